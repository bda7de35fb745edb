"""Plan, JSON version 1: what to do, what it reaches and how sure that is, every value exact."""

from __future__ import annotations

from datetime import date  # noqa: TC003  pydantic reads annotations at run time
from typing import TYPE_CHECKING, Any, Literal

from isoready.formats.report.json_making import Making, provenance_part
from isoready.formats.report.json_models import (
    Exact,
    Number,
    Part,
    Provenance,
    Shortfall,
    Value,
    json_bytes,
    schema_of,
)

if TYPE_CHECKING:
    from fractions import Fraction

    from isoready.model import plan as made
    from isoready.model import score
    from isoready.model.report import Provenance as Source


class Aim(Part):
    """What the plan is made for; one of the three."""

    verdict: str | None
    """Id of the rung to reach."""
    score: Number | None
    """The supported score to reach."""
    budget: Exact | None
    """Person-days that are there."""


class Reason(Part):
    """Something that would be lost without an action."""

    what: Literal["score", "every_group", "critical", "coverage", "evidence_in_date", "cap", "requires", "prerequisite"]
    subject: str
    """The group, control or response; empty for the whole."""


class Action(Part):
    """One question to bring to a better answer, or its evidence in order."""

    response: str
    control: str
    title: str
    next_step: str
    before: str
    """The answer as it stands; empty while it is open."""
    after: str
    evidence_only: bool
    days: Exact
    gain: Exact
    """What the supported score would lose without it, 0 to 1."""
    reasons: tuple[Reason, ...]
    owner: str
    """Empty where nobody is named."""
    due: date | None
    stage: int
    """By the end of which of ``stages`` it is finished, counted from 0."""


class Stage(Part):
    """Where the firm stands at the end of a period."""

    days_from_today: int | None
    """Null where no horizon was asked."""
    days: Exact
    """Person-days in this period."""
    supported: Value
    verdict: str
    """Id of the rung that is reached."""


class Supposed(Part):
    """An open question with what is supposed of it."""

    response: str
    answer: str


class Proof(Part):
    """What the solver proved."""

    certainty: Literal["optimal", "feasible", "unknown"]
    of: Literal["days", "score"]
    """What the bound is on: the fewest days, or the highest score."""
    bound: Exact
    gap: Exact


class Plan(Part):
    """What to do, in order."""

    format: Literal["isoready/plan/1"]
    aim: Aim
    reached: bool
    days: Exact
    """Person-days of all actions."""
    before: Stage
    stages: tuple[Stage, ...]
    actions: tuple[Action, ...]
    supposed: tuple[Supposed, ...]
    missing: tuple[Shortfall, ...]
    """What keeps the firm off the aim at the end."""
    proof: Proof
    provenance: Provenance


def plan_json(plan: made.ActionPlan, source: Source, decimals: int = 1) -> bytes:
    """Write the plan as ``isoready/plan/1``; ``decimals`` are those of the percentages beside exact values."""
    make = Making(decimals)
    return json_bytes(
        Plan(
            format="isoready/plan/1",
            aim=_aim(make, plan.aim),
            reached=plan.reached,
            days=str(plan.days),
            before=_stage(make, plan.before),
            stages=tuple(_stage(make, each) for each in plan.stages),
            actions=tuple(_action(each) for each in plan.actions),
            supposed=tuple(Supposed(response=key, answer=answer) for key, answer in plan.supposed),
            missing=tuple(_shortfall(each) for each in plan.missing),
            proof=_proof(plan.proof),
            provenance=provenance_part(source),
        )
    )


def schema() -> dict[str, Any]:
    """Write the JSON Schema of the output, draft 2020-12."""
    return schema_of(Plan, "isoready/plan/1")


def _aim(make: Making, aim: made.Aim) -> Aim:
    return Aim(
        verdict=None if aim.rung is None else aim.rung.id,
        score=None if aim.score is None else make.number(aim.score),
        budget=_exact(aim.budget),
    )


def _exact(number: Fraction | None) -> str | None:
    return None if number is None else str(number)


def _stage(make: Making, stage: made.Stage) -> Stage:
    return Stage(
        days_from_today=stage.until,
        days=str(stage.days),
        supported=make.value(stage.score, complete=True),
        verdict=stage.verdict.id,
    )


def _action(action: made.Action) -> Action:
    return Action(
        response=action.key,
        control=action.control,
        title=action.title,
        next_step=action.next_step,
        before=action.before,
        after=action.after,
        evidence_only=action.evidence_only,
        days=str(action.days),
        gain=str(action.gain),
        reasons=tuple(Reason.model_validate({"what": each.what, "subject": each.subject}) for each in action.reasons),
        owner=action.owner,
        due=action.due,
        stage=action.period,
    )


def _shortfall(one: score.Shortfall) -> Shortfall:
    return Shortfall(need=one.need, subject=one.subject, required=one.required, actual=one.actual)


def _proof(proof: made.Proof) -> Proof:
    return Proof(certainty=proof.certainty.value, of=proof.of, bound=str(proof.bound), gap=str(proof.gap))
