"""Ways: for each question what lies ahead of it, step by step, with days, owner and date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.model.answers import known_scales
from isoready.model.effort import Step, days_to_renew, lowest_answer, steps_ahead, steps_of
from isoready.model.evidence import NO_SUPPORT
from isoready.programme import answered
from isoready.scoring.hearing import State, hear
from isoready.scoring.outline import outline_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from isoready.model.checklist import Control
    from isoready.model.rating import Scale
    from isoready.scoring.case import Case
    from isoready.scoring.hearing import Heard


@dataclass(frozen=True, slots=True)
class Way:
    """What can be done about one question."""

    heard: Heard
    """Where it stands, supposed answers included."""
    control: Control
    was: str
    """The answer as it stands in truth; empty while the question is open."""
    steps: tuple[Step, ...]
    """Better answers with good evidence, one after the other."""
    renewal: Step | None
    """The same answer with evidence in order, where what is cited is not; the first of ``steps`` brings that too."""
    wanting: bool
    """Whether evidence is cited that is not in order."""
    owner: str
    due: date | None

    @property
    def key(self) -> str:
        """The response."""
        return self.heard.asked.key


def supposed(case: Case) -> tuple[Case, dict[str, str]]:
    """Answer every open question with the lowest answer, and say which.

    Raises:
        IsoreadyError: an answer is off its scale, or the checklist contradicts itself.
    """
    hearing = hear(outline_of(case.checklist), case)
    lowest = {
        heard.asked.key: lowest_answer(heard.asked.scale, heard.asked.question.measure)
        for questions in hearing.values()
        for heard in questions
        if heard.state is State.OPEN
    }
    return answered(case, lowest, NO_SUPPORT), lowest


def ways_of(case: Case, wanting: frozenset[str], opened: Mapping[str, str]) -> tuple[Way, ...]:
    """List what can be done, in the checklist's order; questions at their top with evidence in order have no way.

    Args:
        case: The answers, with the open ones supposed.
        wanting: Responses that cite evidence which is not in order.
        opened: Responses that are open in truth.
    """
    outline = outline_of(case.checklist)
    finder = _Finder(case, known_scales(case.checklist), wanting, opened)
    ways = (
        way
        for key, questions in hear(outline, case).items()
        for way in finder.ways(outline.controls[key], [each for each in questions if each.state is State.ANSWERED])
    )
    return tuple(way for way in ways if way.steps or way.renewal)


@dataclass(frozen=True, slots=True)
class _Finder:
    case: Case
    scales: Mapping[str, Scale]
    wanting: frozenset[str]
    opened: Mapping[str, str]

    def ways(self, control: Control, questions: Sequence[Heard]) -> Iterator[Way]:
        responses = [self.case.assessment.responses[heard.asked.key] for heard in questions]
        owner = next((each.owner for each in responses if each.owner), "")
        for heard, response in zip(questions, responses, strict=True):
            yield self._way(control, heard, response.owner or owner, response.due)

    def _way(self, control: Control, heard: Heard, owner: str, due: date | None) -> Way:
        key = heard.asked.key
        steps = steps_of(self.case.checklist, self.scales, control, heard.asked.question)
        renewal = Step(heard.answer, heard.supported, days_to_renew(steps, heard.claimed))
        wanting = key in self.wanting
        return Way(
            heard=heard,
            control=control,
            was="" if key in self.opened else heard.answer,
            steps=steps_ahead(steps, heard.claimed, heard.supported),
            renewal=renewal if wanting and heard.claimed <= heard.supported else None,
            wanting=wanting,
            owner=owner,
            due=due,
        )
