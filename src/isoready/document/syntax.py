"""Syntax faults: what the parser could not understand, in words for whoever wrote the file."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.document.fault import DocumentFault

if TYPE_CHECKING:
    from isoready.document.lines import Lines


@cache
def unprintable() -> re.Pattern[str]:
    """A character that YAML 1.2 does not take as it is, with the byte order mark and the line breaks nobody sees.

    Made when it is first needed: so large a set takes 5 ms to compile.
    """
    return re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


class Wording(NamedTuple):
    """How one kind of fault is told."""

    signs: str
    """A regular expression over the parser's context and problem."""
    message: str
    hint: str
    at_start: bool = False
    """Whether the reader should look where the construct began, not where the parser gave up."""


_WORDINGS: Final = (
    Wording(
        "quoted scalar.*(end of stream|document indicator)",
        "the quoted text that starts here is never closed",
        "Close it with the same quote, and indent its lines.",
        at_start=True,
    ),
    Wording(
        "quoted scalar|double-quoted",
        "this is no escape that YAML knows",
        "Write the character itself, or `\\\\` for a backslash; in single quotes a backslash is just a backslash.",
    ),
    Wording(
        "flow (sequence|mapping)",
        "a `,` or a closing bracket is missing before this",
        "Close the bracket, put a `,` between the items, or put text that holds brackets, `:` or `?` in quotes.",
    ),
    Wording(
        "(mapping values|mapping keys|sequence entries) are not allowed",
        "a new entry cannot start here",
        "Put the text in quotes if the `:` or `-` belongs to it; else begin a new line in its neighbours' column.",
    ),
    Wording(
        "could not find expected ':'",
        "this line is no `key: value`",
        "Add the `:`, or indent the line if it continues the text above.",
        at_start=True,
    ),
    Wording(
        "anchor|alias",
        "a name is missing after `&` or `*`",
        "Put the text in quotes if it begins with `&` or `*`.",
    ),
    Wording("tag", "a word that begins with `!` is a tag, and none is accepted", "Put the text in quotes."),
    Wording(
        "block scalar",
        "a text block begins with `|` or `>` alone on the line, and its lines are indented with spaces",
        "Move the text to the next line and indent it, or put it in quotes.",
    ),
    Wording("node content", "a value is missing before this", "Write the value, or put the text in quotes."),
    Wording(
        "document start", "something follows the end of the document", "Take it out, or check the brackets before it."
    ),
)
_TAB: Final = Wording("", "a tab stands where YAML wants spaces", "Indent with spaces; most editors can convert tabs.")
_UNCLOSED: Final = Wording("", "the bracket opened here is never closed", "Add the closing bracket.", at_start=True)
_RESERVED: Final = Wording("", "an unquoted text cannot begin with this character", "Put the text in quotes.")
_INDENTED: Final = Wording(
    "",
    "the indentation of this line fits nothing above it",
    "Line it up with its neighbours: entries of one list or mapping begin in the same column.",
)
_TRAILING: Final = Wording(
    "",
    "the value before this is already complete",
    "Put the whole text in quotes; inside single quotes write `''` for an apostrophe.",
)


def explain(fault: Exception, lines: Lines) -> DocumentFault:
    """Turn what a parser raised into a fault in our own words, at the place where a person should look."""
    mark = getattr(fault, "problem_mark", None)
    if mark is None:
        return _unprintable(lines)
    context = getattr(fault, "context_mark", None) or mark
    said = f"{getattr(fault, 'context', '')} {getattr(fault, 'problem', '')}"
    wording = _wording(said, lines.text, mark.index)
    at = context.index if wording.at_start else mark.index
    return DocumentFault(wording.message, wording.hint, lines.character(at), rule="yaml-syntax")


def _wording(said: str, text: str, at: int) -> Wording:
    if text[at : at + 1] == "\t":
        return _TAB
    if "cannot start" in said:
        return _RESERVED
    if "flow" in said and not text[at:].strip():
        return _UNCLOSED
    known = next((each for each in _WORDINGS if re.search(each.signs, said)), None)
    return known or (_INDENTED if _begins_line(text, at) else _TRAILING)


def _begins_line(text: str, at: int) -> bool:
    return not re.split(r"[\r\n]", text[:at])[-1].strip()


def _unprintable(lines: Lines) -> DocumentFault:
    """Find what the parser gave no place for: a character that it could not even read."""
    found = unprintable().search(lines.text)
    if found is None:
        return DocumentFault(
            "this cannot be read as YAML", "Check it with a YAML editor.", lines.character(0), rule="yaml-syntax"
        )
    msg = f"the control character U+{ord(found[0]):04X} is not accepted"
    return DocumentFault(msg, "Take the character out.", lines.character(found.start()), rule="encoding")
