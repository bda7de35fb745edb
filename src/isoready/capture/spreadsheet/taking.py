"""Taking: from the rows of a spreadsheet to what was filled in, with the place of each value."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.places import Places
from isoready.capture.spreadsheet.form import ABOUT, ANSWERS, FIELDS, FORMAT, PASSED_OVER, SOURCE
from isoready.capture.spreadsheet.listing import evidence_of, instances_of, names_of
from isoready.capture.spreadsheet.part import FORMAT as ASSESSMENT
from isoready.capture.spreadsheet.part import UNSEEN
from isoready.capture.spreadsheet.wording import LONG
from isoready.errors import IsoreadyError
from isoready.location import Location
from isoready.model.returned import Returned

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.capture.spreadsheet.grid import Cell, Part, Row

_NUMBER: Final = re.compile(r"-?\d{1,15}")
_YES_NO: Final = {"yes": True, "true": True, "no": False, "false": False}
_ITSELF: Final = frozenset({"reason", "note", "owner", "answered_by"})
"""Fields that are taken with every blank that stands in them."""
_WAY_OUT: Final = "Fill in a sheet that `isoready export` made."


def take(parts: Mapping[str, Part], path: str) -> Returned:
    """Take what was filled in; ``parts`` by what stands in their first cell.

    Raises:
        IsoreadyError: it is no sheet of ours, or one of another version; a cell says why.
    """
    missing = [name for name in (SOURCE, ABOUT, ANSWERS) if name not in parts]
    if missing:
        msg = f"{path} is not a sheet that isoready made, or a part of it was taken out: {', '.join(missing)}"
        raise IsoreadyError(msg, _WAY_OUT, Location(path))
    return _Taking(parts, path).returned()


class _Taking:
    def __init__(self, parts: Mapping[str, Part], path: str) -> None:
        self._parts, self._path = parts, path
        self._places = Places(path)

    def returned(self) -> Returned:
        """Everything."""
        pin, self._base = self._source()
        data: dict[str, Any] = {"format": ASSESSMENT, "checklist": pin}
        self._about(data)
        data["responses"] = self._answers()
        return Returned(self._path, data, self._places.of, self._base, UNSEEN, self._places.name)

    def _source(self) -> tuple[dict[str, str], dict[str, Any] | None]:
        head, *rows = self._parts[SOURCE]
        version = head[2].text if 2 in head else ""  # noqa: PLR2004  the second column
        if version != FORMAT:
            head[1].refuse(self._path, f"says `{version}`, and this isoready reads `{FORMAT}`", _WAY_OUT)
        pin: dict[str, str] = {}
        pieces: list[str] = []
        for row in rows:
            name, value = (row[column].text if column in row else "" for column in (1, 2))
            if name == "base":
                pieces.append(value)
            elif name in {"id", "version", "digest"}:
                pin[name] = value.strip()
                self._places.put(row[1], "checklist", name)
        return pin, self._state("".join(pieces), head[1])

    def _state(self, text: str, cell: Cell) -> dict[str, Any] | None:
        if not text:
            return None
        try:
            state = json.loads(text)
        except (ValueError, RecursionError):
            state = None
        if not isinstance(state, dict) or not isinstance(state.get("responses"), dict):
            cell.refuse(self._path, "begins a part that was changed by hand and cannot be read any more", _WAY_OUT)
        return state

    def _before(self, *way: str) -> Any:  # noqa: ANN401  whatever stood there
        here: Any = self._base
        for key in way:
            here = here.get(key) if isinstance(here, dict) else None
        return here

    def _rows(self, name: str) -> Iterator[tuple[Cell, Row]]:
        """The rows that people fill in, each with the cell of its key."""
        for row in self._parts[name][1:]:
            if 1 in row and row[1].text.startswith(PASSED_OVER):
                continue
            if 1 not in row:
                cell = row[min(row)]
                cell.refuse(
                    self._path, "stands in a row without a key", "Take it out, or move it to the row it is for."
                )
            yield row[1], row

    def _about(self, data: dict[str, Any]) -> None:
        columns = _columns(self._parts[ABOUT][0])
        for key, row in self._rows(ABOUT):
            cell = row.get(columns.get("value", 0))
            if cell is None:
                continue
            way = key.text.strip().split(".", 1)
            kind = row.get(columns.get("type", 0))
            value = self._value(cell, kind.text if kind else "text", way)
            if value not in ("", [], {}, None):
                self._put(data, way, value, cell)

    def _put(self, data: dict[str, Any], way: list[str], value: object, cell: Cell) -> None:
        *above, last = way
        here = data
        for key in above:
            here = here.setdefault(key, {})
            if not isinstance(here, dict):
                cell.refuse(self._path, f"says what `{key}` is a second time", "Take out one of the two rows.")
        if last in here:
            cell.refuse(self._path, f"says what `{'.'.join(way)}` is a second time", "Take out one of the two rows.")
        here[last] = value
        self._places.put(cell, *way)

    def _value(self, cell: Cell, kind: str, way: list[str]) -> Any:  # noqa: ANN401  what the kind says
        if cell.text in LONG:
            return self._before(*way)
        if kind == "text":
            return cell.text
        text = cell.text.strip()
        if kind == "number":
            return int(text) if _NUMBER.fullmatch(text) else text
        if kind == "yes-no":
            return _YES_NO.get(text.casefold(), text)
        if kind == "instances":
            return instances_of(text)
        return names_of(text) if kind == "names" else text

    def _answers(self) -> dict[str, Any]:
        columns = {name: column for name, column in _columns(self._parts[ANSWERS][0]).items() if name in FIELDS}
        responses: dict[str, Any] = {}
        seen: set[str] = set()
        for key, row in self._rows(ANSWERS):
            name = key.text.strip()
            if name in seen:
                key.refuse(self._path, f"is `{name}` a second time", "Take out one of the two rows.")
            seen.add(name)
            response = dict(self._fields(name, row, columns))
            if response:
                responses[name] = response
                self._places.put(key, "responses", name)
        return responses

    def _fields(self, name: str, row: Row, columns: Mapping[str, int]) -> Iterator[tuple[str, Any]]:
        for field, column in columns.items():
            cell = row.get(column)
            value = None if cell is None else self._field(cell, field, name)
            if cell is not None and value:
                self._places.put(cell, "responses", name, field)
                yield field, value
        for field in FIELDS:  # a column that somebody took out says nothing, and takes nothing away
            if field not in columns and (before := self._before("responses", name, field)) is not None:
                yield field, before

    def _field(self, cell: Cell, field: str, name: str) -> Any:  # noqa: ANN401  what the field takes
        if cell.text in LONG:
            return self._before("responses", name, field)
        if field in _ITSELF:
            return cell.text
        text = cell.text.strip()
        if field == "evidence":
            return evidence_of(text)
        if field == "alternative":
            said = _YES_NO.get(text.casefold())
            if said is None and text:
                cell.refuse(self._path, f"says `{text[:40]}`", "Write yes, or leave the cell empty.")
            return said
        return text


def _columns(head: Row) -> dict[str, int]:
    return {cell.text.strip(): column for column, cell in head.items()}
