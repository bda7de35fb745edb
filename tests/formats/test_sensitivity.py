"""How sure a verdict is, for a terminal and for another program."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.scoring.building import CHANGED, Given, assessment, case, checklist, control, group

from isoready.formats.report.sensitivity_v1 import schema
from isoready.formats.sensitivity import sensitivity_json, sensitivity_text
from isoready.formats.sensitivity_words import answers_sentence, factor_sentence, headline, open_sentences
from isoready.model.report import Provenance
from isoready.model.sensitivity import Factor, Fewest, Sensitivity, Slip, Turn
from isoready.sensitivity import sensitivity

SOURCE = Provenance("1.0.0", "sample@1.0.0", "0" * 64, "our.yaml", "1" * 64, date(2026, 11, 23))
SLIP = Slip("A/q", "A", "So?", "F", "L", Fraction(1), Fraction(2, 3))
BUSY = Fewest(4, because="the solver is away")


def examined(answers: dict[str, Given], *needs: dict[str, Any], **scoring: Any) -> Sensitivity:  # noqa: ANN401  as in files
    """One group of as many controls as answers, under a ladder with those needs."""
    rungs = enumerate([{}, *needs])
    ladder = [{"id": f"R{place}", "title": f"Rung {place}", "meaning": "So.", "needs": each} for place, each in rungs]
    asked = checklist(group("G", *(control(each) for each in answers)), ladder=ladder, scoring=scoring)
    return sensitivity(case(asked, answers))


def lines(found: Sensitivity) -> list[str]:
    """The text for a terminal."""
    asked = checklist(group("G", control("A")))
    return sensitivity_text(assessment({}), asked, found, SOURCE).decode().splitlines()


FULL: dict[str, Given] = dict.fromkeys("ABCDEF", "F")


@pytest.mark.parametrize(
    ("answers", "needs", "words"),
    [
        (FULL, [{"score": 85}], "stands even if any 2 answers are wrong by one step; 3 could change it: A, B, C."),
        (FULL, [{"score": 92}], "stands even if any one answer is wrong by one step; 2 could change it: A, B."),
        (
            FULL,
            [{"score": 96}],
            "hangs on single answers: it is another if one of these is wrong by one step: A, B, C, D, E",
        ),
        (FULL, [{"score": 10}], "stands even if all answers are wrong by one step."),
        (FULL, [], "stands even if all answers are wrong by one step."),
    ],
)
def test_the_first_line_is_the_answer(answers: dict[str, Given], needs: list[dict[str, Any]], words: str) -> None:
    """It says how many answers may be wrong, and which would change the verdict."""
    found = examined(answers, *needs)
    assert lines(found)[0] == headline(found)
    assert headline(found).startswith(f"The verdict `Rung {len(needs)}` {words}")


def test_many_names_are_cut_short() -> None:
    """Five responses are named, the others counted."""
    assert headline(examined(FULL, {"score": 96})).endswith("A, B, C, D, E and 1 more.")


def test_what_is_not_known_is_said_to_be_so() -> None:
    """The least number that is proven stands with the reason."""
    found = examined(FULL, {"score": 85})
    assert found.fall is not None
    unsure = replace(found, fall=replace(found.fall, fewest=BUSY, to=None))
    assert headline(unsure).endswith(
        "3 answers are wrong by one step; how many more could change it is not known: the solver is away"
    )
    known = replace(BUSY, slips=(SLIP,) * 6)
    assert "6 do, perhaps fewer" in answers_sentence(replace(found.fall, fewest=known), (), up=False)
    assert "4 or more answers that are one step too low (" in answers_sentence(
        replace(found.fall, fewest=BUSY), (), up=True
    )
    assert "    every group" not in "\n".join(lines(unsure))


@pytest.mark.parametrize(
    ("factor", "words"),
    [
        (Factor(None, None), "no weights above 0 bring it."),
        (
            Factor(Fraction(12349, 10000), Fraction(12350, 10000)),
            "at most 1.234 times too large or too small; beyond that they can.",
        ),
        (Factor(Fraction(2), None), "at most 2 times too large or too small; what lies beyond is not known."),
        (Factor(Fraction(1), Fraction(10001, 10000)), "the smallest change can bring it."),
        (Factor(Fraction(1), None), "it is not known how far they may be off."),
    ],
)
def test_a_factor_is_rounded_down(factor: Factor, words: str) -> None:
    """What is printed holds."""
    assert factor_sentence(factor, up=True).endswith(words)
    assert factor_sentence(factor, up=False).startswith("Weights: ")


def test_each_way_is_told_with_its_answers() -> None:
    """The answers, what they would be, and the verdict they lead to."""
    text = "\n".join(lines(examined({"A": "F", "B": "L", "C": "L"}, {"score": 75}, {"score": 85})))
    assert "What takes `Rung 1` away\n  One answer that is one step too high is enough and makes it `Rung 0`." in text
    assert "    A  F instead of L (counts 1, then 2/3)" in text
    assert "What brings `Rung 2`\n  One answer that is one step too low is enough and makes it `Rung 2`." in text


def test_needs_that_no_answer_brings_are_named() -> None:
    """Evidence is not brought by other answers."""
    text = "\n".join(lines(examined({"A": "F", "B": ("L", CHANGED)}, {"evidence_in_date": True})))
    assert "Not even all answers together do it by being one step too low: they cannot bring evidence in date." in text
    assert "evidence in date" in text.splitlines()[-1]


def test_a_turn_that_nothing_brings_has_no_list() -> None:
    """Where no answers can, no need is to blame on the way down."""
    turn = Turn(Fewest(0, never=True), None, (), Factor(None, None))
    assert answers_sentence(turn, (), up=False) == "Not even all answers together do it by being one step too high."


def test_open_questions_are_told() -> None:
    """Which must not fail, which lift alone, and the fewest that bring the best verdict."""
    open_ones: dict[str, Given] = {"A": "F", "B": "F", "C": None, "D": None}
    deciding = list(open_sentences(examined(open_ones, {"score": 70}).open))
    assert deciding[0] == "The 2 decide: `Rung 0` with all at worst, `Rung 1` at best."
    assert deciding[1] == "Each of these lifts the verdict by turning out best alone: C, D"
    assert deciding[2] == "The fewest that bring `Rung 1` by turning out best, 1: C"
    both = list(open_sentences(examined(open_ones, {"score": 80}).open))
    assert both[1] == "Each of these must not turn out worst: C, D"
    assert both[2] == "The fewest that bring `Rung 1` by turning out best, 2: C, D"
    idle = examined(open_ones, {"score": 40})
    assert "  None of the 2 decides: the verdict is `Rung 1` with all at worst and at best." in lines(idle)
    unsure = replace(examined(open_ones, {"score": 80}).open, fewest=BUSY)
    assert list(open_sentences(unsure))[-1] == "It takes 4 or more to bring `Rung 1` (the solver is away)"


def test_every_need_has_a_row() -> None:
    """What there is, what is needed, the distance, and how many wrong answers turn it."""
    found = examined({"A": "F", "B": "L"}, {"score": 80, "critical": "L"}, {"score": "83.34", "every_group": 100})
    rows = [line.split() for line in lines(found) if line.startswith("    ") and "%" in line]
    assert rows == [
        ["score", "83.3", "%", "80", "%", "3.3", "%", "1", "break", "it"],
        ["score", "83.3", "%", "83.34", "%", "-0.1", "%", "1", "bring", "it"],
        ["every", "group", "G", "83.3", "%", "100", "%", "-16.7", "%", "1", "bring", "it"],
    ]


def test_a_row_shows_what_is_not_known_and_what_has_no_number() -> None:
    """A dash where there is no number, and the least number where the smallest is not settled."""
    blank = lines(examined({"A": None}, {"score": 80}, unanswered="exclude"))
    assert blank[-1].split() == ["score", "-", "80", "%", "none", "bring", "it"]
    found = examined(FULL, {"score": 10})
    unsure = replace(found, margins=tuple(replace(each, fewest=BUSY, above=True) for each in found.margins))
    assert lines(unsure)[-1].endswith("over 10 %    90.0 %  4 or more break it")


def test_the_json_fits_its_schema_and_is_exact() -> None:
    """Fractions are written as such, and unknown things are null."""
    for found in (
        examined(
            {"A": "F", "B": "L", "C": None}, {"score": 30, "evidence_in_date": True}, {"score": 85, "coverage": 100}
        ),
        examined({"A": None}, {"score": 80}, unanswered="exclude"),
        examined(FULL),
    ):
        told = json.loads(sensitivity_json(found, SOURCE))
        Draft202012Validator(schema()).validate(told)
        assert told["format"] == "isoready/sensitivity/1"
        assert told["verdict"]["id"] == found.verdict.rung.id
        for margin, each in zip(told["margins"], found.margins, strict=True):
            assert margin["actual"] == (None if margin["unscored"] else str(each.actual))
            assert margin["ahead"] == (None if each.ahead is None else str(each.ahead))
        for name, turn in (("fall", found.fall), ("rise", found.rise)):
            assert (told[name] is None) == (turn is None)
            if turn is not None:
                assert told[name]["fewest"]["at_least"] == turn.fewest.at_least
                assert told[name]["to"] == (turn.to.id if turn.to else None)
