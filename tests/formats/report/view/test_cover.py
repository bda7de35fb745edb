"""The cover: whom it is about, and the verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.formats.report import building

from isoready.formats.report.view.cover import NAME_LIMIT, cover_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport


def test_an_unfinished_report_says_why_it_is_a_draft(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """And how far the number can still move."""
    draft = cover_of(look(full)).draft
    assert draft.startswith("Draft: 6 of 61 questions are still open.")
    assert "between" in draft


def test_a_claim_to_a_better_verdict_is_said(look: Callable[[GapReport], Lens]) -> None:
    """The difference is what an auditor will find."""
    asked = building.checklist()
    responses, support = building.dealt(asked, (("F", building.NOTHING),))
    lens = look(building.report(asked, building.assessment(asked, responses), support))
    assert cover_of(lens).by_claim == "By its own claims alone the firm would be: Ready."


def test_a_verdict_that_is_the_same_by_claim_is_said_once(
    look: Callable[[GapReport], Lens], finished: GapReport
) -> None:
    """Nothing to add."""
    cover = cover_of(look(finished))
    assert (cover.by_claim, cover.draft) == ("", "")


def test_facts_that_are_not_given_are_left_out(look: Callable[[GapReport], Lens], empty: GapReport) -> None:
    """No label without a fact."""
    facts = cover_of(look(empty)).facts
    assert "Organisation" not in {fact.label for fact in facts}
    assert all(fact.text for fact in facts)


def test_a_long_name_is_set_smaller_and_an_endless_one_cut(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """The cover stays one page."""
    firm = full.assessment.organisation.model_copy(update={"name": "Long name " * 40})
    named = replace(full, assessment=full.assessment.model_copy(update={"organisation": firm}))
    cover = cover_of(look(named))
    assert cover.long_name
    assert len(cover.firm) < NAME_LIMIT + 60
