"""Scalars: what a plain word means by the core schema of YAML 1.2.2 (10.3.2), exactly and within bounds."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from isoready.document.digits import LARGEST_EXPONENT, MOST_DIGITS, NumberError

_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_STARTS_NUMBER: Final = frozenset("0123456789+-.")
_NUMBER: Final = re.compile(
    r"(?P<whole>[-+]?[0-9]+)"
    r"|(?P<based>0o[0-7]+|0x[0-9a-fA-F]+)"
    r"|(?P<decimal>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE](?P<exponent>[-+]?[0-9]+))?)"
    r"|(?P<unreal>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)


def resolve(text: str) -> str | int | Decimal | bool | None:
    """What an unquoted scalar stands for. Dates, times, ``yes``, ``no`` and ``1_000`` are text.

    Raises:
        NumberError: it is infinite, not a number, or has more digits or a larger exponent than ``MOST_DIGITS`` and
            ``LARGEST_EXPONENT`` allow.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _STARTS_NUMBER and (found := _NUMBER.fullmatch(text)):
        return _number(found)
    return text


def _number(found: re.Match[str]) -> int | Decimal:
    text, kind = found[0], found.lastgroup
    if kind == "unreal":
        msg = f"`{text}` is not a number one can count with"
        raise NumberError(msg)
    if sum(map(str.isalnum, text)) > MOST_DIGITS or _exponent(found) > LARGEST_EXPONENT:
        msg = f"`{text[:20]}{'...' if text[20:] else ''}` is too long or too large for a number"
        raise NumberError(msg)
    if kind == "whole":
        return int(text)
    return int(text, 0) if kind == "based" else Decimal(text)


def _exponent(found: re.Match[str]) -> int:
    """The size of the exponent; one with more digits than any bound is not even read."""
    digits = (found["exponent"] or "0").lstrip("+-").lstrip("0")
    return int(digits or 0) if len(digits) < MOST_DIGITS else MOST_DIGITS * LARGEST_EXPONENT
