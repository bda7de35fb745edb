"""What a worksheet carries: one file inside the PDF, by which it is known when it comes back."""

from __future__ import annotations

from typing import Final

CARRIED: Final = "isoready-worksheet.json"
"""Name of the file inside."""
FORMAT: Final = "isoready/worksheet/1"
