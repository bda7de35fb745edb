"""The plan: what to do by when, why, and how sure it is that nothing is cheaper."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from tests.formats.report.foresight import REASONS, action, plan_for

from isoready.formats.report.view.plan import plan_of
from isoready.model.plan import Aim, Certainty, Proof, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.formats.report.view.plan import Plan
    from isoready.model.plan import ActionPlan
    from isoready.model.report import GapReport


def page(look: Callable[[GapReport], Lens], report: GapReport, plan: ActionPlan | None, why: str = "") -> Plan:
    """Make the chapter of a report with that plan."""
    made = plan_of(look(replace(report, plan=plan, no_plan=why)))
    assert made is not None
    return made


def test_nobody_asked_for_a_plan(look: Callable[[GapReport], Lens], finished: GapReport) -> None:
    """Then there is no chapter."""
    assert plan_of(look(finished)) is None


def test_without_a_plan_the_reason_stands_there(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """Alone."""
    made = page(look, full, None, "The highest verdict is reached.")
    assert (made.lead, made.stages, made.actions) == ("The highest verdict is reached.", (), ())


def test_a_plan_begins_today_and_ends_at_its_last_horizon(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """With the score and the verdict at each."""
    made = page(look, full, plan_for(full))
    assert [row.when for row in made.stages] == ["today", "within 30 days", "the end of the plan"]
    assert [row.days for row in made.stages] == ["none", "5\u00a0days", "4\u00a0days"]
    assert made.stages[-1].score == "80.0\u00a0%"


def test_an_action_says_what_when_by_whom_and_why(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """An open question begins at a question mark, evidence alone changes no answer."""
    first, second, third = page(look, full, plan_for(full)).actions
    assert (first.change, second.change, third.change) == ("P → F", "? → F", "L: evidence")
    assert first.reasons == "the whole; group PM.1; PM.1.1 is critical; 1 more"
    assert (second.reasons, third.reasons, second.owner, second.due) == ("the whole", "", "not set", "not set")
    assert (first.when, second.when, first.gain) == ("within 30 days", "the end of the plan", "+1.7")


@pytest.mark.parametrize("what", ["cap", "requires", "coverage", "evidence_in_date"])
def test_every_reason_has_words(look: Callable[[GapReport], Lens], full: GapReport, what: str) -> None:
    """Also those that the sample does not use."""
    only = action("PM.1.1", reasons=(replace(REASONS[0], what=what, subject="PM.2"),))
    assert page(look, full, replace(plan_for(full), actions=(only,))).actions[0].reasons


def test_a_plan_that_falls_short_says_what_is_missing(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """And how near it comes."""
    made = page(look, full, plan_for(full))
    assert made.lead.startswith("No plan reaches “Ready”. 3 actions, 9\u00a0days of work")
    assert made.missing == ("Questions answered: needs 100\u00a0%, has 97\u00a0%",)
    assert made.supposed.startswith("The 2 open questions are taken as not met")
    assert "give at most 8.57\u00a0days in each period" in made.pace


def test_a_plan_that_arrives_says_so(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """With nothing missing and nothing supposed."""
    arrived = replace(plan_for(full), reached=True, missing=(), supposed=())
    made = page(look, full, arrived)
    assert made.lead == "3 actions, 9\u00a0days of work, lead to “Ready”."
    assert (made.missing, made.supposed) == ((), "")
    assert page(look, full, replace(arrived, aim=Aim(score=Fraction(3, 4)))).lead.endswith("“75.0\u00a0%”.")
    assert page(look, full, replace(arrived, aim=Aim(budget=Fraction(9)))).lead.endswith("“80.0\u00a0%”.")


def test_each_verdict_above_has_its_price(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """Where there is more than one; one that cannot be reached says so."""
    near, top = page(look, full, plan_for(full)).ways
    assert (near.verdict, near.actions, near.days, near.note) == ("Nearly ready", "1", "3\u00a0days", "")
    assert top.note == "cannot be reached within the plan’s horizons"  # noqa: RUF001  set as print is
    assert page(look, replace(full, ways=full.ways[1:]), plan_for(full)).ways == ()


def test_a_plan_without_horizons_has_one_end(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """The end of the plan."""
    plan = plan_for(full)
    end = Stage(None, plan.days, Fraction(1), plan.stages[0].verdict)
    made = page(look, replace(full, pace=None), replace(plan, stages=(end,), actions=(action("PM.1.1"),)))
    assert made.pace == ""
    assert [row.when for row in made.stages] == ["today", "the end of the plan"]


@pytest.mark.parametrize(
    ("certainty", "told"),
    [
        (Certainty.OPTIMAL, "An integer programme proved that no plan takes fewer than 8\u00a0days."),
        (Certainty.FEASIBLE, "none takes fewer than 8\u00a0days, so at most 1\u00a0day could be saved."),
        (Certainty.UNKNOWN, "The time ran out before a plan was found; none takes fewer than 8\u00a0days."),
    ],
)
def test_the_proof_says_how_sure_it_is(
    look: Callable[[GapReport], Lens], full: GapReport, certainty: Certainty, told: str
) -> None:
    """Never more than was proven."""
    assert page(look, full, plan_for(full, certainty)).proof.endswith(told)


@pytest.mark.parametrize("certainty", list(Certainty))
def test_what_is_proven_of_a_score_is_told_in_per_cent(
    look: Callable[[GapReport], Lens], full: GapReport, certainty: Certainty
) -> None:
    """As where the aim cannot be reached."""
    proof = Proof(certainty, "score", Fraction(3, 4), Fraction(0))
    assert "comes to more than 75.0\u00a0%." in page(look, full, replace(plan_for(full), proof=proof)).proof
