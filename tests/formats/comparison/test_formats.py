"""A comparison in each of its formats."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from tests.comparing.pairs import source
from tests.scoring.building import GOOD, assessment, checklist, control, group, methods_of

from isoready.comparing import Pair, Side, compare
from isoready.formats.comparison import json_v1, markdown, text, words
from isoready.model.comparison import Attribution, Comparison

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.checklist import Checklist

ASKED = checklist(group("G", control("A"), control("B", title="Pipe | and `tick`")), group("H", control("C")))
HEAVY = checklist(group("G", control("A", weight=3), control("D")), group("H", control("C")), title="Heavier")
RULE = {"rule": "requires", "control": "C", "at_most_as": "A", "because": "It needs it."}
TIED = checklist(group("G", control("A"), control("C")), rules=[RULE])
HOSTILE = "a\x1b[31m | <b>b</b>"


def side(asked: Checklist, answers: Mapping[str, str | None], **responses: Any) -> Side:  # noqa: ANN401  as the model
    """Set answers before a checklist."""
    return Side(asked, methods_of(asked), assessment(answers, **responses))


def compared(old: Side, new: Side) -> Comparison:
    """Compare, with good evidence under all that is answered."""
    support = dict.fromkeys((*old.assessment.responses, *new.assessment.responses), GOOD)
    return compare(Pair(old, new, lambda *_: support, lambda *_: {}), source(1), source(2), ["Take | care."])


@cache
def made(name: str) -> Comparison:
    """One of the comparisons that the tests look at."""
    given = {"A": "F", "B": "N", "C": "P"}
    plain = side(ASKED, given)
    return {
        "answers": compared(plain, side(ASKED, {**given, "B": "F"}, B={"reason": HOSTILE})),
        "same": compared(plain, plain),
        "yardstick": compared(plain, side(HEAVY, {"A": "F", "C": "P", "D": "N"})),
        "unscored": compared(side(ASKED, dict.fromkeys("ABC")), plain),
        "tied": compared(side(TIED, {"A": "F", "C": "F"}), side(TIED, {"A": "N", "C": "F"})),
    }[name]


NAMES = ["answers", "same", "yardstick", "unscored", "tied"]


@pytest.mark.parametrize("name", NAMES)
def test_the_json_fits_its_schema_and_adds_up(name: str) -> None:
    """The exact shares of the causes sum to the change, and those of the controls to what the firm made."""
    comparison = made(name)
    told = json.loads(json_v1.render(comparison))
    Draft202012Validator.check_schema(json_v1.schema())
    Draft202012Validator(json_v1.schema()).validate(told)
    for part in (told["claimed"], told["supported"]):
        if name == "unscored":
            assert part["unattributed"].endswith(".")
            continue
        factors = {cause: Fraction(share["exact"]) for cause, share in part["factors"].items()}
        assert sum(factors.values()) == Fraction(part["change"]["exact"])
        firm = sum(factors[cause] for cause in ("answers", "profile", "evidence", "expiry"))
        assert sum(Fraction(share["exact"]) for share in part["controls"].values()) == firm


def test_the_json_tells_what_only_one_end_has() -> None:
    """A control that came has no old standing, one that went no new one; groups that moved are there."""
    told = json.loads(json_v1.render(made("yardstick")))
    standings = {each["id"]: (each["old"] is None, each["new"] is None) for each in told["controls"]}
    assert standings == {"A": (False, False), "D": (True, False), "B": (False, True)}
    assert [each["id"] for each in told["groups"]] == ["G"]
    assert told["differing"] == ["answers", "checklist", "weights"]


def test_the_json_tells_groups_that_came_and_went() -> None:
    """Their standing is null at the end that has none."""
    old, new = (side(checklist(group(name, control("A"))), {"A": "F"}) for name in "GH")
    told = json.loads(json_v1.render(compared(old, new)))
    assert [(each["id"], each["old"] is None, each["new"] is None) for each in told["groups"]] == [
        ("H", True, False),
        ("G", False, True),
    ]


def test_the_text_has_a_line_for_each_number_and_difference() -> None:
    """The whole twice, the group that moved, the cause, the sum, the control and what changed at it."""
    lines = text.render(made("answers")).decode().splitlines()
    assert lines[:2] == ["Nobody: Sample", "day-1.yaml on 2026-11-01 -> day-2.yaml on 2026-11-02"]
    assert [line.split()[-1] for line in lines[4:7]] == ["+25.0", "+25.0", "+50.0"]
    assert lines[6].startswith("G Title of G  ")
    body = "\n".join(lines)
    for words_ in (
        "Verdict: Not ready (as claimed: Not ready)",
        "answers        +25.00     +25.00  answers given otherwise",
        "together       +25.00     +25.00",
        "Controls that moved: 1; supported",
        "answer: N -> F",
        "note: Take | care.",
    ):
        assert words_ in body
    assert "\x1b" not in body
    assert "\\u001b" in body


def test_the_text_says_when_nothing_differs() -> None:
    """No empty tables."""
    body = text.render(made("same")).decode()
    assert "Nothing that counts differs." in body
    assert "Controls that moved" not in body
    assert "Where the change comes from" not in body


def test_the_text_says_why_there_is_nothing_to_hand_out() -> None:
    """One sentence for both readings, and dashes where no number is."""
    body = text.render(made("unscored")).decode()
    assert "Claimed and supported: There is no change to hand out: the old one has no score (nothing answered)." in body
    assert "answers             -          -  answers given otherwise" in body


def test_the_text_says_what_moved_without_a_change_of_its_own() -> None:
    """A rule holds it down."""
    body = text.render(made("tied")).decode()
    assert "C Title of C\n    100.0 % F -> 0.0 % N, claimed 100.0 % -> 0.0 %\n    unchanged itself" in body


def test_the_text_tells_what_differs_beside_the_controls_and_who_came() -> None:
    """Settings, a new control, and one that is gone."""
    scoring = {"unanswered": "exclude"}
    asked = checklist(group("G", control("A"), control("D")), scoring=scoring)
    body = text.render(compared(side(ASKED, {"A": "F"}), side(asked, {"A": "F"}))).decode()
    assert "Beside the controls:\n  policy unanswered: zero -> exclude" in body
    assert "new control" in body
    assert "control no longer asked" in body
    assert "    - -> -" not in body


def test_the_markdown_is_three_tables_without_markup_of_anybody_else() -> None:
    """Titles and reasons are escaped."""
    page = markdown.render(made("answers")).decode()
    assert page.startswith("# Nobody: Sample\n")
    assert [line for line in page.splitlines() if set(line) == set("| -")] == ["| --- | --- | --- | --- |"] * 3
    assert "Pipe \\| and \\`tick\\`" in page
    assert "<b>" not in page
    assert "> Take \\| care." in page


@pytest.mark.parametrize(
    ("name", "said", "unsaid"),
    [
        ("same", "Nothing that counts differs.", "## "),
        ("unscored", "There is no change to hand out", "\\u"),
        ("yardstick", "## Controls that moved: 3", "Nothing that counts differs."),
    ],
)
def test_the_markdown_says_what_there_is(name: str, said: str, unsaid: str) -> None:
    """And no table for what there is not."""
    page = markdown.render(made(name)).decode()
    assert said in page
    assert unsaid not in page


def test_the_markdown_lists_what_differs_beside_the_controls() -> None:
    """As a list."""
    asked = checklist(group("G", control("A"), weight=3))
    found = compared(side(checklist(group("G", control("A"))), {"A": "F"}), side(asked, {"A": "F"}))
    assert "- weight G: 1 -&gt; 3" in markdown.render(found).decode()


def test_two_reasons_are_told_apart() -> None:
    """Where the readings differ in why, each has its own sentence."""
    both = made("unscored")
    assert not isinstance(both.claimed, Attribution)
    other = replace(both, claimed=replace(both.claimed, reason="Another reason."))
    told = words.reasons(other)
    assert [each.split(":")[0] for each in told] == ["Claimed", "Supported"]
    assert words.reasons(replace(made("same"), claimed=both.claimed))[0].startswith("Claimed: ")


@pytest.mark.parametrize(
    ("share", "said"),
    [(Fraction(1, 80), "+1.25"), (Fraction(-1, 80), "-1.25"), (Fraction(0), "0.00"), (Fraction(-1, 10**6), "-0.00")],
)
def test_points_have_a_sign_unless_they_are_nothing(share: Fraction, said: str) -> None:
    """Even the smallest change shows which way it went."""
    assert words.points(share, 2) == said
