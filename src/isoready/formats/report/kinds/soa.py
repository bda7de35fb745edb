"""The Statement of Applicability of ISO/IEC 27001."""

from __future__ import annotations

from typing import Final

from isoready.formats.report.kinds.kind import Kind
from isoready.formats.report.view.soa import soa_table, statement_of_applicability

KIND: Final = Kind("soa", ("pdf", "html", "markdown", "csv"), statement_of_applicability, rows=soa_table)
