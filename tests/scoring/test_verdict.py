"""The verdict: climbing the ladder, and what keeps a firm off the next rung."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.scoring.building import CHANGED, CONFIRMED, GOOD, assessment, checklist, control, group, methods_of, scored

from isoready.model.rating import NOT_APPLICABLE
from isoready.scoring import Case, score

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist
    from isoready.model.score import Verdict

LOW = {"id": "low", "title": "Low", "meaning": "Not yet."}


def laddered(*needs: dict[str, Any], scoring: dict[str, Any] | None = None) -> Checklist:
    """Two groups, the first with a critical control, and one rung for each set of needs above the lowest."""
    rungs = [{"id": f"R{place}", "title": "Up", "meaning": "So.", "needs": each} for place, each in enumerate(needs, 1)]
    first = group("G1", control("A", critical=True), control("B"))
    return checklist(first, group("G2", control("C")), ladder=[LOW, *rungs], scoring=scoring)


def told(verdict: Verdict) -> list[tuple[str, str, str, str]]:
    """Say each shortfall as a plain tuple."""
    return [(each.need, each.subject, each.required, each.actual) for each in verdict.missing]


def test_the_highest_rung_is_held_when_all_needs_are_met() -> None:
    """Then nothing is missing and there is no next rung."""
    needs = {"score": 100, "every_group": 100, "critical": "F", "coverage": 100, "evidence_in_date": True}
    verdict = scored(laddered({}, needs), dict.fromkeys("ABC", "F")).verdict
    assert (verdict.rung.id, verdict.next_rung, verdict.missing) == ("R2", None, ())


def test_every_need_of_the_next_rung_that_fails_is_named() -> None:
    """Score, each group, each critical control, coverage and each answer whose evidence is not good."""
    needs = {"score": 85, "every_group": "50.5", "critical": "F", "coverage": 100, "evidence_in_date": True}
    card = scored(laddered(needs), {"A": ("L", CHANGED), "B": "N"})
    assert told(card.verdict) == [
        ("score", "", "85 %", "8.3 %"),
        ("every_group", "G1", "50.5 %", "16.7 %"),
        ("every_group", "G2", "50.5 %", "0.0 %"),
        ("critical", "A", "F", "P"),
        ("coverage", "", "100 %", "66.7 %"),
        ("evidence_in_date", "A", "good evidence", "plan.md has changed since it was recorded"),
    ]
    assert card.verdict.next_rung is not None
    assert (card.verdict.rung.id, card.verdict.next_rung.id) == ("low", "R1")


def test_the_claimed_verdict_takes_evidence_at_its_word() -> None:
    """It is decided on claimed values and does not ask whether evidence is in date."""
    card = scored(laddered({"critical": "L", "evidence_in_date": True}), {"A": ("L", CHANGED), "B": "F", "C": "F"})
    assert (card.verdict.rung.id, card.claimed_verdict.rung.id) == ("low", "R1")


def test_a_rung_is_not_reached_over_one_that_is_missed() -> None:
    """The needs of the rungs below must hold too."""
    verdict = scored(laddered({"score": 90}, {"score": 10}), dict.fromkeys("ABC", "L")).verdict
    assert (verdict.rung.id, told(verdict)) == ("low", [("score", "", "90 %", "66.7 %")])


def test_decisions_are_exact_and_what_is_shown_does_not_hide_them() -> None:
    """84.9999 % is below 85 and is not shown as 85.0."""
    verdict = scored(laddered({"score": 85}), dict.fromkeys("ABC", "84.9999%")).verdict
    assert told(verdict) == [("score", "", "85 %", "84.9 %")]
    assert scored(laddered({"score": 85}), dict.fromkeys("ABC", "85%")).verdict.rung.id == "R1"


@pytest.mark.parametrize(("needs", "required"), [({}, "a score"), ({"score": 60}, "60 %")])
def test_without_a_score_nobody_climbs(needs: dict[str, Any], required: str) -> None:
    """Even a rung that needs nothing needs a score."""
    verdict = scored(laddered(needs), {}).verdict
    assert (verdict.rung.id, told(verdict)) == ("low", [("score", "", required, "nothing answered")])


def test_an_open_critical_control_is_below_every_band() -> None:
    """Also below the lowest."""
    verdict = scored(laddered({"critical": "N"}), {"B": "F", "C": "F"}).verdict
    assert told(verdict) == [("critical", "A", "N", "nothing answered")]


def test_what_does_not_apply_is_asked_nothing() -> None:
    """Neither the critical control nor the group that holds nothing else."""
    needs = {"score": 100, "every_group": 100, "critical": "F", "coverage": 100}
    verdict = scored(laddered(needs), {"A": NOT_APPLICABLE, "B": "F", "C": NOT_APPLICABLE}).verdict
    assert verdict.rung.id == "R1"


def test_a_critical_control_stands_where_its_rules_leave_it() -> None:
    """Not where its answer alone would put it."""
    rule = {"rule": "requires", "control": "A", "at_most_as": "B", "because": "It needs it."}
    rungs = [LOW, {**LOW, "id": "R1", "needs": {"critical": "L"}}]
    sheet = checklist(group("G", control("A", critical=True), control("B")), ladder=rungs, rules=[rule])
    assert told(scored(sheet, {"A": "F", "B": "P"}).verdict) == [("critical", "A", "L", "P")]


def test_every_group_means_groups_that_weigh_nothing_too() -> None:
    """They have a score, and the need asks for it."""
    rungs = [LOW, {**LOW, "id": "R1", "needs": {"every_group": 50}}]
    sheet = checklist(group("G", control("A")), group("H", control("B"), weight=0), ladder=rungs)
    assert told(scored(sheet, {"A": "F", "B": "N"}).verdict) == [("every_group", "H", "50 %", "0.0 %")]


def test_a_group_that_is_blocked_is_missed_by_name() -> None:
    """It may hide anything."""
    verdict = scored(laddered({"every_group": 10}, scoring={"unanswered": "block"}), {"A": "F", "C": "F"}).verdict
    assert told(verdict) == [
        ("score", "", "a score", "blocked by an open question"),
        ("every_group", "G1", "10 %", "blocked by an open question"),
    ]


def test_a_group_left_out_because_it_is_open_is_passed_over() -> None:
    """Where open questions leave the count, coverage is the need that asks for them."""
    verdict = scored(laddered({"every_group": 10}, scoring={"unanswered": "exclude"}), {"A": "F", "B": "F"}).verdict
    assert verdict.rung.id == "R1"


def test_a_second_person_stands_in_for_evidence() -> None:
    """Also for evidence that has changed since."""
    sheet = laddered({"evidence_in_date": True})
    assert scored(sheet, {"A": ("F", CONFIRMED), "B": ("F", None), "C": "F"}).verdict.rung.id == "R1"


def test_evidence_that_nobody_examined_is_not_good() -> None:
    """An answer that cites evidence without any support entry is named."""
    said = assessment({"A": "F", "B": "F", "C": "F"}, A={"evidence": [{"file": "plan.md"}]})
    sheet = laddered({"evidence_in_date": True})
    card = score(Case(sheet, said, {"C": GOOD}, methods_of(sheet)))
    assert told(card.verdict) == [("evidence_in_date", "A", "good evidence", "evidence that was not examined")]


def test_evidence_of_open_and_passed_questions_is_not_asked_for() -> None:
    """Only applicable answers stand on evidence."""
    sheet = laddered({"evidence_in_date": True})
    assert scored(sheet, {"A": (None, CHANGED), "B": (NOT_APPLICABLE, CHANGED), "C": "F"}).verdict.rung.id == "R1"
