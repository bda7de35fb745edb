"""A linear expression over the columns of a programme, with exact coefficients."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NONE: Final = Fraction(0)
ONE: Final = Fraction(1)


@dataclass(frozen=True, slots=True)
class Linear:
    """A number and a multiple of each of some columns."""

    constant: Fraction
    terms: Mapping[int, Fraction] = field(default_factory=dict)
    """What each column is taken times; never 0."""

    def plus(self, other: Linear, times: Fraction = ONE) -> Linear:
        """Add a multiple of another expression."""
        return total([(ONE, self), (times, other)])

    def less(self, other: Linear) -> Linear:
        """Take another expression away."""
        return self.plus(other, -ONE)

    def times(self, factor: Fraction) -> Linear:
        """Multiply by a number."""
        return total([(factor, self)])

    def shifted(self, number: Fraction) -> Linear:
        """Add a number."""
        return Linear(self.constant + number, self.terms)

    def at(self, ones: frozenset[int]) -> Fraction:
        """What it comes to where those columns are 1 and the others 0; for expressions of decisions alone."""
        return self.constant + sum((factor for column, factor in self.terms.items() if column in ones), NONE)


def fixed(number: Fraction) -> Linear:
    """Make an expression of a number alone."""
    return Linear(number)


def total(parts: Iterable[tuple[Fraction, Linear]]) -> Linear:
    """Add up multiples of expressions; most factors are 1 and most columns occur once, which needs no arithmetic."""
    number, terms = NONE, dict[int, Fraction]()
    for factor, part in parts:
        if part.constant:
            number += factor * part.constant
        for column, times in part.terms.items():
            more = times if factor is ONE else factor * times
            before = terms.get(column)
            terms[column] = more if before is None else before + more
    return Linear(number, {column: factor for column, factor in terms.items() if factor})


def added(expressions: Iterable[Linear]) -> Linear:
    """Add up expressions."""
    return total((ONE, each) for each in expressions)
