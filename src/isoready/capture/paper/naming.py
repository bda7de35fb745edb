"""Naming: what the fields of a form are called, so that each says what it answers."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote, unquote

ABOUT = "about"
ANSWER = "answer"
WRITTEN = "written"
"""The field beside the boxes of an answer, for a number or a percentage."""
MOST = 400
"""Characters of the longest name; an id of a question in an instance has 182 at most, 3 for each in the worst case."""


class Name(NamedTuple):
    """What a field answers."""

    part: str
    """``about`` or ``answer``."""
    key: str
    field: str

    def __str__(self) -> str:
        """Write it without a full stop, which PDF forms take for a step down a tree."""
        return ":".join(quote(piece, safe="/@").replace(".", "%2E") for piece in self)


def named(text: str) -> Name | None:
    """Read a name; None where it is none of ours."""
    pieces = text.split(":")
    if len(pieces) != len(Name._fields) or len(text) > MOST or pieces[0] not in {ABOUT, ANSWER}:
        return None
    return Name(*(unquote(piece) for piece in pieces))
