"""Values that files hold: exact numbers, dates, durations, identifiers and words."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Final

from pydantic import BeforeValidator, PlainSerializer, PlainValidator, StringConstraints, WithJsonSchema

_RATIO: Final = re.compile(r"-?\d{1,12}(?:\.\d{1,12})?(?:/\d{1,12})?%?")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_DIGITS: Final = 24
_SMALLEST: Final = 10**12
"""One over this is the smallest decimal that ``exact`` reads."""


def exact(value: object) -> Fraction:
    """Read a number without ever passing through a binary float.

    Accepts an int, a Decimal, a Fraction, or text such as ``0.25``, ``1/3`` or ``72%`` (which is 72/100).

    Raises:
        ValueError: the value is no such number.

    """
    if type(value) is Fraction:
        return value
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        msg = f"{value!r} is not a number"
        raise ValueError(msg)  # noqa: TRY004  pydantic turns ValueError, not TypeError, into a located fault
    return _ratio(str(value).strip())


@lru_cache(maxsize=1024)
def _ratio(text: str) -> Fraction:
    """Read a text; a checklist says few numbers many times."""
    if len(text) > _DIGITS or not _RATIO.fullmatch(text):
        msg = f"{text[:_DIGITS]!r} is not a number such as 2, 0.5, 1/3 or 72%"
        raise ValueError(msg)
    above, _, below = text.removesuffix("%").partition("/")
    try:
        number = Fraction(Decimal(above)) / Fraction(below or 1)
    except (ZeroDivisionError, InvalidOperation) as fault:
        msg = f"{text!r} divides by zero"
        raise ValueError(msg) from fault
    return number / 100 if text.endswith("%") else number


def _not_negative(value: object) -> Fraction:
    """A checklist says few weights and efforts many times: each is read once."""
    return _read_once(value) if type(value) in _COMMON else _refuse_negative(value)


def _refuse_negative(value: object) -> Fraction:
    number = exact(value)
    if number.numerator < 0:
        msg = f"{value} is negative; use 0 or more"
        raise ValueError(msg)
    return number


_COMMON: Final = frozenset({int, str, Decimal})
_read_once: Final = lru_cache(maxsize=1024, typed=True)(_refuse_negative)


def _up_to_hundred(value: object) -> Fraction:
    number = exact(value)
    if not 0 <= number <= 100:  # noqa: PLR2004  the ends of a percentage
        msg = f"{value} is not a percentage from 0 to 100"
        raise ValueError(msg)
    return number


def _iso_date(value: object) -> object:
    """Only ``YYYY-MM-DD``: pydantic would take a number as seconds since 1970."""
    if isinstance(value, date) or (isinstance(value, str) and _DATE.fullmatch(value)):
        return value
    msg = f"{value!r} is not a date like 2026-01-31"
    raise ValueError(msg)


def written(number: Fraction) -> str:
    """Write a fraction so that ``exact`` reads the same number back: ``2``, ``0.5`` or ``1/3``."""
    if number.denominator == 1:
        return str(number.numerator)
    if _SMALLEST % number.denominator:
        return str(number)
    return f"{Decimal(number.numerator) / number.denominator:f}"


_NUMBER: Final = {"type": "number"}
_AS_TEXT: Final = PlainSerializer(written, return_type=str, when_used="json")
_FRACTION_TEXT: Final = {"type": "string", "pattern": r"^\d{1,12}(\.\d{1,12})?(/[1-9]\d{0,11})?$"}

Exact = Annotated[
    Fraction,
    PlainValidator(exact),
    WithJsonSchema({"anyOf": [_NUMBER, {"type": "string", "pattern": f"^{_RATIO.pattern}$"}]}),
    _AS_TEXT,
]
"""Any exact number."""

Weight = Annotated[
    Fraction,
    PlainValidator(_not_negative),
    WithJsonSchema({"anyOf": [{**_NUMBER, "minimum": 0}, _FRACTION_TEXT]}),
    _AS_TEXT,
]
"""A relative weight, 0 or more; 0 counts for nothing and is still listed."""

Days = Annotated[
    Fraction,
    PlainValidator(_not_negative),
    WithJsonSchema({"anyOf": [{**_NUMBER, "minimum": 0}, _FRACTION_TEXT]}),
    _AS_TEXT,
]
"""Effort in person-days, 0 or more."""

Percent = Annotated[
    Fraction,
    PlainValidator(_up_to_hundred),
    WithJsonSchema({"anyOf": [{**_NUMBER, "minimum": 0, "maximum": 100}, _FRACTION_TEXT]}),
    _AS_TEXT,
]
"""A percentage from 0 to 100."""

IsoDate = Annotated[
    date,
    BeforeValidator(_iso_date),
    WithJsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
"""A day of the calendar, ``YYYY-MM-DD`` (ISO 8601)."""

Duration = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{0,3} (day|week|month|year)s?$")]
"""A length of time in words: ``90 days``, ``6 months``, ``1 year``."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=10_000, strip_whitespace=True)]
"""Words for people."""

ChecklistId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""Name of a checklist: lower-case words and digits joined by hyphens."""

ItemId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=60)]
"""Identifier of a group, control, question, objective or rung; never reused for another meaning."""

ItemRef = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$", max_length=121)
]
"""What an answer can be given to: ``control``, or ``control/question`` where a control asks several."""

Label = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._+-]*$", max_length=60)]
"""Name of an answer or of a band, such as ``yes``, ``3`` or ``P+``."""

Version = Annotated[str, StringConstraints(pattern=r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$", max_length=30)]
"""A semantic version without suffix: ``1.0.0``."""

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
"""A language by its tag (BCP 47): ``en``, ``ur``."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest (FIPS 180-4) in lower-case hex."""
