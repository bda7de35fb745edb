"""The workbook's first sheet: what the other sheets hold, counted and added up by formulas."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from isoready.formats.report.table import Table
    from isoready.formats.report.view.workbook import Workbook
    from isoready.formats.report.xlsx import Formats

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Names of columns; none of our tables has more."""
RATING: Final = 7
"""Column of the supported rating among the controls."""
GRADE: Final = 4
GAP_DAYS: Final = 8
GAP_OWNER: Final = 10
PLAN_DAYS: Final = 5
PLAN_DONE: Final = 10


def write_overview(sheet: Any, view: Workbook, formats: Formats, names: Mapping[str, str]) -> None:  # noqa: ANN401  no types
    """Write it; every formula carries its result, so that a reader that does not reckon shows the same."""
    overview, rating, grade, owner, count, days, done, left, together, check, yes = view.labels
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 4, 14)
    sheet.write_string(0, 0, f"{view.frame.firm}: {overview}", formats.title)
    sheet.write_string(1, 0, str(view.frame.source), formats.text)
    row = 3
    for label, value in view.facts:
        sheet.write_string(row, 0, label, formats.text)
        if isinstance(value, Fraction):
            sheet.write_number(row, 1, float(value), formats.share)
        else:
            sheet.write_string(row, 1, value, formats.text)
        row += 1
    pen = _Pen(sheet, formats)
    controls = _range(names["controls"], view.controls, RATING)
    ratings = [(f"{letter}: {meaning}", letter) for letter, meaning in view.ratings]
    row = pen.counts(row + 1, (rating, count, together, check), ratings, controls, view.controls, RATING)
    grades = [(each, each) for each in view.grades]
    row = pen.counts(
        row + 1, (grade, count, together, check), grades, _range(names["gaps"], view.gaps, GRADE), view.gaps, GRADE
    )
    pen.loads(row + 1, (owner, count, days, together), view, names["gaps"])
    pen.progress(3, (done, left), view.plan, names["plan"], yes)


def _range(name: str, table: Table, column: int) -> str:
    """Write the address of a column's cells."""
    letter = LETTERS[column]
    quoted = name.replace("'", "''")
    return f"'{quoted}'!${letter}$2:${letter}${max(len(table.rows), 1) + 1}"


def _quoted(text: str) -> str:
    """Write a text inside a formula, so that it is compared as it stands: no wildcard, no comparison."""
    escaped = text.replace("~", "~~").replace("*", "~*").replace("?", "~?").replace('"', '""')
    return f'"={escaped}"'


class _Pen:
    """Writes one small table after another."""

    def __init__(self, sheet: Any, formats: Formats) -> None:  # noqa: ANN401  XlsxWriter ships no types
        self.sheet, self.formats = sheet, formats

    def counts(  # noqa: PLR0913, PLR0917  one argument for each thing that is counted
        self,
        row: int,
        labels: tuple[str, str, str, str],
        entries: Sequence[tuple[str, str]],
        where: str,
        table: Table,
        column: int,
    ) -> int:
        """Count how often each entry stands in a column; give the row below."""
        title, count, together, check = labels
        self._heads(row, (title, count))
        first = row + 2
        for label, wanted in entries:
            row += 1
            self.sheet.write_string(row, 0, label, self.formats.text)
            found = sum(each[column] == wanted for each in table.rows)
            self.sheet.write_formula(row, 1, f"=COUNTIF({where},{_quoted(wanted)})", self.formats.number, found)
        row += 1
        self.sheet.write_string(row, 0, together, self.formats.strong)
        total = sum(any(each[column] == wanted for _, wanted in entries) for each in table.rows)
        made = f"=SUM(B{first}:B{row})" if entries else "=0"
        self.sheet.write_formula(row, 1, made, self.formats.strong_number, total)
        self.sheet.write_string(row, 2, check, self.formats.text)
        self.sheet.write_formula(row, 3, f'=COUNTIF({where},"?*")', self.formats.number, len(table.rows))
        return row + 1

    def loads(self, row: int, labels: tuple[str, str, str, str], view: Workbook, name: str) -> int:
        """Add up the days of each owner, and of what nobody owns."""
        title, count, days, together = labels
        owner, effort = _range(name, view.gaps, GAP_OWNER), _range(name, view.gaps, GAP_DAYS)
        self._heads(row, (title, count, days))
        first = row + 2
        for each in (*view.owners, ""):
            row += 1
            self.sheet.write_string(row, 0, each or "-", self.formats.text)
            mine = [gap for gap in view.gaps.rows if (gap[GAP_OWNER] or "") == each]
            same = f"EXACT({owner},{f'$A{row + 1}' if each else chr(34) * 2})"
            self.sheet.write_formula(row, 1, f"=SUMPRODUCT(--{same})", self.formats.number, len(mine))
            made = f"=SUMPRODUCT({same}*{effort})"
            self.sheet.write_formula(row, 2, made, self.formats.number, _sum(mine, GAP_DAYS))
        row += 1
        self.sheet.write_string(row, 0, together, self.formats.strong)
        for column, result in ((1, len(view.gaps.rows)), (2, _sum(view.gaps.rows, GAP_DAYS))):
            letter = LETTERS[column]
            made = f"=SUM({letter}{first}:{letter}{row})"
            self.sheet.write_formula(row, column, made, self.formats.strong_number, result)
        return row + 1

    def progress(self, row: int, labels: tuple[str, str], plan: Table, name: str, yes: str) -> None:
        """Say how many days of the plan are ticked, and how many are left."""
        days, ticks = _range(name, plan, PLAN_DAYS), _range(name, plan, PLAN_DONE)
        done, left = labels
        self.sheet.write_string(row, 3, done, self.formats.text)
        self.sheet.write_formula(row, 4, f"=SUMIFS({days},{ticks},{_quoted(yes)})", self.formats.number, 0)
        self.sheet.write_string(row + 1, 3, left, self.formats.text)
        made = f"=SUM({days})-E{row + 1}"
        self.sheet.write_formula(row + 1, 4, made, self.formats.number, _sum(plan.rows, PLAN_DAYS))

    def _heads(self, row: int, titles: tuple[str, ...]) -> None:
        for column, title in enumerate(titles):
            self.sheet.write_string(row, column, title, self.formats.head)


def _sum(rows: Sequence[Sequence[Any]], column: int) -> float:
    return float(sum((Fraction(row[column] or 0) for row in rows), Fraction(0)))
