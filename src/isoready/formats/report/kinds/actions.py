"""The action sheet: the plan to work from, with boxes to tick."""

from __future__ import annotations

from typing import Final

from isoready.formats.report.kinds.kind import Kind
from isoready.formats.report.view.sheet import sheet_of
from isoready.formats.report.view.work import jobs_table

_ALL: Final = ("pdf", "html", "markdown", "csv")

KIND: Final = Kind("actions", _ALL, sheet_of, rows=jobs_table, planned=_ALL)
