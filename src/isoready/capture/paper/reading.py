"""Reading: a worksheet that was filled in as a PDF form, as the rows that every sheet is taken from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NoReturn

from isoready.capture.paper.fields import Filled, fields_of
from isoready.capture.paper.naming import ABOUT, ANSWER, WRITTEN, Name, named
from isoready.capture.spreadsheet import form as sheets
from isoready.capture.spreadsheet.grid import Cell
from isoready.capture.spreadsheet.taking import take
from isoready.capture.spreadsheet.text import restored
from isoready.document.intake import MOST_BYTES
from isoready.document.pdf import files_inside, opened
from isoready.errors import IsoreadyError
from isoready.location import Location
from isoready.model.worksheet import CARRIED, FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isoready.model.returned import Returned

_END: Final = b"%%EOF"
_TAIL: Final = 2048
_MAKE: Final = "Fill in a PDF that `isoready worksheet --fillable` made."
_AGAIN: Final = "Save it again in the viewer where it was filled in, or send it again."
_DIGITS: Final = str.maketrans("۰۱۲۳۴۵۶۷۸۹٪", "0123456789%")
_COUNTED: Final = frozenset({WRITTEN, "due", "answered_on", "number", "day"})
"""Fields of numbers and days, which may be written in the digits of Urdu."""


def read_paper(data: bytes, path: str) -> Returned:
    """Read what was filled in.

    Args:
        data: The PDF, as a viewer saved it.
        path: The file, as shown to people.

    Raises:
        IsoreadyError: it is no whole PDF, none of ours, has no fields or not all of them, is past a limit, or pypdf is
            not on this machine; or a field says two things.
    """
    if _END not in data[-_TAIL:]:
        _refuse(path, f"{path} is cut off: it has no end", _AGAIN)
    with opened(data, path, "worksheet") as reader:
        carried = _carried(files_inside(reader, lambda name: MOST_BYTES if name == CARRIED else 0), path)
        filled = list(fields_of(reader, path))
    return take(_Rows(carried, path).parts(filled), path)


def _refuse(path: str, message: str, hint: str = _MAKE) -> NoReturn:
    raise IsoreadyError(message, hint, Location(path))


def _carried(files: Mapping[str, bytes], path: str) -> Mapping[str, Any]:
    """What the sheet knows of where it came from."""
    if CARRIED not in files:
        _refuse(path, f"{path} is no worksheet of isoready, or was printed anew so that its fields were lost")
    try:
        carried = json.loads(files[CARRIED])
    except (ValueError, RecursionError):
        carried = None
    pin = carried.get("checklist") if isinstance(carried, dict) else None
    sound = isinstance(pin, dict) and all(isinstance(pin.get(key), str) for key in ("id", "version", "digest"))
    if not isinstance(carried, dict) or not sound or not isinstance(carried.get("fields"), int):
        _refuse(path, f"what {path} carries inside was changed, and cannot be read any more")
    if carried.get("format") != FORMAT:
        _refuse(path, f"{path} is `{str(carried.get('format'))[:60]}`, and this isoready reads `{FORMAT}`")
    return carried


class _Rows:
    """Lays fields out as the rows of a sheet."""

    def __init__(self, carried: Mapping[str, Any], path: str) -> None:
        self._carried, self._path = carried, path
        base = carried.get("base")
        self._base: Mapping[str, Any] = base if isinstance(base, dict) else {}

    def parts(self, filled: Iterable[Filled]) -> dict[str, list[dict[int, Cell]]]:
        """Give the three parts of a sheet by name."""
        cells = self._cells(filled)
        self._refuse_missing(len(cells))
        return {
            sheets.SOURCE: list(self._source()),
            sheets.ABOUT: self._about(cells),
            sheets.ANSWERS: self._answers(cells),
        }

    def _cells(self, filled: Iterable[Filled]) -> dict[Name, Cell]:
        cells: dict[Name, Cell] = {}
        for each in filled:
            name = named(each.name)
            cell = self._cell(each, name)
            if name is None:
                if cell.text:
                    cell.refuse(self._path, "is no field of this sheet, and something is written in it", _MAKE)
            elif name in cells:
                cell.refuse(self._path, "is there a second time", _MAKE)
            else:
                cells[name] = cell
        return cells

    def _refuse_missing(self, found: int) -> None:
        if not self._carried["fields"]:
            _refuse(self._path, f"{self._path} is a sheet to print, and has no fields")
        if found < self._carried["fields"]:
            missing = f"{found} of the {self._carried['fields']} fields that it was made with"
            _refuse(self._path, f"{self._path} has {missing}: pages were taken out, or a viewer lost them", _AGAIN)

    def _cell(self, filled: Filled, name: Name | None) -> Cell:
        called = f"{name.key} {name.field}" if name else filled.name[:60]
        called = name.key if name and name.part == ABOUT else called
        spot = filled.spot
        place = f"page {spot.page}, field `{called}`" if spot.page else f"field `{called}`"
        cell = Cell("", spot.page or 1, spot.place or 1, place)
        text = self._chosen(filled, name, cell) if filled.boxes else restored(filled.said)
        if name and name.field in _COUNTED:
            text = text.translate(_DIGITS)
        return Cell(text, cell.line, cell.column, place)

    def _chosen(self, filled: Filled, name: Name | None, cell: Cell) -> str:
        """What boxes say. Where a viewer changed only their look, or only their value, the change counts."""
        if filled.said == filled.shown:
            return filled.said
        before = self._before(name) if name else ""
        changed = [each for each in (filled.said, filled.shown) if each != before]
        if len(changed) > 1:
            cell.refuse(self._path, f"says `{filled.said[:40]}` and shows `{filled.shown[:40]}`", "Tick one box again.")
        return changed[0]

    def _before(self, name: Name) -> str:
        """What boxes said when the sheet was made."""
        way = ("responses", name.key, name.field) if name.part == ANSWER else tuple(name.key.split(".", 1))
        here: Any = self._base
        for key in way:
            here = here.get(key) if isinstance(here, dict) else None
        if isinstance(here, bool):
            return ("on" if name.field == "alternative" else "yes") if here else "no"
        return here if isinstance(here, str) else ""

    def _source(self) -> Iterable[dict[int, Cell]]:
        pin = {key: self._carried["checklist"][key] for key in ("id", "version", "digest")}
        rows = [(sheets.SOURCE, sheets.FORMAT), *pin.items()]
        if self._base:
            rows.append(("base", json.dumps(self._base)))
        return ({1: self._inside(name), 2: self._inside(value)} for name, value in rows)

    @staticmethod
    def _inside(text: str) -> Cell:
        return Cell(text, 1, 1, f"the file {CARRIED} inside")

    def _about(self, cells: Mapping[Name, Cell]) -> list[dict[int, Cell]]:
        head = {place: self._inside(text) for place, text in enumerate((sheets.ABOUT, "type", "value"), 1)}
        return [head] + [
            {1: _said(cell, name.key), 2: _said(cell, name.field), 3: cell}
            for name, cell in cells.items()
            if name.part == ABOUT and cell.text
        ]

    def _answers(self, cells: Mapping[Name, Cell]) -> list[dict[int, Cell]]:
        heads = (sheets.ANSWERS, *sheets.FIELDS)
        columns = {text: place for place, text in enumerate(heads, 1)}
        rows: dict[str, dict[int, Cell]] = {}
        for name, cell in cells.items():
            if name.part == ANSWER and cell.text:
                row = rows.setdefault(name.key, {1: _said(cell, name.key)})
                field = "answer" if name.field == WRITTEN else name.field
                if field not in columns:
                    cell.refuse(self._path, "is no field of this sheet", _MAKE)
                self._set(row, columns[field], _said(cell, "yes") if field == "alternative" else cell)
        return [{place: self._inside(text) for text, place in columns.items()}, *rows.values()]

    def _set(self, row: dict[int, Cell], column: int, cell: Cell) -> None:
        """Set a cell; an answer that is ticked and written stands in one."""
        there = row.get(column)
        if there is not None and there.text.strip() != cell.text.strip():
            hint = "Leave one of the two: tick `still open`, or take out what is written."
            cell.refuse(self._path, f"says `{cell.text[:40]}`, and the boxes say `{there.text[:40]}`", hint)
        row[column] = cell


def _said(cell: Cell, text: str) -> Cell:
    """Another text at the same place."""
    return Cell(text, cell.line, cell.column, cell.name)
