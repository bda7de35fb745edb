"""Line hashes: how GitHub recognises the same result in another commit, computed exactly as it does."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_WINDOW: Final = 100
"""UTF-16 code units that a hash looks at, from the first one of its line."""
_BASE: Final = 37
_MODULUS: Final = 1 << 64
_LEAVING: Final = pow(_BASE, _WINDOW, _MODULUS)
_END: Final = 65_535
"""Stands for the end of the file; zeros follow it."""
_LINE_FEED: Final = 10


def line_hashes(text: str) -> list[str]:
    """Hash every line of a file: ``primaryLocationLineHash``, in lower-case hex with its occurrence number.

    A hash is that of the next 100 UTF-16 code units from the line's start, spaces and tabs skipped, CR and CRLF read
    as LF, with base 37 modulo 2 to the 64th. The last line may be empty: it begins at the end of the file.
    """
    units = [*_units(text), _END]
    starts = [0, *(place + 1 for place, unit in enumerate(units) if unit == _LINE_FEED)]
    wanted = dict.fromkeys(starts, 0)
    value = 0
    for place in range(len(units) + _WINDOW):
        if place - _WINDOW in wanted:
            wanted[place - _WINDOW] = value
        entering = units[place] if place < len(units) else 0
        leaving = units[place - _WINDOW] if place >= _WINDOW else 0
        value = (value * _BASE + entering - leaving * _LEAVING) % _MODULUS
    return list(_numbered(wanted[start] for start in starts))


def _numbered(values: Iterator[int]) -> Iterator[str]:
    seen: Counter[int] = Counter()
    for value in values:
        seen[value] += 1
        yield f"{value:x}:{seen[value]}"


def _units(text: str) -> memoryview:
    """The UTF-16 code units that count."""
    kept = text.replace("\r\n", "\n").replace("\r", "\n").replace(" ", "").replace("\t", "")
    return memoryview(kept.encode("utf-16-le" if _LITTLE else "utf-16-be", "surrogatepass")).cast("H")


_LITTLE: Final = memoryview(b"\x01\x00").cast("H")[0] == 1
"""Whether this machine puts the low byte first, as the cast to code units expects."""
