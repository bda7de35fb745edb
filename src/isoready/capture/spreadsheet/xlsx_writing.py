"""XLSX, written: a workbook to fill in, with lists to pick from, and with everything else locked."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.spreadsheet.form import ABOUT, ANSWERS, FIELDS, FORMAT, SHOWN, SOURCE
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.capture.spreadsheet.form import AboutRow, AnswerRow, Form

HIDDEN: Final = "isoready"
"""Name of the sheet that nobody needs to see."""
_CREATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001  a workbook's dates have no zone
"""So that two runs give the same bytes; the day of the answers stands in them."""
_WIDTHS: Final = {
    "key": 11,
    "group": 16,
    "title": 22,
    "question": 46,
    "answer": 11,
    "reason": 26,
    "alternative": 9,
    "note": 46,
    "evidence": 46,
    "owner": 18,
    "due": 12,
    "answered_by": 18,
    "answered_on": 12,
}
_WIDE: Final = 60
"""Width of what the other sheet asks, and of its answers."""
_LINE: Final = 13.5
"""Points that a line of text is high."""
_LINES: Final = range(3, 30)
"""How many lines a row shows: room to write in, and not more than Excel allows."""
_DAYS: Final = frozenset({"due", "answered_on"})
_FIRST: Final = date(1901, 1, 1)
"""Before it, spreadsheets do not agree on what a number of days is."""
_MOST_LISTED: Final = 255
"""Characters of a list of choices that stands in the rule itself."""
_NOTE: Final = {"x_scale": 3.2, "y_scale": 2.6, "font_size": 9}
_MAY: Final = {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True, "format_cells": True}
"""What may be done to a locked sheet; no password, so that whoever must can unlock it."""


def write_xlsx(form: Form) -> bytes:
    """Write the form.

    Raises:
        IsoreadyError: XlsxWriter is not installed.
    """
    written = io.BytesIO()
    book = _library().Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": form.title, "subject": form.name, "created": _CREATED})
    _Writer(book, form).write()
    book.close()
    return written.getvalue()


def _library() -> Any:  # noqa: ANN401  XlsxWriter ships no types
    try:
        import xlsxwriter  # noqa: PLC0415  an extra
    except ImportError as fault:
        msg = "an XLSX needs XlsxWriter, which is not installed"
        raise IsoreadyError(msg, "Install it: pip install 'isoready[xlsx]'. Or make CSV: -o answers.csv.") from fault
    return xlsxwriter


class _Writer:
    def __init__(self, book: Any, form: Form) -> None:  # noqa: ANN401  XlsxWriter ships no types
        self._form, self._words = form, form.words
        plain = {"valign": "top", "font_size": 10, "text_wrap": True}
        free = {**plain, "locked": False, "border": 1, "border_color": "#b4bec7"}
        self._head = book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "font_size": 10})
        self._locked = book.add_format({**plain, "font_color": "#53606c"})
        self._asked = book.add_format(plain)
        self._text = book.add_format({**free, "num_format": "@"})
        self._day = book.add_format({**free, "num_format": "yyyy-mm-dd"})
        self._answers, self._about, self._source = (book.add_worksheet(name) for name in (*form.words.sheets, HIDDEN))

    def write(self) -> None:
        """All three sheets."""
        self._write_answers()
        self._write_about()
        self._write_source()
        for sheet in (self._answers, self._about):
            sheet.set_landscape()
            sheet.set_paper(9)
            sheet.fit_to_pages(1, 0)
            sheet.hide_gridlines(0)
            if self._form.right_to_left:
                sheet.right_to_left()
        for sheet in (self._answers, self._about, self._source):
            sheet.set_row(0, None, None, {"hidden": True})
            sheet.protect("", _MAY)
        self._source.hide()
        self._answers.activate()

    def _write_answers(self) -> None:
        sheet, names = self._answers, ("key", *SHOWN, *FIELDS)
        for place, name in enumerate(names):
            sheet.set_column(place, place, _WIDTHS[name])
            sheet.write_string(0, place, ANSWERS if place == 0 else name)
            sheet.write_string(1, place, self._words.columns[name], self._head)
            if name in self._words.how:
                sheet.write_comment(1, place, self._words.how[name], _NOTE)
        for line, row in enumerate(self._form.answers, 2):
            self._answer(line, row)
        last = max(len(self._form.answers) + 1, 2)
        sheet.freeze_panes(2, 1)
        sheet.repeat_rows(1)
        sheet.autofilter(1, 0, last, len(names) - 1)
        sheet.ignore_errors({"number_stored_as_text": f"A1:M{last + 1}"})
        first = len(SHOWN) + 1
        for name in _DAYS:
            place = first + FIELDS.index(name)
            self._only_days(sheet, 2, place, last)
        place = first + FIELDS.index("alternative")
        rule = {"validate": "list", "source": ["yes"], "error_message": self._words.yes}
        sheet.data_validation(2, place, last, place, rule)

    def _answer(self, line: int, row: AnswerRow) -> None:
        sheet = self._answers
        sheet.write_string(line, 0, row.key, self._locked)
        for place, text in enumerate(row.shown, 1):
            sheet.write_string(line, place, text, self._asked if place == len(SHOWN) else self._locked)
        for place, (name, text) in enumerate(zip(FIELDS, row.values, strict=True), len(SHOWN) + 1):
            self._fill(sheet, (line, place), text, day=name in _DAYS)
        if row.guidance:
            sheet.write_comment(line, len(SHOWN), row.guidance, _NOTE)
            sheet.write_comment(line, len(SHOWN) + 1, row.looks, _NOTE)
        self._pick(sheet, (line, len(SHOWN) + 1), row.choices, closed=row.closed)
        widths = (_WIDTHS[name] for name in (*SHOWN, *FIELDS))
        sheet.set_row(line, _height(zip((*row.shown, *row.values), widths, strict=True)))

    def _write_about(self) -> None:
        sheet, names = self._about, ("about", "type", "label", "value")
        for place, (name, width) in enumerate(zip(names, (26, 10, _WIDE, _WIDE), strict=True)):
            sheet.set_column(place, place, width, None, {"hidden": place < 2})  # noqa: PLR2004  key and kind
            sheet.write_string(0, place, ABOUT if place == 0 else name)
            sheet.write_string(1, place, self._words.columns[name], self._head)
        for line, row in enumerate(self._form.about, 2):
            self._write_fact(line, row)
        sheet.freeze_panes(2, 0)

    def _write_fact(self, line: int, row: AboutRow) -> None:
        sheet = self._about
        for place, text in enumerate((row.key, row.type)):
            sheet.write_string(line, place, text, self._locked)
        sheet.write_string(line, 2, row.label, self._asked)
        self._fill(sheet, (line, 3), row.value, day=row.type == "day")
        self._pick(sheet, (line, 3), row.choices, closed=True)
        if row.type == "day":
            self._only_days(sheet, line, 3, line)
        sheet.set_row(line, _height(((row.label, _WIDE), (row.value, _WIDE))))

    def _write_source(self) -> None:
        for line, (name, value) in enumerate(((SOURCE, FORMAT), *self._form.source)):
            self._source.write_string(line, 0, name)
            self._source.write_string(line, 1, value)

    def _fill(self, sheet: Any, at: tuple[int, int], text: str, *, day: bool) -> None:  # noqa: ANN401  no types
        """Write what is answered so far: a day as a day, and any other as text, whatever it looks like."""
        known = date.fromisoformat(text) if day and text else _FIRST
        if not text:
            sheet.write_blank(*at, None, self._day if day else self._text)
        elif day and known > _FIRST:
            sheet.write_datetime(*at, datetime.combine(known, datetime.min.time()), self._day)
        else:
            sheet.write_string(*at, text, self._text)

    def _pick(self, sheet: Any, at: tuple[int, int], choices: tuple[str, ...], *, closed: bool) -> None:  # noqa: ANN401
        if not choices or len(",".join(choices)) > _MOST_LISTED:
            return
        kind = "stop" if closed else "information"
        rule = {"validate": "list", "source": list(choices), "error_type": kind, "error_message": self._words.pick}
        sheet.data_validation(*at, *at, rule)

    def _only_days(self, sheet: Any, first: int, place: int, last: int) -> None:  # noqa: ANN401  no types
        rule = {"validate": "date", "criteria": ">", "value": _FIRST, "error_message": self._words.day}
        sheet.data_validation(first, place, last, place, rule)


def _height(cells: Iterable[tuple[str, int]]) -> float:
    """Say how high a row is so that its texts can be read, given each with its column's width in characters."""
    lines = (sum(1 + len(line) // width for line in text.split("\n")) for text, width in cells)
    return _LINE * min(max(*lines, _LINES.start), _LINES.stop)
