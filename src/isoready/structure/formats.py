"""Formats: what ``format`` in a schema asks of a text, the same on every machine whatever else is installed there."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME: Final = re.compile(
    r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
_DAY: Final = 10
"""Characters of a date."""
_HYPHENS: Final = (8, 13, 18, 23)


def _date(text: str) -> bool:
    return _DATE.fullmatch(text) is not None and bool(date.fromisoformat(text))


def _time(text: str) -> bool:
    return _TIME.fullmatch(text) is not None


def _moment(text: str) -> bool:
    return text[_DAY : _DAY + 1] in {"T", "t"} and _date(text[:_DAY]) and _time(text[_DAY + 1 :])


def _address(text: str) -> bool:
    return "@" in text


def _ipv4(text: str) -> bool:
    from ipaddress import IPv4Address  # noqa: PLC0415  seldom asked for

    return bool(IPv4Address(text))


def _ipv6(text: str) -> bool:
    from ipaddress import IPv6Address  # noqa: PLC0415  seldom asked for

    return not IPv6Address(text).scope_id


def _pattern(text: str) -> bool:
    return bool(re.compile(text))


def _uuid(text: str) -> bool:
    from uuid import UUID  # noqa: PLC0415  seldom asked for

    return bool(UUID(text)) and all(text[at] == "-" for at in _HYPHENS)


_JUDGES: Final[dict[str, Callable[[str], bool]]] = {
    "date": _date,
    "time": _time,
    "date-time": _moment,
    "email": _address,
    "idn-email": _address,
    "ipv4": _ipv4,
    "ipv6": _ipv6,
    "regex": _pattern,
    "uuid": _uuid,
}
FORMATS: Final = tuple(_JUDGES)
"""The formats that are judged; any other is a remark to the reader of a schema."""


def has_format(value: object, name: str) -> bool:
    """Whether a value is of a format; what is no text, and a format that is not judged, always is."""
    judge = _JUDGES.get(name)
    if judge is None or not isinstance(value, str):
        return True
    try:
        return judge(value)
    except (ValueError, IndexError, re.error, OverflowError, RecursionError):
        return False
