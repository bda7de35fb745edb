"""Comments: those of a YAML, TOML or Markdown file that speak to isoready, and the lines that each is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import chain, islice
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.document import DocumentFault, parse
from isoready.document.intake import take_in
from isoready.document.lines import Lines
from isoready.document.places import SHIFT, Branch
from isoready.document.toml import parse_toml
from isoready.structure.front_matter import parse_front_matter
from isoready.structure.markdown_comments import markdown_comments
from isoready.structure.marker import KINDS, MARKER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.document import Document
    from isoready.document.places import Place
    from isoready.location import Location

MOST: Final = 100
"""Comments of one file that are read; one more is given, so that it can be told."""
HASH: Final = "# {}"
HTML: Final = "<!-- {} -->"
_COMMENT: Final = re.compile(r"(?:^|(?<=[ \t\r\n]))#[ \t]*isoready:(?P<text>[^\r\n]*)")
_BREAK: Final = re.compile(r"\r\n|\r|\n")
_FRONT: Final = re.compile(r"---[ \t]*\r?\n(?:.*?^)?(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE | re.DOTALL)
_BLOCK: Final = ("|", ">")
_END: Final = (1 << SHIFT) - 1


class Comment(NamedTuple):
    """One comment that begins with ``isoready:``."""

    text: str
    """What follows the marker, without blanks around it."""
    location: Location
    lines: frozenset[int]
    """The lines that it is about, from 1: its own where something else stands there, else the one below it."""
    form: str
    """How a comment of this kind is written, with a place for what it says."""
    closed: bool = True
    """Whether it ends on its line."""


class _Found(NamedTuple):
    """A comment before it is known which others stand around it."""

    start: int
    end: int
    text: str
    form: str
    closed: bool = True


def comments_in(data: bytes, path: str) -> tuple[Comment, ...]:
    """Find the comments of a file; ``path`` is how it is shown to people, and its ending says which kind it is.

    Nothing in a text, a block of text or a block of code is a comment; a file that cannot be understood has none.
    """
    kind = PurePath(path).suffix.lower()
    if kind not in KINDS or MARKER not in data:
        return ()
    try:
        lines, found = _markdown(data, path) if kind == ".md" else _plain(data, path, kind)
    except DocumentFault:
        return ()
    return tuple(_placed(lines, found))


def _plain(data: bytes, path: str, kind: str) -> tuple[Lines, list[_Found]]:
    document = parse_toml(data, path) if kind == ".toml" else parse(data, path, aliases=True)
    return document.lines, list(islice(_hashes(document, len(document.lines.text)), MOST + 1))


def _markdown(data: bytes, path: str) -> tuple[Lines, list[_Found]]:
    lines = Lines(path, take_in(data, path, directives=False))
    front = _FRONT.match(lines.text)
    start = front.end() if front else 0
    head = _hashes(parse_front_matter(data, path), start) if front else ()
    body = markdown_comments(lines.text[start:])
    found = (_Found(start + at, start + end, text, HTML, closed) for at, end, text, closed in body)
    return lines, list(islice(chain(head, found), MOST + 1))


def _hashes(document: Document, end: int) -> Iterator[_Found]:
    """The comments after ``#`` that stand in no text, up to an offset."""
    spans = sorted(_texts(document.find_places(), document.lines.text))
    starts = [start for start, _ in spans]
    at = 0
    while (found := _COMMENT.search(document.lines.text, at, end)) is not None:
        before = bisect_right(starts, found.start()) - 1
        inside = before >= 0 and spans[before][1] > found.start()
        at = spans[before][1] if inside else found.end()
        if not inside:
            yield _Found(found.start(), found.end(), found["text"].strip(), HASH)


def _texts(place: Place, text: str) -> Iterator[tuple[int, int]]:
    """Where keys and values stand; a block of text begins below the line of its sign."""
    pending = [place]
    while pending:
        each = pending.pop()
        if isinstance(each, Branch):
            pending += each.items.values() if isinstance(each.items, dict) else each.items
            pending += each.keys.values()
        elif isinstance(each, int):
            start, end = each >> SHIFT, each & _END
            sign = start + len(_anchor(text, start, end))
            yield (_below(text, sign, end) if text.startswith(_BLOCK, sign) else start), end


def _anchor(text: str, start: int, end: int) -> str:
    found = re.compile(r"&\S+\s*").match(text, start, end)
    return found[0] if found else ""


def _below(text: str, start: int, end: int) -> int:
    found = _BREAK.search(text, start, end)
    return found.end() if found else end


def _placed(lines: Lines, found: list[_Found]) -> Iterator[Comment]:
    """Each with its place and the lines that it is about."""
    rows = _BREAK.split(lines.text)
    places = [lines.location(each.start, each.end) for each in found]
    alone = {at.line for at, each in zip(places, found, strict=True) if _alone(rows[at.line - 1], at.column, each)}
    top = _top(rows, alone, page=lines.path.lower().endswith(".md"))
    for at, each in zip(places, found, strict=True):
        about = {at.line}
        if at.line in alone:
            about = {_first_below(at.line, alone), *({1} if at.line <= top else ())}
        yield Comment(each.text, at, frozenset(about), each.form, each.closed)


def _alone(row: str, column: int, found: _Found) -> bool:
    before, after = row[: column - 1].strip(), row[column - 1 + found.end - found.start :].strip()
    return (not before or (found.form == HASH and before.startswith("#"))) and not after


def _first_below(line: int, alone: set[int]) -> int:
    while line in alone:
        line += 1
    return line


def _top(rows: list[str], alone: set[int], *, page: bool) -> int:
    """The last line of a file's head: of a page its front matter, else that above which are comments only.

    Faults of a whole file are told at its first line, and a comment that stands alone in the head is about them too.
    """
    if page and rows[0].rstrip() == "---":
        return next((line for line, row in enumerate(rows[1:], start=2) if row.rstrip() in {"---", "..."}), 1)
    for line, row in enumerate(rows, start=1):
        words = row.strip()
        if words and line not in alone and (page or not words.startswith("#")) and (line > 1 or words != "---"):
            return line - 1
    return len(rows)
