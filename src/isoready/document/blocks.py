"""Blocks: which lines of a file each response stands on, so that it can be moved whole, with its comments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.document.document import Document


class UnusualLayoutError(Exception):
    """The file does not give each response lines of its own."""


class Region(NamedTuple):
    """Lines from the one of a key to the last that belongs to its value, counted from 0; ``end`` is not part of it."""

    start: int
    end: int
    indent: int
    """Spaces before the key."""
    after_key: int
    """Where on its first line the key ends, and the colon stands."""


@dataclass(frozen=True, slots=True)
class Block:
    """A mapping at some place in the file, in block style."""

    line: int
    """The line of its own key."""
    entries: dict[str, Region]


def block(document: Document, lines: Sequence[str], *keys: str | int) -> Block:
    """Find the lines of a mapping that is not empty.

    Raises:
        UnusualLayoutError: it is in brackets, or two of its entries share a line.

    """
    data = document.data
    for key in keys:
        data = data[key]
    own = document.locate_key(*keys)
    if keys and document.locate(*keys).line == own.line:
        raise UnusualLayoutError
    regions = dict(_regions(document, lines, keys, list(data)))
    edges = [edge for region in regions.values() for edge in (region.start, region.end)]
    if edges != sorted(edges) or len({region.start for region in regions.values()}) < len(regions):
        raise UnusualLayoutError
    return Block(own.line - 1, regions)


def _regions(
    document: Document, lines: Sequence[str], keys: Sequence[str | int], names: Sequence[str]
) -> Iterator[tuple[str, Region]]:
    for name in names:
        key = document.locate_key(*keys, name)
        indent, line = key.column - 1, lines[key.line - 1]
        if line[:indent].strip(" ") or not line[key.end_column - 1 :].lstrip().startswith(":"):
            raise UnusualLayoutError
        end = max(document.locate(*keys, name).end_line, key.line)
        yield name, Region(key.line - 1, _with_comments(lines, end, indent), indent, key.end_column - 1)


def _with_comments(lines: Sequence[str], end: int, indent: int) -> int:
    """Take along the comments below that are indented deeper than the key."""
    reached = end
    for number in range(end, len(lines)):
        line = lines[number]
        bare = line.strip()
        if bare and not (bare.startswith("#") and len(line) - len(line.lstrip(" ")) > indent):
            break
        if bare:
            reached = number + 1
    return reached


def shifted(lines: Sequence[str], by: int) -> Iterator[str]:
    """Indent lines by some spaces more, or fewer where ``by`` is negative; empty ones stay empty.

    Raises:
        UnusualLayoutError: a line has not so many spaces to give.

    """
    for line in lines:
        if not line.strip():
            yield line
        elif by >= 0:
            yield " " * by + line
        elif line[:-by].strip(" "):
            raise UnusualLayoutError
        else:
            yield line[-by:]
