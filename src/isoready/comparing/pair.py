"""A pair: two assessments with everything that their scores depend on, and every mix of the two."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from isoready.comparing.blending import blended
from isoready.errors import IsoreadyError
from isoready.model.comparison import Factor
from isoready.scoring import Case, score

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist
    from isoready.model.evidence import Support
    from isoready.model.score import Scorecard
    from isoready.scoring import Methods

Taken = frozenset[Factor]
"""The factors that a mix takes from the new side; all others are the old side's."""


class End(Enum):
    """One of the two sides."""

    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Side:
    """One assessment with the checklist it is scored by."""

    checklist: Checklist
    methods: Methods
    """What ``checklist.scoring`` names."""
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Pair:
    """The two sides, and what depends on more than one thing at once."""

    old: Side
    new: Side
    support: Callable[[End, End, End], Mapping[str, Support]]
    """What carries each answer, by response: the evidence of one end, judged on the day of another, for as long as the
    checklist of a third says."""
    outside: Callable[[End, End], Mapping[str, str]]
    """What is not for the firm, as ``Case.outside``: the checklist of one end, the profile of another."""

    def at(self, end: End) -> Side:
        """Pick one side."""
        return self.old if end is End.OLD else self.new


class Mixes:
    """The cases between two ends, each made and scored once."""

    def __init__(self, pair: Pair) -> None:
        """Start from ``pair``; nothing is scored yet."""
        self.pair = pair
        self._checklists: dict[tuple[End, End, End], Checklist] = {}
        self._scores: dict[Taken, Scorecard | None] = {}

    def case(self, taken: Taken) -> Case:
        """Take those factors from the new side and all others from the old one."""

        def end(factor: Factor) -> End:
            return End.NEW if factor in taken else End.OLD

        asked = end(Factor.CHECKLIST)
        return Case(
            checklist=self.checklist(asked, end(Factor.WEIGHTS), end(Factor.POLICY)),
            assessment=self.pair.at(end(Factor.ANSWERS)).assessment,
            support=self.pair.support(end(Factor.EVIDENCE), end(Factor.EXPIRY), asked),
            methods=self.pair.at(end(Factor.POLICY)).methods,
            outside=self.pair.outside(asked, end(Factor.PROFILE)),
        )

    def checklist(self, asked: End, weights: End, policy: End) -> Checklist:
        """Take the questions of one end, the weights of another and the policy of a third."""
        key = (asked, weights, policy)
        if key not in self._checklists:
            self._checklists[key] = blended(*(self.pair.at(end).checklist for end in key))
        return self._checklists[key]

    def end(self, end: End) -> Scorecard:
        """Score one of the two ends.

        Raises:
            IsoreadyError: an answer is off its scale, or the checklist contradicts itself.
        """
        return score(self.case(frozenset(Factor) if end is End.NEW else frozenset()))

    def score(self, taken: Taken) -> Scorecard | None:
        """Score a mix; None where the two do not go together, such as new answers that an old scale does not know."""
        if taken not in self._scores:
            self._scores[taken] = self._scored(taken)
        return self._scores[taken]

    def _scored(self, taken: Taken) -> Scorecard | None:
        try:
            return score(self.case(taken))
        except IsoreadyError:
            return None
