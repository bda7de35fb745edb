"""The format line: what a file says it is, checked before anything else so that one clear message comes of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, get_args

from isoready.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from isoready.document import Document
    from isoready.model.base import FileModel

_FORMAT: Final = re.compile(r"isoready/([a-z-]+)/(\d{1,9})", re.ASCII)


def check_format(document: Document, kind: type[FileModel]) -> Diagnostic | None:
    """Compare the value of ``format`` with the one that ``kind`` accepts; None when they agree."""
    (expected,) = get_args(kind.model_fields["format"].annotation)
    line = f"`format: {expected}`"
    data = document.data
    if not isinstance(data, dict):
        return _fault(document, "the file holds no `key: value` lines", f"Begin it with the line {line}.")
    if "format" not in data:
        return _fault(document, "the file does not say what it is", f"Add the line {line} at its beginning.")
    given = data["format"]
    return None if given == expected else _fault(document, *_difference(given, expected, line))


def _difference(given: object, expected: str, line: str) -> tuple[str, str]:
    """What is wrong with a format that is not the expected one, and what to do."""
    found = _FORMAT.fullmatch(given) if isinstance(given, str) else None
    wanted = _FORMAT.fullmatch(expected)
    if found is None or wanted is None:
        return f"`{str(given)[:40]}` is no format that isoready knows", f"Write {line}."
    if found[1] != wanted[1]:
        return f"this file is `{given}`, and one of `{expected}` is wanted here", "Name another file."
    if int(found[2]) > int(wanted[2]):
        return f"`{given}` is newer than this isoready, which reads `{expected}`", "Upgrade isoready."
    return f"`{given}` is no format that isoready reads any more", f"Write {line} and check the file again."


def _fault(document: Document, message: str, hint: str) -> Diagnostic:
    return Diagnostic(document.locate("format"), Severity.ERROR, "format", message, hint, pointer="/format")
