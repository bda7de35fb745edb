"""Pins: what is written into an assessment for one piece of evidence, and the proof that nothing else was."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.document import DocumentFault, parse
from isoready.document.source import Edit, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from isoready.document import Document
    from isoready.location import Location

_NUMERIC: Final = frozenset("0123456789e")
"""A digest of only these would be read as a number."""
_MARKS: Final = ("'", '"')


class Pinned(NamedTuple):
    """One piece of evidence whose digest was written down."""

    response: str
    """Id of the response that cites it."""
    place: int
    """Its number among the evidence of the response, from 0."""
    source: str
    """The path as the response gives it."""
    sha256: str
    """Digest of the file as it is now, in lower-case hex."""
    observed: date
    """The day that stands beside it."""
    before: str = ""
    """The digest that stood there; empty where there was none."""

    @property
    def keys(self) -> tuple[str | int, ...]:
        """The way to the evidence in the file."""
        return ("responses", self.response, "evidence", self.place)

    @property
    def values(self) -> dict[str, str]:
        """What stands beside ``file`` when it is pinned."""
        return {"sha256": self.sha256, "observed": self.observed.isoformat()}


def edits(source: Source, document: Document, pin: Pinned) -> Iterator[Edit]:
    """Write one pin: replace the values that stand there, and add the missing ones after the value of ``file``."""
    item = _item(document.data, pin)
    name = document.locate_key(*pin.keys, "file")
    mark = '"' if source.at(name) == '"' else ""
    for key, value in pin.values.items():
        if key in item and item[key] != value:
            yield _replaced(source, document.locate(*pin.keys, key), value, mark)
    new = [f"{mark}{key}{mark}: {_quoted(value, mark)}" for key, value in pin.values.items() if key not in item]
    after = document.locate(*pin.keys, "file")
    if source.at(document.locate(*pin.keys)) == "{":
        yield from (Edit(source.end(after), source.end(after), f", {entry}") for entry in new)
    else:
        yield from (source.line_after(after, " " * (name.column - 1) + entry) for entry in new)


def _replaced(source: Source, place: Location, value: str, mark: str) -> Edit:
    start, end = source.start(place), source.end(place)
    if start == end:
        return Edit(start, end, f" {_quoted(value, mark)}")  # nothing stands after the colon yet
    return Edit(start, end, _quoted(value, source.text[start] if source.text[start] in _MARKS else mark))


def _quoted(value: str, mark: str) -> str:
    mark = mark or ('"' if _NUMERIC.issuperset(value) else "")
    return f"{mark}{value}{mark}"


def holds(document: Document, pinned: bytes, pins: Iterable[Pinned]) -> bool:
    """Prove that ``pinned`` says what ``document`` says and the pins besides, and nothing else."""
    expected = deepcopy(document.data)
    for pin in pins:
        _item(expected, pin).update(pin.values)
    try:
        return bool(parse(pinned, document.path).data == expected)
    except DocumentFault:
        return False


def _item(data: Any, pin: Pinned) -> dict[str, Any]:  # noqa: ANN401  whatever the file holds
    item: dict[str, Any] = data["responses"][pin.response]["evidence"][pin.place]
    return item
