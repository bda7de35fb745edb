"""Soundness: a checklist tried out with its best and its worst answers before anybody relies on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.errors import IsoreadyError
from isoready.model.answers import known_scales, scale_name
from isoready.model.assessment import Assessment, Organisation, Pin, Response
from isoready.model.evidence import Examined, Outcome, Support
from isoready.model.soundness import Reach, Soundness
from isoready.pipeline.methods import method_faults, methods_of
from isoready.scoring import Case, score
from isoready.validation import check_checklist

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.diagnostics import Diagnostic
    from isoready.model.checklist import Checklist, Group, Measure
    from isoready.model.rating import Scale
    from isoready.model.rules import Rung
    from isoready.model.score import Shortfall
    from isoready.scoring import Methods
    from isoready.validation import ChecklistSubject

_GOOD: Final = Support((Examined("evidence", Outcome.GOOD),))


def judge(subject: ChecklistSubject) -> list[Diagnostic]:
    """Apply every rule; where none finds an error, try the checklist out and apply them again to what came of it."""
    subject = replace(subject, method_faults=method_faults(subject.model))
    found = check_checklist(subject)
    if any(each.severity is Severity.ERROR for each in found):
        return found
    return check_checklist(replace(subject, soundness=soundness_of(subject.model)))


def soundness_of(checklist: Checklist) -> Soundness:
    """Hold every rung against the best and the worst answers. A refusal to score is a result, not an error."""
    try:
        methods = methods_of(checklist)
        best, worst = _best(checklist, methods), _worst(checklist, methods)
        score(best)
        rungs = tuple(Reach(_lacks(best, rung), _lacks(worst, rung)) for rung in checklist.ladder[1:])
    except IsoreadyError as fault:
        return Soundness(refusal=fault.message, way_out=fault.hint)
    return Soundness(rungs, frozenset(_passed_over(checklist.groups, methods, flat=methods.default.flat)))


def _lacks(case: Case, rung: Rung) -> tuple[Shortfall, ...]:
    """What the answers lack for one rung, as if only the lowest rung were below it."""
    checklist = case.checklist
    alone = checklist.model_copy(update={"ladder": (checklist.ladder[0], rung)})
    return score(replace(case, checklist=alone)).verdict.missing


def _best(checklist: Checklist, methods: Methods) -> Case:
    """The best answer to every question, each with good evidence."""
    answers = _answers(checklist, best=True)
    return Case(checklist, answers, dict.fromkeys(answers.responses, _GOOD), methods)


def _worst(checklist: Checklist, methods: Methods) -> Case:
    """The worst answer to every question, and nothing to show for it."""
    return Case(checklist, _answers(checklist, best=False), {}, methods)


def _passed_over(groups: Sequence[Group], methods: Methods, *, flat: bool) -> Iterator[str]:
    """Name the groups at any depth below a method that looks at controls only."""
    for group in groups:
        if flat:
            yield group.id
        yield from _passed_over(group.groups, methods, flat=flat or methods.of(group.kind).flat)


def _answers(checklist: Checklist, *, best: bool) -> Assessment:
    """Answer every question in the best way, or in the worst."""
    return Assessment(
        format="isoready/assessment/1",
        checklist=Pin(id=checklist.id, version=checklist.version),
        organisation=Organisation(name="Any firm"),
        scope="Any",
        date=date.min,
        responses={key: Response(answer=answer) for key, answer in _each_answer(checklist, best=best)},
    )


def _each_answer(checklist: Checklist, *, best: bool) -> Iterator[tuple[str, str]]:
    scales = known_scales(checklist)
    for control in checklist.controls():
        for question in control.items:
            key = control.response_id(question)
            scale = scales.get(scale_name(checklist, control, question))
            if scale is not None:
                yield key, _chosen(scale, best=best)
            elif question.measure is not None:
                yield key, _measured(question.measure, best=best)


def _chosen(scale: Scale, *, best: bool) -> str:
    if scale.percentages:
        return "100%" if best else "0%"
    pick = max if best else min
    return pick(scale.choices, key=lambda choice: choice.achievement).id


def _measured(measure: Measure, *, best: bool) -> str:
    """A whole number at the target or better, or worse than both the target and the limit."""
    ends = (measure.target, measure.target if measure.limit is None else measure.limit)
    if best:
        return str(ceil(measure.target) if measure.better == "higher" else floor(measure.target))
    return str(floor(min(ends)) - 1 if measure.better == "higher" else ceil(max(ends)) + 1)
