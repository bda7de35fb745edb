"""Following: whether a translation still follows its source, by the digests of both when they were last in step."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from isoready.model.words import Way

_DIGITS: Final = 16
_SINGLE: Final = frozenset({"title", "summary", "notice"})
"""Sections that are one text each; an entry of any other section is one thing with all its texts."""


class Step(NamedTuple):
    """What an entry said when its translation was last in step with it."""

    source: str
    """Of the English texts, in 16 hex digits."""
    words: str
    """Of the translated texts."""


def entry_of(way: Way) -> str:
    """The entry that a text belongs to: ``title``, ``roles.AN``, ``controls.PM.1.1``."""
    return way[0] if way[0] in _SINGLE else ".".join(way[:2])


def digests(words: Mapping[Way, str]) -> dict[str, str]:
    """A digest of each entry's texts, by entry; line breaks and the order of the file do not matter."""
    entries: dict[str, list[str]] = {}
    for way, text in sorted(words.items()):
        entries.setdefault(entry_of(way), []).append("\0".join((*way, " ".join(text.split()))))
    return {entry: sha256("\1".join(parts).encode()).hexdigest()[:_DIGITS] for entry, parts in entries.items()}


def in_step(
    english: Mapping[Way, str], words: Mapping[Way, str], before: Mapping[str, Step], kept: Collection[str] = ()
) -> dict[str, Step]:
    """Say of each translated entry what it follows now.

    An entry that is new, whose translation was changed since, or that is in ``kept`` (somebody looked, and it still
    holds) follows the English of today. Any other follows what it followed before.
    """
    source, translated = digests(english), digests(words)
    entries = dict.fromkeys(map(entry_of, english))
    steps = {entry: Step(source[entry], translated[entry]) for entry in entries if entry in translated}
    return {
        entry: before[entry] if entry in before and before[entry].words == now.words and entry not in kept else now
        for entry, now in steps.items()
    }


def behind(english: Mapping[Way, str], words: Mapping[Way, str], before: Mapping[str, Step]) -> tuple[str, ...]:
    """The entries whose English changed since their translation was last in step, in the order of the checklist."""
    source, steps = digests(english), in_step(english, words, before)
    late = {entry for entry, step in steps.items() if step.source != source[entry]}
    return tuple(dict.fromkeys(entry for entry in map(entry_of, english) if entry in late))


def lock_path(locale: Path) -> Path:
    """Where it is kept: ``ur.lock`` beside ``ur.yaml``."""
    return locale.with_suffix(".lock")


def read_lock(locale: Path) -> dict[str, Step]:
    """What was kept beside a locale; nothing where there is no such file, or lines that are none of ours."""
    try:
        text = lock_path(locale).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return {}
    return dict(_read(text))


def _read(text: str) -> Iterator[tuple[str, Step]]:
    for line in text.splitlines():
        source, _, rest = line.partition("  ")
        words, _, entry = rest.partition("  ")
        if len(source) == len(words) == _DIGITS and entry:
            yield entry, Step(source, words)


def written(steps: Mapping[str, Step]) -> bytes:
    """Write it: a line each, ``source  words  entry``, in the order of the checklist."""
    return "".join(f"{step.source}  {step.words}  {entry}\n" for entry, step in steps.items()).encode()
