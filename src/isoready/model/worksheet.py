"""What a worksheet carries: one file inside the PDF, by which it is known when it comes back."""

from __future__ import annotations

from typing import Final

CARRIED: Final = "isoready-worksheet.json"
"""Name of the file inside."""
FORMAT: Final = "isoready/worksheet/1"
MOST_FIELDS: Final = 20_000
"""The most fields that a form has, or that are read of one."""
