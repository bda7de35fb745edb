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
from isoready.document.scalars import MOST_DIGITS, NumberError, resolve
from isoready.document.toml_places import toml_places

_AT: Final = re.compile(r"\(at line (?P<line>\d+), column (?P<column>\d+)\)|\(at end of document\)")
_LONG_KEY: Final = re.compile(
    r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){12}""",
    re.ASCII,
)
"""A key of more than twelve parts: the parser takes the square of their number for each."""
_QUOTED: Final = re.compile(r""""(?:\\.|[^"\\\n])*+"|'[^'\n]*+'""")
_MOST_DOTS: Final = 80_000
"""Dots outside of quotes: each may make a table, or look for one."""
_LONG_NUMBER: Final = re.compile(
    rf"(?<![\w.\"'#-])[-+]?[0-9][0-9_a-fA-FxobE.+-]{{{MOST_DIGITS},}}"
    r"|(?<![\w\"'])[-+]?(?:inf\b|nan\b|[0-9][0-9_]*+(?:\.[0-9_]++)?[eE][-+]?[0-9_]{2,})"
)
_LARGEST: Final = 10**MOST_DIGITS
_BREAK: Final = re.compile(r"\r\n|\n")


def parse_toml(data: bytes, path: str) -> Document:
    """Parse TOML 1.0; dates and times are text, numbers with a point are ``Decimal``.

    Raises:
        DocumentFault: the bytes are not TOML, or more of it than isoready reads.
    """
    source = take_in(data, path, directives=False)
    lines = Lines(path, source)
    _refuse_costly_keys(lines)
    try:
        found = tomllib.loads(lines.text, parse_float=_exact)
        plain = _plain(found)
    except tomllib.TOMLDecodeError as fault:
        raise _told(str(fault), lines) from None
    except ValueError as fault:
        raise _no_number(fault, lines) from None
    except RecursionError:
        msg, hint = "lists and tables are inside each other too deep", "Check the brackets."
        raise DocumentFault(msg, hint, lines.character(0), rule="too-deep") from None
    return Document(path, plain, sha256(data).hexdigest(), lines, lambda: toml_places(lines.text))


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
    number = Decimal(resolve(text.replace("_", "")) or 0)
    if not number.is_finite():
        msg = f"`{text}` is not a number one can count with"
        raise NumberError(msg)
    return number


def _refuse_costly_keys(lines: Lines) -> None:
    if not _LONG_KEY.search(lines.text) and lines.text.count(".") <= _MOST_DOTS:
        return
    bare = _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), lines.text)  # of the same length, so that places hold
    if found := _LONG_KEY.search(bare):
        msg = "a key of more than 12 parts stands here"
        place = lines.character(found.start())
        raise DocumentFault(msg, "Check it; no file needs half as many.", place, rule="too-deep")
    if bare.count(".") > _MOST_DOTS:
        msg = f"the file holds more than {_MOST_DOTS:,} dots outside of quotes, the most that isoready reads"
        raise DocumentFault(
            msg, "Check that it is the file you meant; if so, split it.", lines.location(0, 0), rule="too-large"
        )


def _no_number(fault: ValueError, lines: Lines) -> DocumentFault:
    """Say where the number stands that cannot be read: the parser does not tell."""
    found = _LONG_NUMBER.search(lines.text)
    at = lines.location(*found.span()) if found else lines.character(0)
    said = str(fault) if isinstance(fault, NumberError) else f"a number has more than {MOST_DIGITS} digits"
    return DocumentFault(said, "Put it in quotes if it is a name or a code, else write it shorter.", at, rule="number")


def _told(said: str, lines: Lines) -> DocumentFault:
    found = _AT.search(said)
    at = len(lines.text)
    if found and found["line"]:
        starts = [0, *(each.end() for each in _BREAK.finditer(lines.text))]
        at = starts[int(found["line"]) - 1] + int(found["column"]) - 1
    what = _AT.sub("", said).strip()
    hint = "Correct it here; text stands in quotes and every line is `key = value` or `[table]`."
    return DocumentFault(f"this is no TOML: {what}", hint, lines.character(at), rule="toml-syntax")
