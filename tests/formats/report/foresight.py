"""A sensitivity and a plan for tests, made up by hand: the formats only print them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.model.plan import Action, ActionPlan, Aim, Certainty, Proof, Reason, Stage
from isoready.model.score import Shortfall
from isoready.model.sensitivity import (
    Factor,
    Fewest,
    Margin,
    OpenQuestion,
    OpenQuestions,
    Sensitivity,
    Slip,
    Turn,
)

if TYPE_CHECKING:
    from isoready.model.report import GapReport

REASONS: Final = (
    Reason("score", ""),
    Reason("every_group", "PM.1"),
    Reason("critical", "PM.1.1"),
    Reason("prerequisite", "PM.1.2"),
)


def slip(name: str) -> Slip:
    """Make an answer that might have been another."""
    return Slip(name, name, f"Is what {name} asks for done?", "L", "P", Fraction(2, 3), Fraction(1, 3))


def action(name: str, **more: object) -> Action:
    """Make an action of the first period."""
    made = Action(
        key=name,
        control=name,
        title=f"Do what {name} asks for",
        next_step="Begin.",
        before="P",
        after="F",
        evidence_only=False,
        days=Fraction(3),
        gain=Fraction(1, 60),
        reasons=REASONS,
        owner="Somebody Busy",
        due=date(2026, 12, 18),
        period=0,
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields of an action


def plan_for(report: GapReport, certainty: Certainty = Certainty.OPTIMAL) -> ActionPlan:
    """Make a plan of three actions with two horizons for the last rung, which it misses by one need."""
    low, _, top = report.checklist.ladder
    first = Stage(30, Fraction(5), Fraction(3, 5), low)
    actions = (
        action("PM.1.1"),
        action("PM.1.2", before="", owner="", due=None, reasons=REASONS[:1], period=1),
        action("PM.1.3", after="L", evidence_only=True, reasons=(), period=1),
    )
    return ActionPlan(
        aim=Aim(rung=top),
        reached=False,
        actions=actions,
        days=Fraction(9),
        before=Stage(0, Fraction(0), report.scorecard.root.supported.value, low),
        stages=(first, Stage(None, Fraction(4), Fraction(4, 5), low)),
        supposed=(("PM.1.10", "N"), ("PM.2.4", "N")),
        missing=(Shortfall("coverage", "", "100 %", "97 %"),),
        proof=Proof(certainty, "days", Fraction(8), Fraction(1)),
    )


def sensitivity_for(report: GapReport) -> Sensitivity:
    """Make a verdict that two answers could lower and none could lift."""
    low, middle, top = report.checklist.ladder
    slips = tuple(slip(f"PM.1.{place}") for place in range(1, 11))
    fall = Turn(Fewest(10, slips), low, slips[:2], Factor(Fraction(5, 4), Fraction(4, 3)))
    rise = Turn(Fewest(3, because="more is not known without the solver."), None, (), Factor(None, None))
    margins = (
        Margin(
            middle,
            "score",
            "",
            Fraction(3, 5),
            above=False,
            actual=Fraction(2, 3),
            ahead=Fraction(1, 15),
            met=True,
            fewest=None,
        ),
        Margin(
            top,
            "critical",
            "PM.1.8",
            Fraction(1, 2),
            above=True,
            actual=Fraction(1, 3),
            ahead=Fraction(-1, 6),
            met=False,
            fewest=None,
        ),
        Margin(top, "evidence_in_date", "", Fraction(0), above=False, actual=2, ahead=None, met=False, fewest=None),
    )
    asked = OpenQuestion("PM.1.10", "PM.1.10", "Is it so?", needed=True, enough=False)
    found = OpenQuestions(low, middle, (asked, asked), Fewest(1, (slip("PM.1.10"),)))
    return Sensitivity(report.scorecard.verdict, fall, rise, margins, found)


def foreseen(report: GapReport) -> GapReport:
    """Add both to a report."""
    plan = plan_for(report)
    aim = Aim(rung=report.checklist.ladder[1])
    near = replace(plan, aim=aim, reached=True, actions=plan.actions[:1], days=Fraction(3))
    return replace(report, sensitivity=sensitivity_for(report), plan=plan, ways=(near, plan), pace=Fraction(60, 7))
