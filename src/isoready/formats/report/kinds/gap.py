"""The gap report: everything, chapter by chapter."""

from __future__ import annotations

from typing import Final

from isoready.formats.report.kinds.kind import Kind
from isoready.formats.report.view import view_of
from isoready.formats.report.view.tables import controls_table

_PAGES: Final = ("pdf", "html", "markdown")

KIND: Final = Kind(
    "gap-report", (*_PAGES, "json", "csv"), view_of, rows=controls_table, planned=_PAGES, examined=_PAGES
)
