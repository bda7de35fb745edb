"""Faults of TOML: what the parser or the bounds refuse, with the place that the parser does not tell."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Final

from isoready.document.digits import MOST_DIGITS, NumberError
from isoready.document.fault import DocumentFault

if TYPE_CHECKING:
    from isoready.document.lines import Lines

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
_BREAK: Final = re.compile(r"\r\n|\n")


def refuse_costly_keys(lines: Lines) -> None:
    """Refuse keys of many parts, and more dots than are read, before the parser sees them.

    Raises:
        DocumentFault: there are some.
    """
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


def told(fault: ValueError | RecursionError, lines: Lines) -> DocumentFault:
    """Say where that is which the parser, or what makes plain data of its result, could not take."""
    if isinstance(fault, RecursionError):
        msg, hint = "lists and tables are inside each other too deep", "Check the brackets."
        return DocumentFault(msg, hint, lines.character(0), rule="too-deep")
    return _no_toml(str(fault), lines) if isinstance(fault, tomllib.TOMLDecodeError) else _no_number(fault, lines)


def _no_number(fault: ValueError, lines: Lines) -> DocumentFault:
    """Say where the number stands that cannot be read: the parser does not tell."""
    found = _LONG_NUMBER.search(lines.text)
    at = lines.location(*found.span()) if found else lines.character(0)
    said = str(fault) if isinstance(fault, NumberError) else f"a number has more than {MOST_DIGITS} digits"
    return DocumentFault(said, "Put it in quotes if it is a name or a code, else write it shorter.", at, rule="number")


def _no_toml(said: str, lines: Lines) -> DocumentFault:
    found = _AT.search(said)
    at = len(lines.text)
    if found and found["line"]:
        starts = [0, *(each.end() for each in _BREAK.finditer(lines.text))]
        at = starts[int(found["line"]) - 1] + int(found["column"]) - 1
    what = _AT.sub("", said).strip()
    hint = "Correct it here; text stands in quotes and every line is `key = value` or `[table]`."
    return DocumentFault(f"this is no TOML: {what}", hint, lines.character(at), rule="toml-syntax")
