"""A plan on a terminal: first what it comes to, then where you stand when, then what to do, then the proof."""

from __future__ import annotations

from datetime import timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from isoready.formats.plan.proof import proof_lines
from isoready.formats.plan.words import change, days, person_days, reasons, share, who
from isoready.model.answers import NOTHING
from isoready.model.plan import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist
    from isoready.model.plan import Action, ActionPlan, Stage
    from isoready.model.report import Provenance

WIDTH: Final = 100
_SUPPOSED: Final = 8
"""Open questions that are named; more are counted."""


def plan_text(assessment: Assessment, checklist: Checklist, plan: ActionPlan, source: Provenance) -> bytes:
    """Write the plan for people, in at most 100 columns."""
    return ("\n".join(_lines(assessment, checklist, plan, source)) + "\n").encode()


def _lines(assessment: Assessment, checklist: Checklist, plan: ActionPlan, source: Provenance) -> Iterator[str]:
    decimals = checklist.scoring.decimals
    yield f"{assessment.organisation.name}: {checklist.title}"
    yield f"{checklist.name}, as of {source.as_of}\n"
    yield from _filled(_answer(plan, decimals), "")
    yield from _missing(plan)
    yield f"\n{'Where you stand':<32}{'days':>8}{'supported':>12}  verdict"
    yield _stage("today", plan.before, decimals)
    yield from (_stage(_when(each, source.as_of), each, decimals) for each in plan.stages)
    if plan.actions:
        yield from _actions(plan, decimals, source.as_of)
    yield ""
    yield from (line for words in _supposed(plan) for line in _filled(words, ""))
    yield from (line for words in proof_lines(plan, decimals) for line in _filled(words, ""))


def _filled(words: str, margin: str) -> Iterable[str]:
    return wrap(words, WIDTH, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)


def _answer(plan: ActionPlan, decimals: int) -> str:
    end = f"{share(plan.stages[-1].score, decimals)}, {plan.stages[-1].verdict.title}"
    count = f"{len(plan.actions)} action{'s' if len(plan.actions) > 1 else ''}"
    if plan.aim.budget is not None:
        spent = f"{days(plan.days)} of {person_days(plan.aim.budget)}"
        return f"{spent} spent on {count} lead to {end}." if plan.actions else f"Nothing can be gained with {spent}."
    aim = _aim(plan, decimals)
    if plan.reached and not plan.actions:
        if plan.supposed:
            return f"No work is needed for {aim}: it is enough to answer what is open, even with the lowest answers."
        return f"Nothing to do: {aim} is reached already ({end})."
    if plan.reached:
        return f"{person_days(plan.days)} for {aim}: {count}, then {end}."
    if plan.proof.certainty is Certainty.UNKNOWN:
        return f"No plan for {aim} was found in the time given, which does not mean that there is none."
    spent = person_days(plan.days)
    return f"No plan reaches {aim}: the highest score that can be reached is {end}, with {spent}."


def _aim(plan: ActionPlan, decimals: int) -> str:
    if plan.aim.rung is not None:
        return f"`{plan.aim.rung.title}`"
    return share(plan.aim.score or NOTHING, decimals)


def _missing(plan: ActionPlan) -> Iterator[str]:
    if plan.missing:
        yield "What keeps you off it then:"
    for each in plan.missing:
        subject = f" {each.subject}" if each.subject else ""
        yield f"  - {each.need.replace('_', ' ')}{subject}: {each.actual}, needs {each.required}"


def _when(stage: Stage, today: date) -> str:
    if stage.until is None:
        return "when all is done"
    return f"in {stage.until} days ({today + timedelta(days=stage.until)})"


def _stage(when: str, stage: Stage, decimals: int) -> str:
    spent = days(stage.days) if stage.days else ""
    return f"  {when:<30}{spent:>8}{share(stage.score, decimals):>12}  {stage.verdict.title}"


def _actions(plan: ActionPlan, decimals: int, today: date) -> Iterator[str]:
    wide = max(len(action.key) for action in plan.actions)
    for period, stage in enumerate(plan.stages):
        todo = [(number, each) for number, each in enumerate(plan.actions, 1) if each.period == period]
        if todo:
            head = "What to do" if stage.until is None else f"What to do {_when(stage, today)}"
            yield f"\n{head:<64}{'days':>8}{'gain':>8}  who, and by when"
            yield from (line for number, action in todo for line in _action(number, action, wide, decimals))


def _action(number: int, action: Action, wide: int, decimals: int) -> Iterator[str]:
    lead = f"{number:>4} {action.key:<{wide}}  {change(action)}"
    yield f"{lead:<63} {days(action.days):>8}{share(action.gain, decimals):>8}  {who(action)}"
    margin = " " * (wide + 7)
    yield from _filled(action.title, margin)
    yield from _filled(f"for {reasons(action)}", margin)


def _supposed(plan: ActionPlan) -> Iterator[str]:
    if plan.supposed:
        names = [key for key, _ in plan.supposed]
        more = f" and {len(names) - _SUPPOSED} more" if len(names) > _SUPPOSED else ""
        count, them = (f"{len(names)} open questions", "them") if len(names) > 1 else ("1 open question", "it")
        yield f"{count} counted as not met unless an action answers {them}: {', '.join(names[:_SUPPOSED])}{more}."
