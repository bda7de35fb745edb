"""A programme: columns that take values within bounds, and rows that must hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from itertools import accumulate, pairwise
from math import lcm
from typing import TYPE_CHECKING, NamedTuple

from isoready.programme.linear import NONE, ONE, Linear, added, fixed

if TYPE_CHECKING:
    from collections.abc import Sequence


class Toward(Enum):
    """What is asked of the values, which decides from which side they are held.

    A value never falls when an answer gets better. Where it is asked what reaches something, a value may be understated
    without harm, but not overstated; where it is asked what falls short of something, the other way round.
    """

    REACH = "reach"
    FALL = "fall"


class Column(NamedTuple):
    """One thing that is decided, or follows."""

    lower: Fraction
    upper: Fraction
    whole: bool
    """Whether it is a decision: 0 or 1."""
    grid: int
    """What it truly comes to is a multiple of one over this."""


class Row(NamedTuple):
    """What must hold."""

    expression: Linear
    """Is 0 or more, ..."""
    equal: bool
    """... or exactly 0."""


@dataclass(slots=True)
class Programme:
    """Columns and rows, exact; a solver is given them as floats, and its word is checked."""

    toward: Toward
    columns: list[Column] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    ladders: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """For each column of a ladder all columns of it, in order."""

    def decision(self) -> Linear:
        """Add something that is 0 or 1."""
        return self._column(Column(NONE, ONE, whole=True, grid=1))

    def quantity(self, lower: Fraction, upper: Fraction, grid: int) -> Linear:
        """Add a number that follows from decisions, in truth always a multiple of one over ``grid``."""
        return self._column(Column(lower, upper, whole=False, grid=grid))

    def ladder(self, length: int) -> tuple[Linear, ...]:
        """Add decisions of which each is 1 only if the one before is."""
        first = len(self.columns)
        rungs = tuple(self.decision() for _ in range(length))
        for lower, upper in pairwise(rungs):
            self.hold(lower.less(upper))
        columns = tuple(range(first, first + length))
        self.ladders.update(dict.fromkeys(columns, columns))
        return rungs

    def hold(self, expression: Linear, *, equal: bool = False) -> None:
        """Demand that an expression is 0 or more, or exactly 0; what holds anyway is passed over."""
        if equal or self.lowest(expression) < 0:
            self.rows.append(Row(expression, equal))

    def lowest(self, expression: Linear) -> Fraction:
        """The least that the bounds of its columns let an expression come to."""
        columns, least = self.columns, expression.constant
        for column, times in expression.terms.items():
            end = columns[column].lower if times.numerator > 0 else columns[column].upper
            if end:
                least += times if end is ONE else times * end
        return least

    def highest(self, expression: Linear) -> Fraction:
        """The most that the bounds of its columns let an expression come to."""
        return -self.lowest(expression.times(-ONE))

    def grid(self, expression: Linear) -> int:
        """The common denominator of all that an expression can truly come to."""
        below = ((times / self.columns[column].grid).denominator for column, times in expression.terms.items())
        return lcm(expression.constant.denominator, *below)

    def least(self, values: Sequence[Linear]) -> Linear:
        """Make the least of at least one expression."""
        roof = min(self.highest(each) for each in values)
        below = [each for each in values if self.lowest(each) < roof]
        if not below:
            return fixed(roof)
        if len(below) == 1 and self.highest(below[0]) == roof:
            return below[0]
        return self._least(below, roof)

    def not_negative(self, value: Linear) -> Linear:
        """Make a value 0 where it is below."""
        lowest, highest = self.lowest(value), self.highest(value)
        if lowest >= 0:
            return value
        if highest <= 0:
            return fixed(NONE)
        most = self.quantity(NONE, highest, self.grid(value))
        if self.toward is Toward.REACH:
            above = self.decision()
            self.hold(above.times(highest).less(most))
            self.hold(value.less(most).shifted(-lowest).plus(above, lowest))
        else:
            self.hold(most.less(value))
        return most

    def reaches(self, value: Linear, edge: Fraction, *, above: bool) -> Linear:
        """Tell, as 1 or 0, whether a value is ``edge`` or more; with ``above``, whether it is more than that."""
        lowest, highest = self.lowest(value), self.highest(value)
        if _there(lowest, edge, above=above):
            return fixed(ONE)
        if not _there(highest, edge, above=above):
            return fixed(NONE)
        ladders = {self.ladders.get(column) for column in value.terms}
        ladder = ladders.pop()
        if ladder and not ladders:
            return _rung(value, ladder, edge, above=above)
        return self._threshold(value, edge, above=above)

    def _column(self, column: Column) -> Linear:
        self.columns.append(column)
        return Linear(NONE, {len(self.columns) - 1: ONE})

    def _least(self, values: Sequence[Linear], roof: Fraction) -> Linear:
        floor = min(self.lowest(each) for each in values)
        least = self.quantity(floor, roof, lcm(*(self.grid(each) for each in values), roof.denominator))
        if self.toward is Toward.REACH:
            for each in values:
                self.hold(each.less(least))
        else:
            self._one_is([*values, fixed(roof)], least, floor)
        return least

    def _one_is(self, values: Sequence[Linear], least: Linear, floor: Fraction) -> None:
        """Hold ``least`` at or above one of the values."""
        chosen = [self.decision() for _ in values]
        self.hold(added(chosen).shifted(-ONE), equal=True)
        for value, here in zip(values, chosen, strict=True):
            slack = self.highest(value) - floor
            self.hold(least.less(value).shifted(slack).plus(here, -slack))

    def _threshold(self, value: Linear, edge: Fraction, *, above: bool) -> Linear:
        there = self.decision()
        grain = Fraction(1, lcm(self.grid(value), edge.denominator))
        if self.toward is Toward.REACH:
            lowest, needed = self.lowest(value), edge + grain if above else edge
            self.hold(value.shifted(-lowest).plus(there, lowest - needed))
        else:
            highest, most = self.highest(value), edge if above else edge - grain
            self.hold(fixed(most).less(value).plus(there, highest - most))
        return there


def _there(number: Fraction, edge: Fraction, *, above: bool) -> bool:
    return number > edge or (number == edge and not above)


def _rung(value: Linear, ladder: Sequence[int], edge: Fraction, *, above: bool) -> Linear:
    """Of a value that one ladder alone decides, the rung at which it comes to the edge or leaves it."""
    at_first = _there(value.constant, edge, above=above)
    numbers = accumulate((value.terms.get(column, NONE) for column in ladder), initial=value.constant)
    passed = sum(_there(number, edge, above=above) == at_first for number in numbers)
    column = ladder[passed - 1]
    return Linear(ONE, {column: -ONE}) if at_first else Linear(NONE, {column: ONE})
