"""A condition as a tree of lists: parsed once here, so that the form decides it without a parser of its own."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any, Final

from isoready.model.conditions import Word, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Tree = list[Any]
"""A sign and what it joins: ``["&&", ["fact", "a"], [">", ["fact", "b"], ["value", 10]]]``."""

_MOST: Final = 10**15
"""No number of a firm is as large: whatever a condition compares with beyond it, the answer is the same at it."""
_COMPARISONS: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_LAST: Final = Word("sign", "", 0)


def condition_tree(condition: str) -> Tree:
    """Parse a condition that ``applicability`` has found sound; both give the same answers for every profile.

    Raises:
        ValueError: it is none.
    """
    words, broken = words_of(condition)
    if broken is not None:
        raise ValueError(condition)
    reader = _Reader(words)
    tree = reader.any_of()
    if reader.rest:
        raise ValueError(condition)
    return tree


class _Reader:
    """Reads word by word; each method takes what binds closer than it does."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.rest = list(words)

    def any_of(self) -> Tree:
        return self._joined("||", self._all_of)

    def _all_of(self) -> Tree:
        return self._joined("&&", self._relation)

    def _joined(self, sign: str, part: Any) -> Tree:  # noqa: ANN401  one of the methods here
        parts = [part()]
        while self._next().text == sign:
            self._take()
            parts.append(part())
        return parts[0] if len(parts) == 1 else [sign, *parts]

    def _relation(self) -> Tree:
        tree = self._single()
        while self._next().kind in {"equality", "order", "in"}:
            sign = self._take().text
            tree = _settled([sign, tree, *(self._listed() if sign == "in" else [self._single()])])
        return tree

    def _listed(self) -> list[Tree]:
        self._take("[")
        values = [self._single()]
        while self._take().text == ",":
            values.append(self._single())
        return values

    def _single(self) -> Tree:
        word = self._take()
        if word.text == "!":
            return ["!", self._single()]
        if word.text == "(":
            tree = self.any_of()
            self._take(")")
            return tree
        if word.kind == "name":
            return ["fact", word.text]
        return ["value", _value(word)]

    def _next(self) -> Word:
        return self.rest[0] if self.rest else _LAST

    def _take(self, expected: str = "") -> Word:
        if not self.rest or (expected and self.rest[0].text != expected):
            raise ValueError(self._next().text)
        return self.rest.pop(0)


def _value(word: Word) -> str | int | bool:
    if word.kind == "truth":
        return word.text == "true"
    if word.kind == "number":
        return int(word.text)
    if word.kind == "text":
        return word.text[1:-1]
    raise ValueError(word.text)


def _settled(tree: Tree) -> Tree:
    """Decide what compares values with values, and bring numbers that no fact reaches to where JavaScript is exact."""
    sign, *parts = tree
    if all(part[0] == "value" for part in parts):
        one, *others = (part[1] for part in parts)
        return ["value", _compared(sign, one, others)]
    return [sign, *(["value", _brought(part[1])] if part[0] == "value" else part for part in parts)]


def _brought(value: str | int | bool) -> str | int | bool:  # noqa: FBT001  the value of a condition
    return value if isinstance(value, str | bool) else max(-_MOST, min(_MOST, value))


def _compared(sign: str, one: Any, others: Sequence[Any]) -> bool:  # noqa: ANN401  texts, numbers or truths
    if sign == "in":
        return one in others
    return bool(_COMPARISONS[sign](one, others[0]))
