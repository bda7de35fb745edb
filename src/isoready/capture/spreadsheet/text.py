"""Text in a cell: what no spreadsheet keeps is written as an escape, and reads back exactly."""

from __future__ import annotations

import re
from typing import Final

MOST: Final = 32_767
"""UTF-16 units that a cell of a spreadsheet holds."""
MOST_LINES: Final = 250
"""Lines that a cell holds; Excel stops at 253."""
_LOST: Final = "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
"""Characters that XML cannot hold, that OpenDocument loses, or that no editor shows."""
_CODE: Final = r"00(?:[0189][0-9a-f]|7f|5c|5f|78)|202[89]|d[89a-f][0-9a-f]{2}|feff|fff[ef]"
_HELD: Final = re.compile(rf"[{_LOST}]|\\(?=u(?:{_CODE}))|_(?=x[0-9A-Fa-f]{{4}}_)|x(?=005F_)")
"""Those, what would look like an escape of ours, and what spreadsheets take for an escape of theirs."""
_OURS: Final = re.compile(rf"\\u({_CODE})")
_THEIRS: Final = re.compile("_x([0-9A-Fa-f]{4})_")


def held(text: str) -> str:
    """Write a text so that a cell keeps it: a control character as ``\\u0007``."""
    return _HELD.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def restored(text: str) -> str:
    """Read a text that ``held`` wrote, with the escapes of a spreadsheet's own and its ends of lines."""
    text = _THEIRS.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _OURS.sub(lambda found: chr(int(found[1], 16)), text)


def fits(cell: str) -> bool:
    """Tell whether a cell can hold a text."""
    return len(cell.encode("utf-16-le", "surrogatepass")) // 2 <= MOST and cell.count("\n") < MOST_LINES
