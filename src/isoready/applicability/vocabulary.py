"""The vocabulary: what may stand in a condition, looked at before a parser sees it."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from isoready.model.conditions import ConditionFault, Word, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DEEPEST: Final = 16
"""Brackets within brackets; the parser gives up at 32."""
EXAMPLE: Final = "Write it like `employees > 10 && region in ['EU', 'UK']`."

_SIGNS: Final = {"and": "&&", "or": "||", "not": "!"}
_LETTERS: Final = {"text": "t", "number": "d", "name": "n", "truth": "b", "in": "i", "equality": "=", "order": "<"}
_SHAPES: Final = (
    (
        re.compile(r"(?<=n)\("),
        "a condition calls no functions",
        "Compare facts with texts, numbers and each other.",
    ),
    (
        re.compile(r"(?<!n)\((?=[ntdb]\))"),
        "there are brackets around a single value",
        "Take these brackets out.",
    ),
    (
        re.compile(r"i(?!\[)"),
        "`in` stands before no list",
        "Write a list after it: `in ['EU', 'UK']`.",
    ),
    (
        re.compile(r"(?<=i)\[(?!t(,t)*\]|d(,d)*\])"),
        "a list holds texts, or it holds whole numbers, and at least one",
        "Write it like `['EU', 'UK']` or `[1, 2]`.",
    ),
    (
        re.compile(r"(?<!i)\["),
        "a list stands where none may",
        "A list stands after `in` and nowhere else.",
    ),
)
"""What is refused, over one letter for each word."""


def outside_vocabulary(condition: str) -> list[ConditionFault]:
    """What stands in a condition and may not; other faults are not looked for while there is one."""
    words, broken = words_of(condition)
    if broken is not None:
        return [_no_word(condition, broken)]
    if too_deep := _too_deep(words):
        message = f"there are more than {DEEPEST} brackets within brackets"
        return [ConditionFault(condition, "syntax", too_deep.text, too_deep.start, message, "Say it in a simpler way.")]
    return [*_spelled_out(condition, words), *_misshapen(condition, words)]


def _no_word(condition: str, start: int) -> ConditionFault:
    character = condition[start]
    message = f"`{character}` cannot stand here in a condition"
    hint = {
        "=": "Write `==` for is, `!=` for is not.",
        "&": "Write `&&` for and.",
        "|": "Write `||` for or.",
        "'": "Close the text with the same mark; a text has neither `\\` nor its own mark in it.",
        '"': "Close the text with the same mark; a text has neither `\\` nor its own mark in it.",
    }.get(character)
    if character.isdecimal():
        message, hint = "a number in a condition is whole and has at most 16 digits", "Write it like `10`."
    return ConditionFault(condition, "syntax", character, start, message, hint or EXAMPLE)


def _too_deep(words: Sequence[Word]) -> Word | None:
    steps = ({"(": 1, "[": 1, ")": -1, "]": -1}.get(word.text, 0) for word in words)
    return next((word for word, depth in zip(words, accumulate(steps), strict=True) if depth > DEEPEST), None)


def _spelled_out(condition: str, words: Sequence[Word]) -> Iterator[ConditionFault]:
    for word in words:
        if sign := _SIGNS.get(word.text.lower()):
            message, hint = f"`{word.text}` is no word of conditions", f"Write `{sign}` for {word.text.lower()}."
            yield ConditionFault(condition, "syntax", word.text, word.start, message, hint)


def _misshapen(condition: str, words: Sequence[Word]) -> Iterator[ConditionFault]:
    shape = "".join(_LETTERS.get(word.kind, word.text[0]) for word in words)
    for pattern, message, hint in _SHAPES:
        for found in pattern.finditer(shape):
            word = words[found.start()]
            yield ConditionFault(condition, "syntax", word.text, word.start, message, hint)
