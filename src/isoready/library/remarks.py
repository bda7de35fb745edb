"""Remarks: the comments of a file, each with the way to the key that it stands above or beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.document import Document

SOURCE: Final = "#: "
"""How a comment begins that repeats the source; it is written anew each time."""
END: Final = ()
"""The way under which comments are given that stand below everything."""
_Way = tuple[str, ...]


def remarks(document: Document, text: str) -> dict[_Way, list[str]]:
    """Every comment that a person wrote, by the way to the key it belongs to; those above the first key come first."""
    lines = text.splitlines()
    keys, inside = _layout(document)
    found: dict[_Way, list[str]] = {}
    for number, line in enumerate(lines, start=1):
        if number in inside:
            continue
        comment = line.strip() if line.lstrip().startswith("#") else ""
        if comment and not comment.startswith(SOURCE.strip()):
            found.setdefault(_next(keys, number), []).append(comment)
    for way, comment in _beside(document, lines):
        found.setdefault(way, []).append(comment)
    return found


def _layout(document: Document) -> tuple[list[tuple[int, _Way]], set[int]]:
    """The line of every key, and the lines that lie inside a text of several lines."""
    keys: list[tuple[int, _Way]] = []
    inside: set[int] = set()
    for way, value in _walk(document.data):
        keys.append((document.locate_key(*way).line, tuple(map(str, way))))
        if isinstance(value, str):
            place = document.locate(*way)
            last = place.end_line if place.end_column > 1 else place.end_line - 1
            inside.update(range(place.line + 1, last + 1))
    return sorted(keys, key=lambda each: each[0]), inside


def _walk(data: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:  # noqa: ANN401
    """Every value below the top, parents first."""
    items: Any = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield (*way, key), value
        yield from _walk(value, (*way, key))


def _next(keys: list[tuple[int, _Way]], number: int) -> _Way:
    return next((way for line, way in keys if line > number), END)


def _beside(document: Document, lines: list[str]) -> Iterator[tuple[_Way, str]]:
    """Comments at the end of a line that has a value on it."""
    for way, value in _walk(document.data):
        if isinstance(value, dict | list) or way[-1:] == ():
            continue
        place = document.locate(*way)
        rest = lines[place.end_line - 1][place.end_column - 1 :] if place.end_line <= len(lines) else ""
        comment = rest.lstrip(" \t,}]")
        if comment.startswith("#") and place.line == place.end_line:
            yield tuple(map(str, way)), comment.strip()
