"""A plan of one action, and what the formats make of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from tests.scoring.building import assessment, checklist, control, group

from isoready.formats.plan import plan_text
from isoready.model.plan import Action, ActionPlan, Aim, Certainty, Proof, Reason, Stage
from isoready.model.report import Provenance

SHEET = checklist(group("G", control("A")))
RUNGS = SHEET.ladder
SOURCE = Provenance("1.0", "sample@1.0.0", "0" * 64, "our.yaml", "1" * 64, date(2026, 11, 24))
ACTION = Action(
    key="A",
    control="A",
    title="Title of A",
    next_step="Begin.",
    before="N",
    after="L",
    evidence_only=False,
    days=Fraction(2),
    gain=Fraction(1, 4),
    reasons=(Reason("score", ""), Reason("every_group", "G"), Reason("prerequisite", "B")),
    owner="Sana",
    due=date(2026, 12, 1),
    period=0,
)
PLAN = ActionPlan(
    aim=Aim(rung=RUNGS[1]),
    reached=True,
    actions=(ACTION,),
    days=Fraction(2),
    before=Stage(None, Fraction(0), Fraction(1, 2), RUNGS[0]),
    stages=(Stage(None, Fraction(2), Fraction(3, 4), RUNGS[1]),),
    supposed=(),
    missing=(),
    proof=Proof(Certainty.OPTIMAL, "days", Fraction(2), Fraction(0)),
)


def plan_of(**more: Any) -> ActionPlan:  # noqa: ANN401  whatever the plan takes
    """Make the plan with some things otherwise."""
    return replace(PLAN, **more)


def lines_of(plan: ActionPlan) -> list[str]:
    """Write it for people."""
    return plan_text(assessment({}), SHEET, plan, SOURCE).decode().splitlines()
