"""The workbook: gaps, controls and plan to filter, to tick and to reckon on with."""

from __future__ import annotations

from typing import Final

from isoready.formats.report.kinds.kind import Kind
from isoready.formats.report.view.workbook import workbook_of

KIND: Final = Kind("workbook", ("xlsx",), workbook_of, planned=("xlsx",))
