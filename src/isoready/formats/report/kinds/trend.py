"""The trend of two assessments or more."""

from __future__ import annotations

from typing import Final

from isoready.formats.report.kinds.kind import Kind
from isoready.formats.report.view.trend import trend_of

KIND: Final = Kind("trend", ("pdf", "html", "markdown"), trend_of)
