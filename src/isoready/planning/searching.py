"""The search: the solver is asked, its answer checked exactly, and what does not hold is ruled out and asked again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.planning.grades import stands
from isoready.planning.levels import levels_of, seen_at
from isoready.programme import Solution, minimise
from isoready.programme.linear import NONE, ONE, Linear, added, fixed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from isoready.planning.draft import Draft
    from isoready.planning.levels import Levels


@dataclass(slots=True)
class Search:
    """Solves again and again within one allowance of time."""

    draft: Draft
    reaches: Callable[[Levels], bool]
    """Whether what is done at the end reaches the aim, as scoring says."""
    left: float
    """Seconds."""

    def least(self, objective: Linear, start: frozenset[int] | None = None, nodes: int | None = None) -> Solution:
        """Find the plan with the least objective that holds exactly."""
        while True:
            solution = minimise(self.draft.programme, objective, self.left, start=start, nodes=nodes)
            self.left = max(0.0, self.left - solution.seconds)
            if not solution.usable:
                return solution
            wrong = self.wrong(solution.ones)
            if wrong is None:
                return solution
            self.draft.programme.hold(wrong)
            start = None

    def wrong(self, ones: frozenset[int]) -> Linear | None:
        """Check decisions exactly; give a row that rules them out where they do not hold."""
        last = len(self.draft.rungs) - 1
        if not self._rows_hold(ones) or not self._built_on(ones):
            return self.another(ones)
        if not self.reaches(levels_of(self.draft, last, ones)):
            return _more(self._decisions([last]), ones)
        return None

    def another(self, ones: frozenset[int]) -> Linear:
        """Rule out exactly what is done, and when: something must be done otherwise."""
        columns = self._decisions(range(len(self.draft.rungs)))
        more = _more(columns, ones)
        done = [column for column in columns if column in ones]
        return Linear(more.constant + len(done), {**more.terms, **dict.fromkeys(done, -ONE)})

    def _rows_hold(self, ones: frozenset[int]) -> bool:
        """Check the rows that speak of nothing but what is done; what follows from it is checked by scoring."""
        decided = set(self._decisions(range(len(self.draft.rungs))))
        rows = (row.expression for row in self.draft.programme.rows)
        return all(row.at(ones) >= 0 for row in rows if decided.issuperset(row.terms))

    def _built_on(self, ones: frozenset[int]) -> bool:
        ground = self.draft.ground
        for period in range(len(ground.periods)):
            levels = levels_of(self.draft, period, ones)
            then = seen_at(ground, levels)
            at_work = (way for way in ground.ways if levels.steps[way.key] or way.key in levels.renewed)
            needed = {name for way in at_work for name in ground.prerequisites(way.control)}
            if not all(stands(then, name) for name in needed):
                return False
        return True

    def _decisions(self, periods: Iterable[int]) -> list[int]:
        """The columns of all steps and renewals of some periods."""
        return [
            column
            for period in periods
            for each in (*self.draft.rungs[period].values(), self.draft.renewals[period].values())
            for one in each
            for column in one.terms
        ]


def _more(columns: list[int], ones: frozenset[int]) -> Linear:
    """What falls short stays short with less, so something more must be done."""
    return fixed(-ONE).plus(added(Linear(NONE, {column: ONE}) for column in columns if column not in ones))
