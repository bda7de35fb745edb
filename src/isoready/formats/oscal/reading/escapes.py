"""Escapes: letters beyond the first 65,536 as JSON writes them, in two halves, written as YAML knows them."""

from __future__ import annotations

import re
from typing import Final

_HALVES: Final = re.compile(rb"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


def joined(data: bytes) -> bytes:
    r"""Write each pair of halves (RFC 8259, section 7) as one escape; ``\ud83d\ude00`` becomes ``\U0001f600``.

    Lines stay where they are; on the same line, what follows moves two columns to the left.
    """
    return data if b"\\u" not in data else _HALVES.sub(_one, data)


def _one(found: re.Match[bytes]) -> bytes:
    high, low = int(found[2], 16), int(found[3], 16)
    return found[1] + b"\\U%08x" % (0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
