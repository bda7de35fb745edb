"""The hearing: answers taken down as claimed and as supported."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.scoring.building import (
    CHANGED,
    CONFIRMED,
    GOOD,
    IN_TWO,
    Given,
    assessment,
    case,
    checklist,
    control,
    group,
    methods_of,
)

from isoready.errors import IsoreadyError
from isoready.model.evidence import Examined, Outcome, Support
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.score import Fired
from isoready.scoring import Case
from isoready.scoring.hearing import Heard, State, hear
from isoready.scoring.outline import outline_of


def heard(given: Given, **more: object) -> Heard:
    """Take down the answer to the one control there is."""
    sheet = checklist(group("G", control("A", **more)))
    return hear(outline_of(sheet), case(sheet, {"A": given}))["A"][0]


@pytest.mark.parametrize("support", [GOOD, CONFIRMED])
def test_a_claim_that_is_carried_counts_in_full(support: Support) -> None:
    """Good evidence or a second person carries it."""
    one = heard(("F", support))
    assert one.claimed == one.supported == 1
    assert one.capped == ()


@pytest.mark.parametrize(
    ("support", "because"),
    [(None, "no evidence is given"), (CHANGED, "plan.md has changed since it was recorded")],
)
def test_a_claim_that_is_not_carried_counts_up_to_the_cap(support: Support | None, because: str) -> None:
    """And the rule that bites says why."""
    one = heard(("L", support))
    assert (one.claimed, one.supported) == (Fraction(2, 3), Fraction(1, 3))
    (fired,) = one.capped
    assert (fired.rule, fired.subject, fired.because) == ("unsupported-cap", "A", because)
    assert (fired.before, fired.after) == (one.claimed, one.supported)


def test_a_claim_at_the_cap_or_below_is_not_touched() -> None:
    """Nobody needs evidence to say that little is done."""
    for answer in ("P", "N", "20%"):
        assert heard((answer, None)).capped == ()


def test_several_bad_pieces_of_evidence_are_counted() -> None:
    """The first is named."""
    pieces = Support((Examined("a", Outcome.GOOD), Examined("b", Outcome.MISSING), Examined("c", Outcome.EXPIRED)))
    assert heard(("F", pieces)).capped[0].because == "b is not there (and 1 more)"


def test_a_question_without_response_or_answer_is_open() -> None:
    """Open is not the same as no."""
    sheet = checklist(group("G", control("A"), control("B")))
    states = [each[0].state for each in hear(outline_of(sheet), case(sheet, {"A": None})).values()]
    assert states == [State.OPEN, State.OPEN]


def test_passing_is_taken_down_where_it_is_accepted() -> None:
    """With its reason, for the trace."""
    sheet = checklist(group("G", control("A")))
    said = assessment({"A": NOT_APPLICABLE}, A={"reason": "we sell no hardware"})
    one = hear(outline_of(sheet), Case(sheet, said, {}, methods_of(sheet)))["A"][0]
    assert (one.state, one.reason, one.applies) == (State.PASSED, "we sell no hardware", False)
    assert one.answer == NOT_APPLICABLE


def test_what_is_not_for_this_firm_is_not_heard() -> None:
    """Whatever was answered; the condition is kept as the reason."""
    sheet = checklist(group("G", control("A"), control("B")))
    heard_all = hear(outline_of(sheet), case(sheet, {"A": "no such answer", "B": "F"}, {"A": "people > 10"}))
    assert [(each.asked.key, each.state, each.reason) for (each,) in heard_all.values()] == [
        ("A", State.OUTSIDE, "people > 10"),
        ("B", State.ANSWERED, ""),
    ]


def test_passing_where_the_control_always_applies_counts_as_not_met() -> None:
    """It is answered, with nothing, and the trace says so."""
    sheet = checklist(group("G", control("A", na_allowed=False)))
    said = assessment({"A": NOT_APPLICABLE}, A={"reason": "we sell no hardware"})
    one = hear(outline_of(sheet), Case(sheet, said, {}, methods_of(sheet)))["A"][0]
    assert (one.state, one.answer, one.reason) == (State.ANSWERED, NOT_APPLICABLE, "we sell no hardware")
    assert one.claimed == one.supported == 0
    because = "this control always applies, so `not-applicable` counts as not met"
    assert one.refused == (Fired("not-applicable-refused", "A", because, Fraction(0), Fraction(0)),)


def test_an_answer_off_its_scale_stops_scoring_and_is_named() -> None:
    """Better no number than a wrong one."""
    with pytest.raises(IsoreadyError, match=r"^A: `maybe` is not an answer here; use N, P, L, F") as fault:
        heard("maybe")
    assert fault.value.hint == "Correct the answer; `isoready check` on the assessment shows its line."


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"A": "F"}, ["A", "A"]),
        ({"A": "F", "A@web": "P"}, ["A", "A@web"]),
        ({"A": "F", "A@web": None}, ["A", "A"]),
        ({"A": NOT_APPLICABLE, "A@web": "P"}, ["A", "A@web"]),
        ({"A": "P", "A@web": NOT_APPLICABLE}, ["A", "A@web"]),
        ({}, ["", ""]),
    ],
)
def test_the_response_that_answered_is_taken_down(answers: dict[str, str | None], said: list[str]) -> None:
    """That of the instance where it has an answer, else that of all; also where the question was passed."""
    sheet = checklist(group("G", control("A")))
    asked_of = assessment(answers).model_copy(update={"instances": IN_TWO})
    heard_all = hear(outline_of(sheet), Case(sheet, asked_of, {}, methods_of(sheet)))["A"]
    assert [each.said for each in heard_all] == said


def test_without_instances_the_response_is_that_of_the_question() -> None:
    """Answered or passed."""
    assert [heard(answer).said for answer in ("F", NOT_APPLICABLE, None)] == ["A", "A", ""]
