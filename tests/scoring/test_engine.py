"""The engine on examples that a person can redo: the ten answers, ratings of ISO/IEC 33020, rules and policies."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.scoring.building import GOOD, assessment, checklist, control, group, methods_of, question, scored

from isoready.errors import IsoreadyError
from isoready.model.display import percent
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.score import Kind, Reading, Scorecard, ScoreNode, Unscored, Value
from isoready.scoring import Case, Method, Methods, Part, rating, score
from isoready.scoring.methods.nplf_mean import NplfMean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band

TEN = group("G", *(control(f"C{place}", scale="yes-no") for place in range(10)))
TEN_ANSWERS = dict(
    zip((f"C{place}" for place in range(10)), [*["yes"] * 5, *["no"] * 2, *[NOT_APPLICABLE] * 2, None], strict=True)
)
REFINED = [("N", 15), ("P-", "32.5"), ("P+", 50), ("L-", "67.5"), ("L+", 85), ("F", 100)]
VECTORS_FILE = Path(__file__).parent / "engine-vectors.tsv"
VECTORS = list(csv.DictReader(VECTORS_FILE.read_text(encoding="utf-8").splitlines(), delimiter="\t"))
LETTERS = {"N": Fraction(0), "P": Fraction(1, 3), "L": Fraction(2, 3), "F": Fraction(1)}


def node(card: Scorecard, name: str) -> ScoreNode:
    """Find a node that must be there."""
    found = card.find(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("not_applicable", "unanswered", "shown"),
    [
        ("exclude", "zero", "62.5 %"),
        ("exclude", "exclude", "71.4 %"),
        ("credit", "zero", "70.0 %"),
        ("credit", "exclude", "77.8 %"),
        ("zero", "zero", "50.0 %"),
        ("zero", "exclude", "55.6 %"),
        ("exclude", "block", "blocked by an open question"),
    ],
)
def test_ten_answers_score_what_the_named_policy_says(not_applicable: str, unanswered: str, shown: str) -> None:
    """5 met, 2 not met, 2 not applicable, 1 unanswered: the policy beside the number is what makes the difference."""
    sheet = checklist(TEN, scoring={"not_applicable": not_applicable, "unanswered": unanswered})
    card = scored(sheet, TEN_ANSWERS)
    value = card.root.supported.value
    assert (percent(value, 1) if isinstance(value, Fraction) else value) == shown
    assert (card.root.coverage.answered, card.root.coverage.unanswered, card.root.coverage.not_applicable) == (7, 1, 2)
    assert card.draft


def test_ten_answers_say_what_the_open_one_leaves() -> None:
    """Between 5 and 6 of 8."""
    reading = scored(checklist(TEN), TEN_ANSWERS).root.supported
    assert (reading.lowest, reading.value, reading.highest) == (Fraction(5, 8), Fraction(5, 8), Fraction(6, 8))


@pytest.mark.parametrize("row", [row for row in VECTORS if row["kind"] == "band"], ids=lambda row: str(row["input"]))
def test_every_band_holds_its_upper_edge(row: dict[str, str]) -> None:
    """Four and six bands of ISO/IEC 33020, exactly at and just above each edge."""
    four, six = (
        checklist(TEN, scoring={"bands": [{"id": name, "up_to": edge} for name, edge in bands]}).scoring.bands
        for bands in ([("N", 15), ("P", 50), ("L", 85), ("F", 100)], REFINED)
    )
    value = Fraction(row["input"]) / 100
    assert f"{rating(value, four)} / {rating(value, six)}" == row["expected"]


@pytest.mark.parametrize(
    "row", [row for row in VECTORS if row["kind"].startswith("mean")], ids=lambda row: str(row["input"])
)
def test_the_mean_of_ratings_rounds_its_midpoint_up(row: dict[str, str]) -> None:
    """One-dimensional aggregation by arithmetic mean, as a method and through the whole engine."""
    letters, expected = row["input"].split(), row["expected"].split(" / ")[0]
    bands = checklist(TEN).scoring.bands
    parts = [Part(Fraction(1), LETTERS[letter]) for letter in letters]
    assert rating(NplfMean().combine(parts, bands), bands) == expected
    controls = [control(f"C{place}") for place in range(len(letters))]
    sheet = checklist(group("G", *controls), scoring={"method": "nplf-mean"})
    card = scored(sheet, {f"C{place}": letter for place, letter in enumerate(letters)})
    assert node(card, "G").supported.rating == expected
    assert card.root.supported.value == LETTERS[expected]


def test_every_row_of_the_vectors_is_known_to_a_test() -> None:
    """Rows of capability levels wait for their method; no other kind is passed over."""
    assert {row["kind"].split("(")[0].strip() for row in VECTORS} == {"band", "mean", "level"}


def test_weights_nest_and_the_weight_of_0_is_listed() -> None:
    """(2 x (1 x 1 + 3 x 0) / 4 + 1 x 1) / 3 by hand."""
    inner = group("G1", control("A"), control("B", weight=3), control("Z", weight=0), weight=2)
    card = scored(checklist(inner, group("G2", control("C"))), {"A": "F", "B": "N", "Z": "F", "C": "F"})
    assert card.root.supported.value == Fraction(1, 2)
    assert (node(card, "Z").left_out, node(card, "Z").supported.counts_as) == ("weight 0", None)
    assert node(card, "Z").supported.value == 1


@pytest.mark.parametrize(("questions", "value"), [("weighted-mean", Fraction(61, 90)), ("weakest", Fraction(1, 3))])
def test_a_control_is_made_of_its_questions(questions: str, value: Fraction) -> None:
    """By weighted mean, (1/3 + 2 x 85/100) / 3, or by the weakest; a question of weight 0 has no say."""
    several = [question("x"), question("y", weight=2), question("z", weight=0)]
    sheet = checklist(group("G", control("A", questions=several)), scoring={"questions": questions})
    card = scored(sheet, {"A/x": "P", "A/y": "85.00%", "A/z": "N"})
    assert node(card, "A").supported.value == value
    assert [child.id for child in node(card, "A").children] == ["A/x", "A/y", "A/z"]


def test_the_weakest_link_decides() -> None:
    """Whatever the weights, as long as they are not 0."""
    sheet = checklist(
        group("G", control("A", weight=100), control("B"), control("C", weight=0)), scoring={"method": "weakest-link"}
    )
    assert scored(sheet, {"A": "F", "B": "P", "C": "N"}).root.supported.value == Fraction(1, 3)


def test_requires_follows_the_chain_and_tells_each_step() -> None:
    """C counts at most as B, which counts at most as A."""
    rules = [
        {"rule": "requires", "control": "C", "at_most_as": "B", "because": "C builds on B."},
        {"rule": "requires", "control": "B", "at_most_as": "A", "because": "B builds on A."},
    ]
    card = scored(
        checklist(group("G", control("A"), control("B"), control("C")), rules=rules), {"A": "P", "B": "F", "C": "F"}
    )
    assert card.root.supported.value == Fraction(1, 3)
    (fired,) = node(card, "C").supported.fired
    assert (fired.rule, fired.subject, fired.because) == ("requires", "B", "C builds on B.")
    assert (fired.before, fired.after) == (Fraction(1), Fraction(1, 3))


@pytest.mark.parametrize(
    ("unanswered", "first", "value"),
    [
        ("zero", None, 0),
        ("exclude", None, 1),
        ("zero", NOT_APPLICABLE, 1),
        ("zero", "P", Fraction(1, 3)),
        ("block", None, Unscored.BLOCKED),
    ],
)
def test_requires_is_silent_about_what_is_left_out(unanswered: str, first: str | None, value: Value) -> None:
    """Open under ``zero`` counts 0, open under ``block`` leaves no number, and what does not apply sets no limit."""
    rules = [{"rule": "requires", "control": "B", "at_most_as": "A", "because": "B builds on A."}]
    sheet = checklist(group("G", control("A"), control("B")), rules=rules, scoring={"unanswered": unanswered})
    assert node(scored(sheet, {"A": first, "B": "F"}), "B").supported.value == value


def test_an_open_control_that_is_left_out_hands_its_limit_on() -> None:
    """Whatever B turns out to be, it cannot count more than A, so neither can C."""
    rules = [
        {"rule": "requires", "control": "B", "at_most_as": "A", "because": "B builds on A."},
        {"rule": "requires", "control": "B", "at_most_as": "D", "because": "B builds on D."},
        {"rule": "requires", "control": "C", "at_most_as": "B", "because": "C builds on B."},
    ]
    controls = [control(name) for name in "ABCD"]
    sheet = checklist(group("G", *controls), rules=rules, scoring={"unanswered": "exclude"})
    card = scored(sheet, {"A": "L", "B": None, "C": "F", "D": "P"})
    assert node(card, "C").supported.value == Fraction(1, 3)


CAP = {"rule": "cap", "group": "G", "at_most": 50, "control": "A", "below": "L", "because": "It hangs on A."}


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("P", Fraction(1, 2)),
        ("50%", Fraction(1, 2)),
        ("50.01%", Fraction(95001, 100000)),
        (NOT_APPLICABLE, Fraction(1)),
        (None, Fraction(1, 2)),
    ],
)
def test_a_cap_holds_while_its_control_is_below_the_band(answer: str | None, value: Fraction) -> None:
    """An open control counts as below, one that does not apply is silent; 50 % is still rated P."""
    card = scored(checklist(group("G", control("A"), control("B", weight=9)), rules=[CAP]), {"A": answer, "B": "F"})
    assert node(card, "G").supported.value == value


def test_a_cap_is_told_with_before_and_after() -> None:
    """In the trace of the group, on the reading it bites."""
    card = scored(
        checklist(group("G", control("A"), control("B", weight=9)), rules=[CAP]), {"A": ("F", None), "B": "F"}
    )
    (fired,) = node(card, "G").supported.fired
    assert (fired.rule, fired.subject, fired.because) == ("cap", "A", "It hangs on A.")
    assert (fired.before, fired.after) == (Fraction(28, 30), Fraction(1, 2))
    assert node(card, "G").claimed.fired == ()


def test_a_cap_on_an_open_control_blocks_its_group_where_open_questions_block() -> None:
    """Nobody knows yet whether the cap holds."""
    blocked = {"unanswered": "block"}
    rules = [{**CAP, "control": "X"}]
    sheet = checklist(group("G", control("A")), group("H", control("X"), weight=0), rules=rules, scoring=blocked)
    assert node(scored(sheet, {"A": "F", "X": None}), "G").supported.value is Unscored.BLOCKED
    assert node(scored(sheet, {"A": "F", "X": "F"}), "G").supported.value == 1


def test_unanswered_counts_nothing_yet_shows_no_number() -> None:
    """A group with nothing answered has no score, and weighs on the whole all the same."""
    card = scored(checklist(group("G", control("A")), group("H", control("B"))), {"A": "F"})
    reading = node(card, "H").supported
    assert (reading.value, reading.counts_as, reading.rating) == (Unscored.NOTHING_ANSWERED, Fraction(0), "")
    assert card.root.supported.value == Fraction(1, 2)


def test_left_out_says_why() -> None:
    """Not applicable with its reason, open, weightless within, blocked."""
    hollow = control("W", questions=[question("x", weight=0)])
    sheet = checklist(group("G", control("A"), control("B"), hollow, control("C")), scoring={"unanswered": "exclude"})
    said = assessment({"A": NOT_APPLICABLE, "B": None, "W/x": "F", "C": "F"}, A={"reason": "no hardware"})
    card = score(Case(sheet, said, {"C": GOOD}, methods_of(sheet)))
    assert {key: node(card, key).left_out for key in "ABWC"} == {
        "A": "not applicable",
        "B": "unanswered",
        "W": "nothing in it weighs anything",
        "C": "",
    }
    assert [each.left_out for each in card.root.of_kind(Kind.QUESTION)] == [
        "not applicable: no hardware",
        "unanswered",
        "weight 0",
        "",
    ]


def test_a_blocked_group_says_so() -> None:
    """And so does everything above it."""
    sheet = checklist(group("G", control("A"), control("B")), scoring={"unanswered": "block"})
    card = scored(sheet, {"A": "F"})
    assert (node(card, "G").left_out, card.root.supported.value) == ("blocked by an open question", Unscored.BLOCKED)


@pytest.mark.parametrize(
    ("answers", "reason"), [({}, "nothing answered"), ({"A": NOT_APPLICABLE}, "nothing applicable")]
)
def test_without_a_number_there_is_a_reason(answers: dict[str, str], reason: str) -> None:
    """Never 0, 100, NaN or -1."""
    card = scored(checklist(group("G", control("A"))), dict(answers))
    assert card.root.claimed.value == card.root.supported.value == reason


def test_weights_that_are_all_0_leave_no_number() -> None:
    """0 / 0 is not 0."""
    card = scored(checklist(group("G", control("A", weight=0))), {"A": "F"})
    assert card.root.supported.value is Unscored.NOTHING_WEIGHS
    assert card.root.coverage.answered_weight == 1


def test_an_empty_group_is_passed_over() -> None:
    """It holds nothing that applies."""
    card = scored(checklist(group("G", control("A")), group("H")), {"A": "F"})
    assert card.root.supported.value == 1
    assert node(card, "H").supported.value is Unscored.NOTHING_APPLICABLE


def test_a_refused_pass_counts_as_not_met_on_both_sides() -> None:
    """And the trace says so at the question."""
    card = scored(checklist(group("G", control("A", na_allowed=False), control("B"))), {"A": NOT_APPLICABLE, "B": "F"})
    assert card.root.claimed.value == card.root.supported.value == Fraction(1, 2)
    (asked,) = node(card, "A").children
    assert asked.claimed.fired == asked.supported.fired
    assert asked.claimed.fired[0].rule == "not-applicable-refused"


def test_an_alternative_measure_counts_as_its_achievement() -> None:
    """Another way to the same aim is no lesser way."""
    said = assessment({"A": "L"}, A={"alternative": True, "reason": "we do it on paper"})
    sheet = checklist(group("G", control("A")))
    card = score(Case(sheet, said, {"A": GOOD}, methods_of(sheet)))
    assert card.root.supported.value == Fraction(2, 3)


def test_responses_that_nobody_asked_for_change_nothing() -> None:
    """Checking reports them; scoring passes them over."""
    sheet = checklist(group("G", control("A")))
    assert scored(sheet, {"A": "F", "Q.9": "N"}) == scored(sheet, {"A": "F"})


class Careless(Method):
    """A method of somebody else's that makes no exact share."""

    made: Any

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        """Make it, whatever the parts."""
        assert parts
        assert bands
        return self.made  # type: ignore[no-any-return]  # the fault under test


@pytest.mark.parametrize("made", [0.5, Fraction(3, 2), Fraction(-1), 1])
def test_a_method_that_makes_no_exact_share_is_refused(made: object) -> None:
    """A binary float or a number out of range never passes for a score."""
    sheet = checklist(group("G", control("A")), scoring={"method": "careless"})
    with pytest.raises(IsoreadyError, match="method `careless` made"):
        score(Case(sheet, assessment({"A": "F"}), {"A": GOOD}, Methods(Careless(made=made))))


def test_a_reading_without_rules_is_shared_by_control_and_question() -> None:
    """A control of one question takes its reading over, but not the rule that fired on the answer."""
    card = scored(checklist(group("G", control("A"))), {"A": ("F", None)})
    control_node = node(card, "A")
    (asked,) = control_node.children
    assert control_node.supported == Reading(Fraction(1, 3), Fraction(1, 3), Fraction(1, 3), "P", Fraction(1, 3))
    assert [fired.rule for fired in asked.supported.fired] == ["unsupported-cap"]
