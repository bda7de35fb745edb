"""The language: the one door to the library that reads conditions, opened with a closed vocabulary."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.errors import IsoreadyError
from isoready.model.conditions import RESERVED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.facts import Fact, FactValue

_VOCABULARY: Final = """
stdlib:
  disable_macros: true
  include_functions:
    - name: "!_"
    - name: "_&&_"
    - name: "_||_"
    - name: "_==_"
    - name: "_!=_"
    - {name: "_<_", overloads: [{id: less_int64}]}
    - {name: "_<=_", overloads: [{id: less_equals_int64}]}
    - {name: "_>_", overloads: [{id: greater_int64}]}
    - {name: "_>=_", overloads: [{id: greater_equals_int64}]}
    - {name: "@in", overloads: [{id: in_list}]}
"""
"""Nothing else is known to the library: no functions, no arithmetic, no loops. Only numbers have an order."""

_COMPLAINT: Final = re.compile(r"^.*?ERROR: <input>:(\d+):(\d+): (.*)$", re.MULTILINE)
_TYPES: Final = {"yes-no": "BOOL", "number": "INT", "choice": "STRING", "text": "STRING"}


NOT_A_CONDITION: Final = "not a condition"
"""The one complaint in our words: the result would be neither true nor false."""


class Complaint(NamedTuple):
    """What the library objects to."""

    start: int
    """Characters before the place, from 0."""
    words: str
    """In the library's own words."""


class Language:
    """Conditions over the facts of one checklist."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        """Open the library.

        Raises:
            IsoreadyError: it is not installed.

        """
        cel = _library()
        usable = {name: getattr(cel.Type, _TYPES[fact.type]) for name, fact in facts.items() if name not in RESERVED}
        self._facts = facts
        self._environment = cel.NewEnv(config=cel.NewEnvConfigFromYaml(_VOCABULARY), variables=usable)
        self._bool = cel.Type.BOOL

    def objections(self, condition: str) -> list[Complaint]:
        """What the library objects to before any fact is known: grammar and types; none if it can be decided."""
        try:
            read = self._environment.compile(condition)
        except RuntimeError as refused:
            told = [_complaint(condition, found) for found in _COMPLAINT.finditer(str(refused))]
            return told or [Complaint(0, str(refused))]
        return [] if read.return_type() == self._bool else [Complaint(0, NOT_A_CONDITION)]

    def holds(self, condition: str, profile: Mapping[str, FactValue]) -> bool | None:
        """Decide a condition; None where a fact is wanting without which it cannot be decided.

        A fact that does not fit its type counts as not given. ``a || b`` holds as soon as one of the two does.

        Raises:
            ValueError: ``objections`` has some.

        """
        try:
            value = self._environment.compile(condition).eval(data=self._given(profile))
        except RuntimeError as refused:
            raise ValueError(condition) from refused
        return bool(value.value()) if value.type() == self._bool else None

    def _given(self, profile: Mapping[str, FactValue]) -> dict[str, FactValue]:
        read = {name: fact.read(profile[name]) for name, fact in self._facts.items() if name in profile}
        return {name: value for name, value in read.items() if value is not None}


@cache
def _library() -> Any:  # noqa: ANN401  it ships no types that a checker finds
    try:
        from cel_expr_python import cel  # noqa: PLC0415  only a checklist with conditions pays for it
    except ImportError as missing:
        msg = "this checklist has conditions (`applies_when`), and the library that reads them is not installed"
        raise IsoreadyError(msg, "Install it: pip install 'isoready[conditions]'") from missing
    return cel


def _complaint(condition: str, found: re.Match[str]) -> Complaint:
    line, column, words = int(found[1]), int(found[2]), found[3]
    before = sum(len(each) + 1 for each in condition.split("\n")[: line - 1])
    return Complaint(before + column - 1, words)
