"""Explanation, JSON version 1: complete enough that another program redoes every number with fractions alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isoready.formats.explanation import json_models as out
from isoready.formats.report.json_making import fired_part, provenance_part
from isoready.formats.report.json_models import NoNumber, json_bytes, schema_of
from isoready.model.rules import CapRule
from isoready.model.score import Unscored

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from isoready.model import explanation as told
    from isoready.model.checklist import Measure
    from isoready.model.policy import Scoring
    from isoready.model.rating import Scale
    from isoready.model.report import Provenance
    from isoready.model.rules import Rule
    from isoready.model.score import Coverage, Reading, Value


def render(explanation: told.Explanation, source: Provenance) -> bytes:
    """Write the explanation as ``isoready/explanation/1``."""
    return json_bytes(
        out.Explanation(
            format="isoready/explanation/1",
            policy=_policy(explanation.scoring, explanation.across),
            rules=tuple(_rule(rule) for rule in explanation.rules),
            scales={name: _scale(scale) for name, scale in explanation.scales.items()},
            node=_node(explanation.top),
            ladder=None if explanation.climb is None else _ladder(explanation.climb),
            provenance=provenance_part(source),
        )
    )


def schema() -> dict[str, Any]:
    """Write the JSON Schema of the output, draft 2020-12."""
    return schema_of(out.Explanation, "isoready/explanation/1")


def _policy(scoring: Scoring, across: Mapping[str, str]) -> out.Policy:
    return out.Policy(
        method=out.Method(name=scoring.method, across=across[""], settings=scoring.settings),
        by_kind={
            kind: out.Method(name=choice.method, across=across[kind], settings=choice.settings)
            for kind, choice in scoring.by_kind.items()
        },
        questions=scoring.questions,
        instances=scoring.instances,
        not_applicable=scoring.not_applicable,
        unanswered=scoring.unanswered,
        unsupported_cap=_exact(scoring.unsupported_cap),
        decimals=scoring.decimals,
        bands=tuple(out.Band(id=band.id, up_to=str(band.up_to / 100)) for band in scoring.bands),
    )


def _rule(rule: Rule) -> out.Cap | out.Requires:
    if isinstance(rule, CapRule):
        return out.Cap(
            rule="cap",
            group=rule.group,
            control=rule.control,
            below=rule.below,
            at_most=str(rule.at_most / 100),
            because=rule.because,
        )
    return out.Requires(rule="requires", control=rule.control, at_most_as=rule.at_most_as, because=rule.because)


def _scale(scale: Scale) -> out.Scale:
    answers = {choice.id: str(choice.achievement) for choice in scale.choices}
    return out.Scale(answers=answers, percentages=scale.percentages)


def _node(step: told.Step) -> out.Node:
    node = step.node
    return out.Node(
        id=node.id,
        title=node.title,
        kind=node.kind.value,
        group_kind=node.group_kind,
        weight=str(node.weight),
        counts_for=node.counts_for,
        critical=step.critical,
        made_by=node.formula if step.said is None else step.said.scale,
        said=None if step.said is None else _said(step.said, node.answer),
        left_out=node.left_out,
        coverage=_coverage(node.coverage),
        claimed=_reading(node.claimed, step.claimed),
        supported=_reading(node.supported, step.supported),
        children=tuple(_node(below) for below in step.steps),
    )


def _said(said: told.Said, answer: str) -> out.Said:
    return out.Said.model_validate(
        {
            "response": said.response,
            "state": said.state,
            "answer": answer,
            "reason": said.reason,
            "scale": said.scale,
            "measure": None if said.measure is None else _measure(said.measure),
            "best": str(said.best),
            "cap": str(said.cap),
            "na_allowed": said.na_allowed,
            "carries": said.carries,
            "lack": said.lack,
            "wanting": said.wanting,
        }
    )


def _measure(measure: Measure) -> out.Measure:
    return out.Measure(
        unit=measure.unit, target=str(measure.target), limit=_exact(measure.limit), better=measure.better
    )


def _coverage(coverage: Coverage) -> out.Coverage:
    return out.Coverage(
        answered=coverage.answered,
        unanswered=coverage.unanswered,
        not_applicable=coverage.not_applicable,
        answered_weight=str(coverage.answered_weight),
    )


def _reading(reading: Reading, making: told.Making) -> out.Reading:
    return out.Reading(
        parts=tuple(
            out.Handed(id=part.key, weight=str(part.weight), counts_for=part.counts_for, value=str(part.value))
            for part in making.parts
        ),
        made=_exact(making.made),
        sums=making.sums,
        waits_for=making.waits_for,
        fired=tuple(fired_part(one) for one in reading.fired),
        value=_value(reading.value),
        counts_as=_exact(reading.counts_as),
        hands_on=_exact(reading.hands_on),
        lowest=_value(reading.lowest),
        highest=_value(reading.highest),
        rating=reading.rating,
        stands_for=reading.stands_for,
    )


def _value(value: Value) -> str | NoNumber:
    return NoNumber.model_validate({"unscored": value.value}) if isinstance(value, Unscored) else str(value)


def _exact(number: Fraction | None) -> str | None:
    return None if number is None else str(number)


def _ladder(climb: told.Climb) -> out.Ladder:
    return out.Ladder(
        verdict=climb.verdict,
        claimed_verdict=climb.claimed_verdict,
        supported=_rungs(climb.supported),
        claimed=_rungs(climb.claimed),
    )


def _rungs(tried: Sequence[told.Tried]) -> tuple[out.Rung, ...]:
    return tuple(out.Rung(id=one.rung, met=one.met, needs=tuple(_need(need) for need in one.needs)) for one in tried)


def _need(need: told.Need) -> out.Need:
    return out.Need.model_validate(
        {
            "need": need.need,
            "subject": need.subject,
            "required": str(need.required),
            "actual": str(need.actual),
            "met": need.met,
        }
    )
