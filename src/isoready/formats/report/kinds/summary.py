"""The summary: one page to pin on the wall."""

from __future__ import annotations

from typing import Final

from isoready.formats.report.kinds.kind import Kind
from isoready.formats.report.view.summary import summary_of

KIND: Final = Kind("summary", ("pdf", "html", "markdown"), summary_of, one_page=True)
