"""Conditions: for which firms something is asked, and the words that such a sentence is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Final, Literal, NamedTuple

from pydantic import StringConstraints

Condition = Annotated[str, StringConstraints(min_length=1, max_length=500, strip_whitespace=True)]
"""A condition over facts, in a part of the Common Expression Language (``docs/conditions.md``)."""

RESERVED: Final = frozenset(
    {"and", "or", "not"}  # not CEL's, but nobody could tell them from its signs
    | {"as", "bool", "break", "bytes", "const", "continue", "double", "dyn", "else", "false", "for", "function"}
    | {"if", "import", "in", "int", "let", "list", "loop", "map", "namespace", "null", "null_type", "package", "return"}
    | {"string", "true", "type", "uint", "var", "void", "while"}
)
"""Words that the language keeps for itself (CEL language definition, Syntax and Standard Definitions)."""

_WORD: Final = re.compile(
    r"""
    (?P<text>'[^'\\\n]*'(?!['"])|"[^"\\\n]*"(?!['"]))
    |(?P<number>-?[0-9]{1,16}+(?![\w.]))
    |(?P<name>[A-Za-z_]\w*+(?!['"]))
    |(?P<equality>==|!=)
    |(?P<order><=|>=|<|>)
    |(?P<sign>&&|\|\||[!()\[\],])
    """,
    re.VERBOSE | re.ASCII,
)
_OWN_WORDS: Final = {"true": "truth", "false": "truth", "in": "in"}


class Word(NamedTuple):
    """One word of a condition."""

    kind: str
    """``text``, ``number``, ``name``, ``truth``, ``in``, ``equality``, ``order`` or ``sign``."""
    text: str
    start: int
    """Characters before it, from 0."""


@dataclass(frozen=True, slots=True)
class ConditionFault:
    """Something wrong with a condition of a checklist, whoever has that condition."""

    condition: str
    kind: Literal["syntax", "unknown-fact", "type"]
    word: str
    """The word it is about; empty at the end."""
    start: int
    """Characters before that word, from 0."""
    message: str
    hint: str


def words_of(condition: str) -> tuple[tuple[Word, ...], int | None]:
    """Cut a condition into its words; the number is where a character stands that begins none, or None.

    The vocabulary is closed: no escapes, comments, decimals, arithmetic, fields or maps.
    """
    words: list[Word] = []
    at = _after_blanks(condition, 0)
    while at < len(condition):
        found = _WORD.match(condition, at)
        if found is None:
            return tuple(words), at
        words.append(_word(found))
        at = _after_blanks(condition, found.end())
    return tuple(words), None


def _after_blanks(condition: str, at: int) -> int:
    while at < len(condition) and condition[at] in " \t\r\n":
        at += 1
    return at


def _word(found: re.Match[str]) -> Word:
    group = found.lastgroup or ""
    kind = _OWN_WORDS.get(found[0], group) if group == "name" else group
    return Word(kind, found[0], found.start())


def facts_named(condition: str) -> tuple[str, ...]:
    """The facts that a condition speaks of, each once, in its order."""
    words, _ = words_of(condition)
    return tuple(dict.fromkeys(word.text for word in words if word.kind == "name"))
