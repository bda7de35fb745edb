"""A standing: where answers put a firm on the ladder, and what they would come to if some were others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import takewhile
from typing import TYPE_CHECKING, TypeVar

from isoready.programme import needs_of
from isoready.scoring.hearing import State, by_cell, hear
from isoready.scoring.outline import outline_of
from isoready.scoring.verdict import evidence_shortfalls
from isoready.scoring.view import Side, certain, control_outcome, plain_look, view

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from isoready.model.rules import Rung
    from isoready.model.sensitivity import Slip
    from isoready.programme import Need
    from isoready.scoring.case import Case
    from isoready.scoring.hearing import Heard, Hearing
    from isoready.scoring.outcome import Outcome
    from isoready.scoring.outline import Outline
    from isoready.scoring.view import View

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Standing:
    """One set of answers with what it comes to, as supported, and what each rung needs of it."""

    outline: Outline
    hearing: Hearing
    now: View
    needs: tuple[tuple[Need, ...], ...]
    """By rung, from the lowest; the lowest needs nothing."""
    wanting: int
    """Answers that cite evidence which is not in order."""

    @property
    def ladder(self) -> Sequence[Rung]:
        """The verdicts, from the lowest."""
        return self.outline.checklist.ladder

    @property
    def coverage(self) -> Fraction:
        """The share of applicable questions that is answered, by count; 1 when nothing applies."""
        states = [heard.state for questions in self.hearing.values() for heard in questions]
        answered, still_open = states.count(State.ANSWERED), states.count(State.OPEN)
        return Fraction(answered, answered + still_open) if answered + still_open else Fraction(1)

    def allowed(self, place: int) -> bool:
        """Whether evidence does not bar the rung at that place."""
        return not (self.wanting and self.ladder[place].needs.evidence_in_date)

    def reached(self, outcomes: Mapping[str, Outcome]) -> int:
        """Say the place of the rung that those outcomes reach, from 0."""
        places = range(1, len(self.ladder))
        return sum(1 for _ in takewhile(lambda place: self._stands(place, outcomes), places))

    def _stands(self, place: int, outcomes: Mapping[str, Outcome]) -> bool:
        return self.allowed(place) and all(need.met(outcomes) for need in self.needs[place])

    def supposed(self, slips: Sequence[Slip], ask: Callable[[Mapping[str, Outcome]], Answer]) -> Answer:
        """Ask something about what everything comes to if those answers were others."""
        values = {slip.response: slip.after for slip in slips}
        cells = [
            each for control in {slip.control for slip in slips} for each in by_cell(control, self.hearing[control])
        ]
        policy = self.outline.checklist.scoring

        def take(heard: Heard) -> Outcome:
            other = values.get(response_of(heard))
            return self.now.look.question(heard) if other is None else certain(other)

        before = self.now.put({cell: control_outcome(questions, take, policy) for cell, questions in cells})
        answer = ask(self.now.outcomes)
        self.now.take_back(before)
        return answer


def response_of(heard: Heard) -> str:
    """The response that it was answered under, or would be; one may speak for several instances."""
    return heard.said or heard.asked.key


def standing(case: Case) -> Standing:
    """Look where the answers put the firm.

    Raises:
        IsoreadyError: an answer is off its scale, or the checklist contradicts itself.
    """
    outline = outline_of(case.checklist)
    hearing = hear(outline, case)
    return _standing(outline, hearing, case, len(evidence_shortfalls(hearing, case.assessment, case.support)))


def supposing(case: Case, before: Standing, values: Mapping[str, Fraction]) -> Standing:
    """Look where it would stand if open questions were answered, by response, with good evidence."""
    hearing = {key: tuple(_answered(heard, values) for heard in each) for key, each in before.hearing.items()}
    return _standing(before.outline, hearing, case, before.wanting)


def _answered(heard: Heard, values: Mapping[str, Fraction]) -> Heard:
    value = values.get(response_of(heard))
    return heard if value is None else replace(heard, state=State.ANSWERED, claimed=value, supported=value)


def _standing(outline: Outline, hearing: Hearing, case: Case, wanting: int) -> Standing:
    now = view(outline, hearing, case.methods, plain_look(Side.SUPPORTED, case.checklist.scoring))
    rungs = [needs_of(rung.needs, now, hearing) for rung in case.checklist.ladder[1:]]
    return Standing(outline, hearing, now, ((), *rungs), wanting)
