"""Sources: what each answer of an assessment says about the questions of another checklist."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.model.answers import known_scales, scale_name, value_of
from isoready.model.confirmation import awaits
from isoready.model.correspondence import corresponding, keys_by_ref
from isoready.model.rating import NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist, Control, Question
    from isoready.model.crosswalk import Crosswalk, Relation
    from isoready.model.rating import Scale


@dataclass(frozen=True, slots=True)
class Place:
    """A question with its control and scale."""

    control: Control
    question: Question
    scale: Scale | None

    def like(self, other: Place) -> bool:
        """Whether both accept the same answers for the same values."""
        if self.scale is None or other.scale is None:
            return self.scale is other.scale and self.question.measure == other.question.measure
        return self.scale == other.scale

    def value(self, answer: str) -> Fraction | None:
        """What an answer counts as; None where it is not accepted."""
        return value_of(self.question, self.scale, answer)


def places(checklist: Checklist) -> dict[str, Place]:
    """Every question by the key of its answer, in the order of the checklist."""
    scales = known_scales(checklist)
    return {
        control.response_id(question): Place(control, question, scales.get(scale_name(checklist, control, question)))
        for control in checklist.controls()
        for question in control.items
    }


@dataclass(frozen=True, slots=True)
class Source:
    """One answer that speaks about another question."""

    key: str
    relation: Relation
    rationale: str
    answer: str | None
    """None while it is open, or was only taken over itself and is not accepted yet."""
    value: Fraction | None
    """What it counts as on its own scale; None where it is open or does not apply."""
    reason: str
    place: Place
    """The question that it answers."""

    @property
    def passed(self) -> bool:
        """Whether the firm says that the question does not apply."""
        return self.answer == NOT_APPLICABLE


def sources(
    crosswalk: Crosswalk, assessment: Assessment, left: Checklist, right: Checklist
) -> Mapping[str, tuple[Source, ...]]:
    """Gather for each question of ``right`` what ``assessment`` says about it, in the order of the crosswalk.

    A group that a mapping names is no answer, and says nothing.
    """
    known, asked = (keys_by_ref(left), keys_by_ref(right)), places(left)
    found: dict[str, list[Source]] = {}
    for mapping in crosswalk.mappings:
        if mapping.relation.whole or mapping.relation.partial:
            for ours, theirs in corresponding(mapping.left, mapping.right, known):
                given = found.setdefault(theirs, [])
                given.extend(_sources(ours, asked[ours], mapping.relation, mapping.rationale, assessment))
    return {key: tuple(each) for key, each in found.items()}


def _sources(key: str, place: Place, relation: Relation, rationale: str, assessment: Assessment) -> Iterator[Source]:
    """The answer for all instances, and that of each; where there is none at all, an open one."""
    names = [key, *(f"{key}@{instance}" for instance in assessment.instances)]
    for name in [each for each in names if each in assessment.responses] or [key]:
        response = assessment.responses.get(name)
        answer = None if response is None or awaits(response) else response.answer
        value = None if answer is None else place.value(answer)
        open_ = answer is None or (value is None and answer != NOT_APPLICABLE)
        reason = response.reason if response else ""
        yield Source(name, relation, rationale, None if open_ else answer, value, reason, place)
