"""Domains: what may stand in a column, as a list, a shape or a range."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from isoready.checks.kinds import Number, Refused, Word, Words
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LONGEST: Final = 200
"""Characters of a value that a shape is held against; a longer one has no such shape."""
_NUMBER: Final = re.compile(r"[+-]?\d{1,30}(?:\.\d{1,30})?")
_SIGNS: Final = {"9": "[0-9]", "A": "[A-Z]", "a": "[a-z]", "*": "[A-Za-z0-9]"}


@dataclass(frozen=True)
class Shape:
    """A shape, as forms write it."""

    words: str = "a shape such as AA-9999"

    def read(self, value: Any) -> re.Pattern[str]:  # noqa: ANN401  whatever the file holds
        r"""Take ``AA-9999``: ``9`` is a digit, ``A`` and ``a`` a letter, ``*`` one of these, a sign after ``\`` itself.

        No sign repeats another, so that no value can take long, as one can with an expression of Python's.
        """
        made, signs = "", iter(Word().read(value))
        for sign in signs:
            if sign == "\\":
                if not (literal := next(signs, "")):
                    raise Refused
                made += re.escape(literal)
            else:
                made += _SIGNS.get(sign, re.escape(sign))
        return re.compile(made, re.ASCII)


DOMAIN: Final = {
    "allowed": Setting(Words(), (), "the values that may stand there"),
    "shape": Setting(
        Shape(),
        None,
        "their shape: 9 a digit, A a capital, a a small letter, * any of them",
    ),
    "min": Setting(Number(), None, "the least number"),
    "max": Setting(Number(), None, "the greatest number"),
}
"""Keys of a rule; a value must fit each that is given."""


def fitting_values(rule: Mapping[str, Any]) -> Callable[[str], bool]:
    """Make the question whether a value is in a rule's domain."""
    allowed = frozenset(rule["allowed"])
    shape: re.Pattern[str] | None = rule["shape"]

    def fits(value: str) -> bool:
        if allowed and value not in allowed:
            return False
        if shape is not None and (len(value) > _LONGEST or not shape.fullmatch(value)):
            return False
        return _in_range(value, rule["min"], rule["max"])

    return fits


def _in_range(value: str, low: Fraction | None, high: Fraction | None) -> bool:
    if low is None and high is None:
        return True
    if not _NUMBER.fullmatch(value):
        return False
    number = Fraction(value)
    return (low is None or number >= low) and (high is None or number <= high)


def said(rule: Mapping[str, Any]) -> str:
    """What a rule asks of a value, as the end of a sentence."""
    ranged = rule["min"] is not None or rule["max"] is not None
    parts = ((rule["allowed"], "on the list"), (rule["shape"], "of the shape"), (ranged, "in the range"))
    return " and ".join(words for asked, words in parts if asked) or "free"
