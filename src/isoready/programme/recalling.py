"""Recalling: what the solver said of the very same question before, from whatever memory the caller lends.

A recalled solution is believed no more than a fresh one: whoever asked checks it by scoring.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from fractions import Fraction
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from isoready.programme.solution import Found, Solution

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from isoready.programme.linear import Linear
    from isoready.programme.programme import Programme


class Memory(Protocol):
    """Keeps plain data by the digest of what was asked."""

    def get(self, digest: str) -> object | None:
        """What is known; None where nothing is."""

    def put(self, digest: str, data: object) -> None:
        """Keep it."""


class Question(NamedTuple):
    """All that an answer depends on, but for the time that there is."""

    programme: Programme
    objective: Linear
    start: frozenset[int] | None
    nodes: int | None

    @property
    def digest(self) -> str:
        """SHA-256 of all of it, in an order that the solver may feel."""
        seen = sha256(f"{self.nodes} {self.start if self.start is None else sorted(self.start)}\n".encode())
        for column in self.programme.columns:
            seen.update(f"{_exact(column.lower)} {_exact(column.upper)} {column.whole}\n".encode())
        for row in self.programme.rows:
            seen.update(f"{row.equal} {_written(row.expression)}\n".encode())
        seen.update(_written(self.objective).encode())
        return seen.hexdigest()


_LENT: Final[ContextVar[Memory | None]] = ContextVar("memory", default=None)


@contextmanager
def recalling(memory: Memory) -> Iterator[None]:
    """Lend a memory to every search inside."""
    token = _LENT.set(memory)
    try:
        yield
    finally:
        _LENT.reset(token)


def recalled(question: Question, find: Callable[[], Solution]) -> Solution:
    """Recall a solution, or find it and keep it; one that was cut short by the clock is not kept."""
    memory = _LENT.get()
    if memory is None:
        return find()
    digest = question.digest
    known = _solution(memory.get(digest))
    if known is not None:
        return known
    solution = find()
    if not solution.cut_short:
        memory.put(digest, _plain(solution))
    return solution


def _exact(number: Fraction) -> str:
    return f"{number.numerator}/{number.denominator}"


def _written(expression: Linear) -> str:
    terms = " ".join(f"{column}*{_exact(times)}" for column, times in expression.terms.items())
    return f"{_exact(expression.constant)} {terms}"


def _plain(solution: Solution) -> list[Any]:
    numbers = (solution.objective, solution.bound)
    return [solution.found.value, sorted(solution.ones), *map(_exact, numbers), repr(solution.seconds)]


def _solution(data: Any) -> Solution | None:  # noqa: ANN401  whatever the memory holds
    try:
        found, ones, objective, bound, seconds = data
        return Solution(Found(found), frozenset(map(int, ones)), Fraction(objective), Fraction(bound), float(seconds))
    except (TypeError, ValueError, ArithmeticError):
        return None
