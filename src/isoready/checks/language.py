"""The language of a firm's own checks: CEL over one document or row, with a closed vocabulary and no loops in loops."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from datetime import date

LONGEST: Final = 500
"""Characters of an assertion."""
_DEEPEST: Final = 16
"""Brackets within brackets; the library gives up at 32."""
_VOCABULARY: Final = """
stdlib:
  include_macros: [has, all, exists]
  include_functions:
    - name: "!_"
    - name: "_&&_"
    - name: "_||_"
    - name: "_?_:_"
    - name: "_==_"
    - name: "_!=_"
    - name: "_<_"
    - name: "_<=_"
    - name: "_>_"
    - name: "_>=_"
    - name: "_-_"
    - name: "_*_"
    - name: "_[_]"
    - name: "@in"
    - name: "@not_strictly_false"
    - name: "size"
    - name: "contains"
    - name: "startsWith"
    - name: "endsWith"
    - name: "matches"
    - name: "int"
    - name: "double"
    - name: "string"
"""
"""Nothing else is known to the library; without a sum of texts nothing grows beyond the document."""
_COMPLAINT: Final = re.compile(r"ERROR: <input>:(?P<line>\d+):(?P<column>\d+): (?P<words>[^\n]*)")
_QUOTED: Final = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'")
_LOOP: Final = re.compile(r"\.\s*(?:all|exists)\s*\(")
_MISSING: Final = re.compile(r'Key not found in map : "(?P<key>[^"]{0,80})"')
_MISMATCH: Final = re.compile(r"No matching overloads found : (?P<sign>\S+?)\((?P<kinds>[^)]{0,200})\)")
_KINDS: Final = {
    "string": "a text",
    "int64": "a whole number",
    "int": "a whole number",
    "double": "a number with a point",
    "bool": "true or false",
    "null": "nothing",
    "null_type": "nothing",
    "list": "a list",
    "map": "a mapping",
}
_MOST: Final = 2**63


class Outcome(NamedTuple):
    """What an assertion comes to."""

    holds: bool
    why: str = ""
    """Why it cannot be decided, as a clause; empty where it can."""


class Assertion:
    """One assertion, read once and asked of many documents or rows."""

    def __init__(self, text: str) -> None:
        """Read it.

        Raises:
            ValueError: it is too long, has a loop in a loop, or is not of the language; the words say why.
            IsoreadyError: the library that reads it is not installed.

        """
        _refuse_large(text)
        try:
            self._read = _environment().compile(text)
        except RuntimeError as refused:
            found = _COMPLAINT.search(str(refused))
            msg = f"`assert` cannot be read at character {found['column']}: {found['words']}" if found else str(refused)
            raise ValueError(msg) from refused
        if str(self._read.return_type()) not in {"BOOL", "DYN"}:
            msg = "`assert` is a value, and not something that is true or false"
            raise ValueError(msg)

    def of(self, name: str, data: Any, today: date) -> Outcome:  # noqa: ANN401  whatever the file holds
        """Ask it of ``doc`` or ``row``."""
        cel = _library()
        other = "row" if name == "doc" else "doc"
        try:
            value = self._read.eval(data={name: _plain(data), other: {}, "today": today.isoformat()})
        except RuntimeError as refused:
            return Outcome(holds=False, why=_in_our_words(str(refused)))
        if value.type() == cel.Type.BOOL:
            return Outcome(holds=bool(value.value()))
        if value.type() == cel.Type.ERROR:
            return Outcome(holds=False, why=_in_our_words(str(value.value())))
        return Outcome(holds=False, why="it comes to a value that is neither true nor false")


def _refuse_large(text: str) -> None:
    if len(text) > LONGEST:
        msg = f"`assert` is longer than {LONGEST} characters"
        raise ValueError(msg)
    bare = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    loops = {found.end() - 1 for found in _LOOP.finditer(bare)}
    open_brackets: list[bool] = []
    for at, sign in enumerate(bare):
        if sign in "([{":
            if at in loops and any(open_brackets):
                msg = "`assert` has `all` or `exists` within another, which could take for ever"
                raise ValueError(msg)
            open_brackets.append(at in loops)
        elif sign in ")]}" and open_brackets:
            open_brackets.pop()
        if len(open_brackets) > _DEEPEST:
            msg = f"`assert` has more than {_DEEPEST} brackets within brackets"
            raise ValueError(msg)


def _plain(data: Any) -> Any:  # noqa: ANN401  whatever the file holds
    """The data as the library takes them: numbers with a point as doubles, and so whole ones beyond 64 bits."""
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(value) for value in data]
    if isinstance(data, Decimal) or (isinstance(data, int) and not -_MOST <= data < _MOST):
        try:
            return float(data)
        except OverflowError:
            return float("inf")
    return data


def _in_our_words(words: str) -> str:
    if found := _MISSING.search(words):
        return f"`{found['key']}` is not there"
    if found := _MISMATCH.search(words):
        kinds = " and ".join(_KINDS.get(each.strip(), each.strip()) for each in found["kinds"].split(","))
        return f"`{found['sign'].strip('_')}` cannot go with {kinds}"
    if "budget exceeded" in words:
        return "the list is too long to go through"
    if "cannot convert" in words:
        return "a text is no number"
    return words.partition(": ")[2][:200] or words[:200]


@cache
def _environment() -> Any:  # noqa: ANN401  the library ships no types
    cel = _library()
    known = {"doc": cel.Type.DYN, "row": cel.Type.DYN, "today": cel.Type.STRING}
    return cel.NewEnv(config=cel.NewEnvConfigFromYaml(_VOCABULARY), variables=known)


@cache
def _library() -> Any:  # noqa: ANN401  the same
    try:
        from cel_expr_python import cel  # noqa: PLC0415  only who writes checks pays for it
    except ImportError as missing:
        msg = "the configuration has checks of its own (`assert`), and the library that reads them is not installed"
        raise IsoreadyError(msg, "Install it: pip install 'isoready[conditions]'") from missing
    return cel
