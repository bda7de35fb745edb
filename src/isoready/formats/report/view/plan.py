"""The plan: the cheapest way to the next verdict, by when, and what each action is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.formats.report.view.standing import shortfall_text

if TYPE_CHECKING:
    from isoready.formats.report.view.lens import Lens, Link
    from isoready.model.plan import Action, ActionPlan, Proof, Stage

REASONS: Final = 3
"""Reasons that a row lists; more are counted."""


@dataclass(frozen=True, slots=True)
class StageRow:
    """Where the firm stands at one moment."""

    when: str
    days: str
    score: str
    verdict: str


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One thing to do."""

    number: int
    link: Link
    title: str
    change: str
    days: str
    gain: str
    owner: str
    due: str
    when: str
    reasons: str


@dataclass(frozen=True, slots=True)
class WayRow:
    """What one verdict takes."""

    verdict: str
    actions: str
    days: str
    note: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The chapter."""

    lead: str
    ways: tuple[WayRow, ...]
    """What each verdict above takes; empty where there is one plan only."""
    stages: tuple[StageRow, ...]
    actions: tuple[ActionRow, ...]
    supposed: str
    """What is supposed of the open questions; empty when none is open."""
    missing: tuple[str, ...]
    """What keeps the firm off the aim when all is done; empty when it is reached."""
    pace: str
    """What the plan supposes that people give; empty where it supposes nothing."""
    proof: str


def plan_of(lens: Lens) -> Plan | None:
    """Make the chapter; None where nobody asked for a plan."""
    plan = lens.report.plan
    if plan is None:
        return Plan(_no_plan(lens), (), (), (), "", (), "", "") if lens.report.no_plan else None
    return Plan(
        lead=_lead(lens, plan),
        ways=tuple(_way(lens, each) for each in lens.report.ways) if len(lens.report.ways) > 1 else (),
        stages=stages_of(lens, plan),
        actions=tuple(_action(lens, plan, number, action) for number, action in enumerate(plan.actions, 1)),
        supposed=lens.words.count("plan.supposed", len(plan.supposed)) if plan.supposed else "",
        missing=tuple(shortfall_text(lens, one) for one in plan.missing),
        pace=lens.words("plan.pace", days=lens.days(lens.report.pace)) if lens.report.pace else "",
        proof=_proof(lens, plan.proof),
    )


def _no_plan(lens: Lens) -> str:
    if lens.report.scorecard.verdict.next_rung is None:
        return lens.words("plan.top")
    return lens.words("plan.none", because=lens.report.no_plan)


def _lead(lens: Lens, plan: ActionPlan) -> str:
    key = "plan.lead" if plan.reached else "plan.lead-short"
    return lens.words.count(key, len(plan.actions), aim=_aim(lens, plan), days=lens.days(plan.days))


def _aim(lens: Lens, plan: ActionPlan) -> str:
    return plan.aim.rung.title if plan.aim.rung else lens.percent(plan.aim.score or plan.stages[-1].score)


def _way(lens: Lens, plan: ActionPlan) -> WayRow:
    note = "" if plan.reached else lens.words("plan.not-reached")
    return WayRow(_aim(lens, plan), str(len(plan.actions)), lens.days(plan.days), note)


def stages_of(lens: Lens, plan: ActionPlan) -> tuple[StageRow, ...]:
    """Say where the firm stands today and at the end of each period."""
    today = _stage(lens, plan.before, lens.words("plan.today"))
    return (today, *(_stage(lens, stage, when_of(lens, stage)) for stage in plan.stages))


def _stage(lens: Lens, stage: Stage, when: str) -> StageRow:
    return StageRow(when, lens.days(stage.days), lens.percent(stage.score), stage.verdict.title)


def when_of(lens: Lens, stage: Stage) -> str:
    """Say until when a stage lasts."""
    return lens.words("plan.end") if stage.until is None else lens.words("plan.until", number=stage.until)


def _action(lens: Lens, plan: ActionPlan, number: int, action: Action) -> ActionRow:
    unknown = lens.words("nobody")
    return ActionRow(
        number=number,
        link=lens.link(action.control),
        title=action.title,
        change=change_of(lens, action),
        days=lens.days(action.days),
        gain=lens.points(action.gain),
        owner=action.owner or unknown,
        due=action.due.isoformat() if action.due else unknown,
        when=when_of(lens, plan.stages[action.period]),
        reasons=_reasons(lens, action),
    )


def change_of(lens: Lens, action: Action) -> str:
    """Say from which answer to which an action leads."""
    if action.evidence_only:
        return lens.words("plan.evidence", answer=action.after)
    return lens.words("plan.change", before=action.before or lens.words("state.open.letter"), after=action.after)


def _reasons(lens: Lens, action: Action) -> str:
    told = [lens.words(f"plan.reason.{reason.what}", subject=reason.subject) for reason in action.reasons]
    hidden = len(told) - REASONS
    more = [lens.words.count("plan.reason.more", hidden)] if hidden > 0 else []
    return lens.words.joined("list.semicolon", [*told[:REASONS], *more])


def _proof(lens: Lens, proof: Proof) -> str:
    shown = lens.days if proof.of == "days" else lens.percent
    key = f"plan.proof.{proof.of}-{proof.certainty.value}"
    return lens.words(key, bound=shown(proof.bound), gap=shown(proof.gap))
