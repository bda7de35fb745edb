"""TOML: the second entry, from bytes to a document with the same plain data and places as YAML's."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime, time
from decimal import Decimal
from hashlib import sha256
from typing import Any, Final

from isoready.document.document import Document, Plain
from isoready.document.fault import DocumentFault
from isoready.document.intake import take_in
from isoready.document.lines import Lines
from isoready.document.toml_places import toml_places

_AT: Final = re.compile(r"\(at line (?P<line>\d+), column (?P<column>\d+)\)|\(at end of document\)")
_BREAK: Final = re.compile(r"\r\n|\n")


def parse_toml(data: bytes, path: str) -> Document:
    """Parse TOML 1.0; dates and times are text, numbers with a point are ``Decimal``.

    Raises:
        DocumentFault: the bytes are not TOML, or more of it than isoready reads.
    """
    source = take_in(data, path, directives=False)
    lines = Lines(path, source)
    try:
        found = tomllib.loads(lines.text, parse_float=Decimal)
        plain = _plain(found)
    except tomllib.TOMLDecodeError as fault:
        raise _told(str(fault), lines) from None
    except RecursionError:
        msg, hint = "lists and tables are inside each other too deep", "Check the brackets."
        raise DocumentFault(msg, hint, lines.character(0), rule="too-deep") from None
    return Document(path, plain, sha256(data).hexdigest(), lines, lambda: toml_places(lines.text))


def _plain(value: Any) -> Plain:  # noqa: ANN401  whatever the file holds
    if isinstance(value, dict):
        return {key: _plain(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_plain(below) for below in value]
    return value.isoformat() if isinstance(value, date | datetime | time) else value


def _told(said: str, lines: Lines) -> DocumentFault:
    found = _AT.search(said)
    at = len(lines.text)
    if found and found["line"]:
        starts = [0, *(each.end() for each in _BREAK.finditer(lines.text))]
        at = starts[int(found["line"]) - 1] + int(found["column"]) - 1
    what = _AT.sub("", said).strip()
    hint = "Correct it here; text stands in quotes and every line is `key = value` or `[table]`."
    return DocumentFault(f"this is no TOML: {what}", hint, lines.character(at), rule="toml-syntax")
