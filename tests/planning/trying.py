"""Every plan of a small world, tried one by one: what the planner must agree with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from isoready.gaps.grading import grade_of
from isoready.model.plan import ActionPlan, Aim, Terms
from isoready.model.rules import Grade
from isoready.model.score import Kind, Scorecard
from isoready.planning import applied
from isoready.planning.ways import Way, supposed, ways_of
from isoready.programme import answered
from isoready.scoring import Case, score
from isoready.scoring.hearing import hear
from isoready.scoring.outline import outline_of
from isoready.scoring.verdict import evidence_shortfalls

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 11, 24)
TERMS = Terms(TODAY)
NONCONFORMITIES = {Grade.MAJOR_NONCONFORMITY, Grade.MINOR_NONCONFORMITY}


@dataclass(frozen=True)
class Choice:
    """One way to do some things and leave the rest."""

    levels: tuple[int, ...]
    """For each way the steps taken; -1 where its evidence alone is brought in order."""
    days: Fraction
    card: Scorecard


@dataclass(frozen=True)
class Trial:
    """All that may be done in a world."""

    case: Case

    @cached_property
    def start(self) -> Case:
        """The case with open questions supposed."""
        return supposed(self.case)[0]

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """What can be done."""
        start, opened = supposed(self.case)
        lacking = evidence_shortfalls(hear(outline_of(start.checklist), start), start.assessment, start.support)
        return ways_of(start, frozenset(each.subject for each in lacking), opened)

    @cached_property
    def size(self) -> int:
        """How many choices there are."""
        return prod(1 + len(way.steps) + bool(way.renewal) for way in self.ways)

    @cached_property
    def choices(self) -> list[Choice]:
        """Every choice in which nothing is built on what does not stand."""
        spans = [range(-1 if way.renewal else 0, len(way.steps) + 1) for way in self.ways]
        return [choice for levels in product(*spans) if self.allowed(choice := self.choice(levels))]

    def choice(self, levels: tuple[int, ...]) -> Choice:
        """Do it and score it."""
        done = [(way, level) for way, level in zip(self.ways, levels, strict=True) if level]
        answers = {way.key: way.steps[level - 1].answer if level > 0 else way.heard.answer for way, level in done}
        days = sum((step.days for way, level in done for step in way.steps[: max(level, 0)]), Fraction(0))
        days += sum((way.renewal.days for way, level in done if level < 0 and way.renewal), Fraction(0))
        return Choice(levels, days, score(answered(self.start, answers)))

    def allowed(self, choice: Choice) -> bool:
        """Whether every prerequisite of what is done stands."""
        done = [way.control for way, level in zip(self.ways, choice.levels, strict=True) if level]
        return all(self.stands(name, choice.card) for control in done for name in control.prerequisites)

    def stands(self, name: str, card: Scorecard) -> bool:
        """Whether a control is graded no nonconformity, or does not apply."""
        control = next(each for each in self.case.checklist.controls() if each.id == name)
        node = next(each for each in card.root.of_kind(Kind.CONTROL) if each.id == name)
        if not node.coverage.applicable:
            return True
        return grade_of(self.case.checklist, control, node) not in NONCONFORMITIES

    def reaching(self, aim: Aim) -> Iterator[Choice]:
        """The choices that reach an aim."""
        names = [rung.id for rung in self.case.checklist.ladder]
        for choice in self.choices:
            value = choice.card.root.supported.value
            if aim.score is not None and isinstance(value, Fraction) and value >= aim.score:
                yield choice
            if aim.rung is not None and names.index(choice.card.verdict.rung.id) >= names.index(aim.rung.id):
                yield choice


def kept(case: Case, made: ActionPlan) -> None:
    """What is promised comes true, period by period."""
    for period, stage in enumerate(made.stages):
        card = score(applied(case, made, period))
        assert (card.root.supported.value, card.verdict.rung) == (stage.score, stage.verdict)
    assert made.days == sum((action.days for action in made.actions), Fraction(0))


def number(card: Scorecard) -> Fraction:
    """The supported score."""
    value = card.root.supported.value
    assert isinstance(value, Fraction)
    return value
