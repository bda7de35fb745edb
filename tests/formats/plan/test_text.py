"""The plan on a terminal: the answer first, then where you stand, then what to do, then the proof."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from tests.formats.plan.sample import ACTION, RUNGS, lines_of, plan_of

from isoready.model.plan import Aim, Certainty, Proof, Reason, Stage
from isoready.model.score import Shortfall, Unscored

SHORT = (Shortfall("every_group", "G", "65 %", "63.9 %"), Shortfall("score", "", "85 %", "80.0 %"))
FEASIBLE = Proof(Certainty.FEASIBLE, "days", Fraction(3, 2), Fraction(1, 2))
HIGHEST = Proof(Certainty.OPTIMAL, "score", Fraction(3, 4), Fraction(0))


def test_it_reads_from_the_answer_to_the_proof() -> None:
    """In at most a hundred columns."""
    lines = lines_of(plan_of())
    assert lines == [
        "Nobody: Sample",
        "sample@1.0.0, as of 2026-11-24",
        "",
        "2 person-days for `Ready`: 1 action, then 75.0 %, Ready.",
        "",
        "Where you stand                     days   supported  verdict",
        "  today                                       50.0 %  Not ready",
        "  when all is done                     2      75.0 %  Ready",
        "",
        "What to do                                                          days    gain  who, and by when",
        "   1 A  N to L                                                         2  25.0 %  Sana, 2026-12-01",
        "        Title of A",
        "        for the score; group G; B, which builds on this",
        "",
        "Proof: no plan takes fewer days; bound 2 person-days, gap 0 person-days (integer programme, HiGHS).",
        "Scoring the answers of this plan gives exactly 3/4, as promised.",
    ]
    assert max(map(len, lines)) <= 100


def test_each_horizon_has_its_day_and_its_list() -> None:
    """A period in which nothing is finished has no list."""
    stages = tuple(Stage(days, Fraction(0), Fraction(3, 4), RUNGS[1]) for days in (30, 60))
    lines = lines_of(plan_of(stages=stages))
    assert "  in 60 days (2027-01-23)                     75.0 %  Ready" in lines
    assert [line[:34] for line in lines if line.startswith("What to do")] == ["What to do in 30 days (2026-12-24)"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"aim": Aim(score=Fraction(3, 4))}, "2 person-days for 75.0 %: 1 action, then 75.0 %, Ready."),
        ({"days": Fraction(1)}, "1 person-day for `Ready`: 1 action, then 75.0 %, Ready."),
        (
            {"actions": (), "supposed": (("A", "N"),)},
            "No work is needed for `Ready`: it is enough to answer what is open, even with the lowest answers.",
        ),
        ({"actions": ()}, "Nothing to do: `Ready` is reached already (75.0 %, Ready)."),
        (
            {"aim": Aim(budget=Fraction(5, 2)), "actions": (ACTION, ACTION)},
            "2 of 2.5 person-days spent on 2 actions lead to 75.0 %, Ready.",
        ),
        (
            {"aim": Aim(budget=Fraction(1)), "actions": (), "days": Fraction(0)},
            "Nothing can be gained with 0 of 1 person-day.",
        ),
        (
            {"reached": False, "proof": HIGHEST},
            "No plan reaches `Ready`: the highest score that can be reached is 75.0 %, Ready, with 2 person-days.",
        ),
        (
            {"reached": False, "proof": Proof(Certainty.UNKNOWN, "score", Fraction(1), Fraction(1, 4))},
            "No plan for `Ready` was found in the time given, which does not mean that there is none.",
        ),
    ],
)
def test_the_answer_is_one_sentence(more: dict[str, object], said: str) -> None:
    """For every aim and every end."""
    text = " ".join(lines_of(plan_of(**more)))
    assert said in text


def test_what_is_missing_is_named() -> None:
    """As the verdict names it."""
    lines = lines_of(plan_of(reached=False, missing=SHORT, proof=HIGHEST))
    assert "  - every group G: 63.9 %, needs 65 %" in lines
    assert "  - score: 80.0 %, needs 85 %" in lines


@pytest.mark.parametrize(
    ("proof", "said"),
    [
        (FEASIBLE, "may be a cheaper plan, but none below 1.5 person-days (gap 0.5 person-days; HiGHS)."),
        (HIGHEST, "Proof: no plan reaches a higher score; bound 75.0 %, gap 0.0 % (integer programme, HiGHS)."),
        (
            Proof(Certainty.FEASIBLE, "score", Fraction(4, 5), Fraction(1, 20)),
            "The time ran out: there may be a better plan, but none above 80.0 % (gap 5.0 %; HiGHS).",
        ),
    ],
)
def test_the_proof_says_how_far_it_goes(proof: Proof, said: str) -> None:
    """In the unit of what it is about."""
    assert said in " ".join(lines_of(plan_of(proof=proof)))


def test_where_nothing_is_to_be_done_nothing_is_to_be_proved() -> None:
    """But for a budget that gains nothing it is."""
    done = lines_of(plan_of(actions=()))
    assert not any("Proof" in line for line in done)
    assert any("Proof" in line for line in lines_of(plan_of(actions=(), aim=Aim(budget=Fraction(0)))))


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "1 open question counted as not met unless an action answers it: Q0."),
        (
            9,
            "9 open questions counted as not met unless an action answers them: Q0, Q1, Q2, Q3, Q4, Q5, Q6, Q7 and 1",
        ),
    ],
)
def test_open_questions_are_said_to_be_supposed(count: int, said: str) -> None:
    """The first by name, the others by number."""
    assert said in " ".join(lines_of(plan_of(supposed=tuple((f"Q{number}", "N") for number in range(count)))))


def test_an_action_without_owner_day_or_answer_says_so() -> None:
    """And evidence alone is called evidence; what has no number says why."""
    bare = replace(ACTION, key="A/x", before="", owner="", due=None, reasons=())
    shown = replace(ACTION, before="F", after="F", evidence_only=True, reasons=(Reason("coverage", ""),))
    before = Stage(None, Fraction(0), Unscored.NOTHING_ANSWERED, RUNGS[0])
    lines = lines_of(plan_of(actions=(bare, shown), before=before))
    assert any("A/x  open to L" in line and line.endswith("nobody named") for line in lines)
    assert any("evidence for F" in line for line in lines)
    assert any("nothing answered" in line for line in lines)
