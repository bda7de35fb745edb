"""Translating: the text of a locale file with a place for every word, each open place below its English."""

from __future__ import annotations

import json
import textwrap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from isoready.library.remarks import END, SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from isoready.model.words import Way

HEADER: Final = "# isoready locale. Words only, keyed by identifier; what is absent or empty is shown in English."
UNPLACED: Final = "x-unplaced"
"""Where words are kept whose place the checklist no longer has."""
_WIDTH: Final = 110
_PLAIN: Final = frozenset({"state", "on"})
"""Keys of a review whose values are no words."""
_HEAD: Final = ("format", "language", "checklist", "review")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a locale file is to hold."""

    language: str
    id: str
    version: str
    english: Mapping[Way, str]
    """Every text of the checklist, in the order of the file."""
    words: Mapping[Way, str]
    """The words that there are."""
    review: Mapping[str, Any]
    more: Mapping[str, Any] = field(default_factory=dict)
    """Keys of the translator's own, which begin with ``x-``."""
    remarks: Mapping[Way, Sequence[str]] = field(default_factory=dict)
    """Comments, by the way to the key that they stand above."""


def locale_text(draft: Draft) -> str:
    """Write the file. No word and no remark is lost: words without a place are kept below, under a key of their own."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    first = draft.remarks.get(("format",), ())
    yield from first or (HEADER,)
    yield "format: isoready/locale/1"
    yield from _remarked(draft, ("language",))
    yield f"language: {draft.language}"
    yield from _remarked(draft, ("checklist",))
    yield f"checklist: {{id: {draft.id}, version: {draft.version}}}"
    yield from _remarked(draft, ("review",))
    yield "review:"
    for key, value in draft.review.items():
        yield from _remarked(draft, ("review", key))
        yield from [f"  {key}: {value}"] if key in _PLAIN else _text(key, str(value), 2)
    yield from _words(draft)
    for key, value in _below(draft).items():
        yield from _remarked(draft, (key,))
        yield f"{key}: {json.dumps(value, ensure_ascii=False, default=str)}"
    yield from (remark for way, some in draft.remarks.items() if not _has_place(draft, way) for remark in some)
    yield from draft.remarks.get(END, ())


def _has_place(draft: Draft, way: Way) -> bool:
    """Whether a remark stands above a key that is written; any other is written at the end of the file."""
    top = {*((key,) for key in (*_HEAD, *_below(draft))), *(("review", key) for key in draft.review)}
    return way == END or way in top or any(each[: len(way)] == way for each in draft.english)


def _below(draft: Draft) -> dict[str, Any]:
    unplaced = {".".join(way): text for way, text in draft.words.items() if way not in draft.english}
    earlier = draft.more.get(UNPLACED)
    kept = {**(earlier if isinstance(earlier, dict) else {}), **unplaced}
    return {**draft.more, **({UNPLACED: kept} if kept else {})}


def _words(draft: Draft) -> Iterator[str]:
    """Every text at its place, under the keys that lead to it."""
    above: Way = ()
    for way, english in draft.english.items():
        shared = sum(1 for _ in _same(above, way[:-1]))
        for depth in range(shared, len(way) - 1):
            yield from _remarked(draft, way[: depth + 1])
            yield f"{'  ' * depth}{_key(way[depth])}:"
        above, margin = way[:-1], 2 * (len(way) - 1)
        yield from _remarked(draft, way)
        if way not in draft.words:
            yield from _comment(english, margin)
        item = way[-2:-1] == ("evidence",)
        yield from _item(draft.words.get(way), margin) if item else _text(way[-1], draft.words.get(way), margin)


def _same(one: Way, other: Way) -> Iterator[str]:
    for left, right in zip(one, other, strict=False):
        if left != right:
            return
        yield left


def _remarked(draft: Draft, way: Way) -> Iterator[str]:
    margin = " " * 2 * (len(way) - 1)
    yield from (f"{margin}{remark}" for remark in draft.remarks.get(way, ()))


def _comment(english: str, margin: int) -> Iterator[str]:
    start = " " * margin + SOURCE
    yield from textwrap.wrap(
        english, _WIDTH, initial_indent=start, subsequent_indent=start, break_long_words=False, break_on_hyphens=False
    )


def _text(key: str, text: str | None, margin: int) -> Iterator[str]:
    start = f"{' ' * margin}{_key(key)}:"
    if text is None:
        yield start
    elif _fits(text, margin + len(key) + 2):
        yield f"{start} {_quoted(text)}"
    else:
        yield f"{start} >-"
        yield from _folded(text, margin + 2)


def _item(text: str | None, margin: int) -> Iterator[str]:
    start = f"{' ' * margin}-"
    yield start if text is None else f"{start} {_quoted(text)}"


def _fits(text: str, before: int) -> bool:
    """Whether a text stands on one line; one that has breaks or wide spaces of its own must, to keep them."""
    return before + len(text) + 2 <= _WIDTH or text != " ".join(text.split())


def _folded(text: str, margin: int) -> list[str]:
    start = " " * margin
    return textwrap.wrap(
        text, _WIDTH, initial_indent=start, subsequent_indent=start, break_long_words=False, break_on_hyphens=False
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _key(key: str) -> str:
    """Quote what YAML could read as something else, or what has spaces."""
    plain = key[0].isalpha() and len(key) > 1 and key.isascii() and " " not in key
    return key if plain and key.casefold() not in {"yes", "no", "on", "off", "true", "false", "null"} else _quoted(key)
