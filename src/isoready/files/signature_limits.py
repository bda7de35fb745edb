"""Limits of signatures: a PDF that would cost whoever checks its signature more than any signed report does is refused.

The reader of signatures takes some hundred times the memory of a string, and time for every one of them.
"""

from __future__ import annotations

import re
from typing import Any, Final

from isoready.document.pdf import refuse

MOST_SIGNED: Final = 10 * 1024 * 1024
"""Bytes of the largest signed PDF; a report of 123 controls has 1 MB."""
MOST_FIELDS: Final = 64
"""The most fields of a form in a signed report, which has none but signatures."""
MOST_SIGNATURE: Final = 128 * 1024
"""Bytes of the largest signature that is looked at; with its certificates and a timestamp one has 20 KB."""
_LONG: Final = re.compile(rb"<[0-9A-Fa-f\s]{%d}" % (2 * MOST_SIGNATURE + 1))
_HINT: Final = "No report is signed like that. Ask whoever sent it for the file as it was signed."


def refuse_large_files(data: bytes) -> None:
    """Look at the size, and for a long string of hexadecimal digits, as signatures are, before anything parses it.

    Raises:
        IsoreadyError: it is too large, or there is one.
    """
    if len(data) > MOST_SIGNED:
        refuse(f"the signed PDF is larger than {MOST_SIGNED:,} bytes", _HINT)
    if _LONG.search(data) is not None:
        refuse(f"the signature is larger than {MOST_SIGNATURE:,} bytes", _HINT)


def refuse_large_forms(reader: Any) -> None:  # noqa: ANN401  pypdf's reader
    """Look through the fields of a form, in which signatures stand.

    Raises:
        IsoreadyError: there are too many, or one holds too much.
    """
    left = list(_part(_part(reader.trailer["/Root"], "/AcroForm") or {}, "/Fields") or [])
    for count, field in enumerate(_fields(left), 1):
        if count > MOST_FIELDS:
            refuse(f"the PDF has more than {MOST_FIELDS} fields", _HINT)
        value = _part(field, "/V")
        held = _part(value, "/Contents") if isinstance(value, dict) else value
        if held is not None and len(held) > MOST_SIGNATURE:
            refuse(f"the signature is larger than {MOST_SIGNATURE:,} bytes", _HINT)


def _fields(left: list[Any]) -> Any:  # noqa: ANN401  pypdf's dictionaries
    while left:
        field = left.pop().get_object()
        yield field
        left += _part(field, "/Kids") or []


def _part(of: Any, name: str) -> Any:  # noqa: ANN401  pypdf's dictionaries
    found = of.get(name)
    return None if found is None else found.get_object()
