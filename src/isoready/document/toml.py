"""TOML: the second entry, from bytes to a document with the same plain data and places as YAML's."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from isoready.document.digits import MOST_DIGITS, NumberError
from isoready.document.document import Document, Plain
from isoready.document.intake import take_in
from isoready.document.lines import Lines

if TYPE_CHECKING:
    from decimal import Decimal

    from isoready.document.fault import DocumentFault
    from isoready.document.places import Place

_FEW_DOTS: Final = 12
"""A text that has fewer has no key that is costly to read."""
_LARGEST: Final = 10**MOST_DIGITS


def parse_toml(data: bytes, path: str) -> Document:
    """Parse TOML 1.0; dates and times are text, numbers with a point are ``Decimal``.

    Raises:
        DocumentFault: the bytes are not TOML, or more of it than isoready reads.
    """
    source = take_in(data, path, directives=False)
    lines = Lines(path, source)
    if lines.text.count(".") >= _FEW_DOTS:
        from isoready.document.toml_faults import refuse_costly_keys  # noqa: PLC0415  few files have so many

        refuse_costly_keys(lines)
    try:
        plain = _plain(tomllib.loads(lines.text, parse_float=_exact))
    except (ValueError, RecursionError) as fault:
        raise _told(fault, lines) from None
    return Document(path, plain, sha256(data).hexdigest(), lines, lambda: _places(lines.text))


def _plain(value: Any) -> Plain:  # noqa: ANN401  whatever the file holds
    if isinstance(value, dict):
        return {key: _plain(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_plain(below) for below in value]
    if type(value) is int and abs(value) >= _LARGEST:
        msg = f"a number has more than {MOST_DIGITS} digits"
        raise NumberError(msg)
    return value.isoformat() if isinstance(value, date | datetime | time) else value


def _exact(text: str) -> Decimal:
    """A number with a point or an exponent, within the same bounds as in YAML."""
    from decimal import Decimal  # noqa: PLC0415  few files have any

    from isoready.document.scalars import resolve  # noqa: PLC0415  the same

    number = Decimal(resolve(text.replace("_", "")) or 0)
    if not number.is_finite():
        msg = f"`{text}` is not a number one can count with"
        raise NumberError(msg)
    return number


def _told(fault: ValueError | RecursionError, lines: Lines) -> DocumentFault:
    from isoready.document.toml_faults import told  # noqa: PLC0415  only where something is wrong

    return told(fault, lines)


def _places(text: str) -> Place:
    from isoready.document.toml_places import toml_places  # noqa: PLC0415  only where somebody asks for a place

    return toml_places(text)
