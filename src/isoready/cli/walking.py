"""Walking through what waits for a second person, one answer after another, each word kept before the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from isoready.cli.output import say
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from isoready.model.reviewing import Waiting

_WORDS: Final = {"c": "confirm", "d": "dispute", "n": "comment", "k": "keep", "s": "skip", "q": "quit"}
_NEEDS_NOTE: Final = frozenset({"dispute", "comment"})


def walk(file: Path, keys: Sequence[str], by: str, today: date, folders: Sequence[Path]) -> None:
    """Ask about each answer that waits, once, and write what is said at once."""
    from isoready.pipeline.reviewing import waiting  # noqa: PLC0415  pydantic costs 90 ms

    passed: set[str] = set()
    while True:
        waits = [each for each in waiting(file, folders, today) if not keys or each.key in keys]
        left = [each for each in waits if each.key not in passed]
        if not left:
            say(f"{file}: that was all" if passed else f"{file}: nothing waits for a second person")
            return
        if not _one(file, left, by, today, folders):
            return
        passed.add(left[0].key)


def _one(file: Path, left: list[Waiting], by: str, today: date, folders: Sequence[Path]) -> bool:
    """Ask about the first; give whether to go on."""
    from isoready.formats.reviewing import one_answer  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.reviewing import as_shown  # noqa: PLC0415  the same

    while True:
        seen = as_shown(file, [left[0].key])
        say(f"\n[{len(left)} left] {one_answer(left[0])}")
        word = _WORDS[_asked(left[0])]
        if word in {"skip", "quit"}:
            return word == "skip"
        if _done(file, left[0], word, (by, today), (folders, seen)):
            return True
        left = _again(file, left, today, folders)
        if not left:
            return True


def _asked(each: Waiting) -> str:
    words = {letter: word for letter, word in _WORDS.items() if word != "keep" or each.response.differing}
    shown = ", ".join(f"{letter} {word}" for letter, word in words.items())
    return str(click.prompt(f"({shown})", type=click.Choice(list(words)), show_choices=False, err=True))


def _done(
    file: Path, each: Waiting, word: str, who: tuple[str, date], beside: tuple[Sequence[Path], dict[str, Any]]
) -> bool:
    """Write what was said; give whether it could be."""
    from isoready.capture.reviewing import Reviewer  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.files.guarding import write_unchanged  # noqa: PLC0415  the same
    from isoready.formats.reviewing import came_of  # noqa: PLC0415  the same
    from isoready.model.reviewing import Verb  # noqa: PLC0415  the same
    from isoready.pipeline.reviewing import reviewed  # noqa: PLC0415  the same

    number = _number(len(each.response.differing)) if word == "keep" else 0
    note = str(click.prompt("note", default=None if word in _NEEDS_NOTE else "", show_default=False, err=True))
    try:
        reviewer = Reviewer(*who, note)
        done = reviewed(file, [each.key], Verb(word), reviewer, beside[0], number=number, seen=beside[1])
        write_unchanged(file, done.data, done.before)
    except IsoreadyError as fault:
        say(f"error: {fault.message}\n  help: {fault.hint}")
        return False
    say(came_of(done))
    return True


def _number(most: int) -> int:
    return int(click.prompt(f"which (0 here, 1 to {most})", type=click.IntRange(0, most), err=True))


def _again(file: Path, left: list[Waiting], today: date, folders: Sequence[Path]) -> list[Waiting]:
    """What is left when the file is read once more."""
    from isoready.pipeline.reviewing import waiting  # noqa: PLC0415  pydantic costs 90 ms

    now = {each.key: each for each in waiting(file, folders, today)}
    return [now[each.key] for each in left[:1] if each.key in now] + left[1:] if left[0].key in now else []
