"""The gain of closing one control alone; that it is exact for any checklist is a law in ``test_laws``."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.scoring.building import Given, case, checklist, control, group, question

from isoready.model.rating import NOT_APPLICABLE
from isoready.scoring import gains

REQUIRES = {"rule": "requires", "control": "B", "at_most_as": "A", "because": "B builds on A."}


def gained(given: dict[str, Given], *controls: dict[str, Any], **more: Any) -> dict[str, Fraction]:  # noqa: ANN401  whatever the model takes
    """Gains in one group."""
    return gains(case(checklist(group("G", *controls), **more), given))


def test_a_control_that_holds_another_down_gains_for_both() -> None:
    """And the one that is held gains nothing by itself."""
    assert gained({"A": "N", "B": "F"}, control("A"), control("B"), rules=[REQUIRES]) == {"A": 1, "B": 0}


def test_what_is_full_gains_nothing_and_what_does_not_apply_is_not_listed() -> None:
    """Weights decide what the rest is worth."""
    given: dict[str, Given] = {"A": "F", "B": "P", "C": NOT_APPLICABLE}
    assert gained(given, control("A"), control("B", weight=3), control("C")) == {"A": 0, "B": Fraction(1, 2)}


def test_evidence_alone_may_be_the_gain() -> None:
    """Closing means: the top of the scale, with good evidence."""
    assert gained({"A": ("F", None)}, control("A")) == {"A": Fraction(2, 3)}


def test_a_passed_question_stays_passed() -> None:
    """Only the questions that apply are closed."""
    several = [question("x"), question("y")]
    assert gained({"A/x": "P", "A/y": NOT_APPLICABLE}, control("A", questions=several)) == {"A": Fraction(2, 3)}


def test_an_unscored_whole_counts_as_nothing() -> None:
    """Before anything is answered each control gains what it would bring."""
    assert gained({}, control("A"), control("B", weight=3)) == {"A": Fraction(1, 4), "B": Fraction(3, 4)}


def test_a_gain_is_never_below_0() -> None:
    """Answering an open control that is held down can lower a mean it was left out of; that is no gain."""
    sheet: dict[str, Any] = {"rules": [REQUIRES], "scoring": {"unanswered": "exclude"}}
    found = gained({"A": "P", "C": "F"}, control("A", weight=0), control("B"), control("C"), **sheet)
    assert found == {"A": 0, "B": 0, "C": 0}


def test_a_passed_question_that_counts_as_nothing_is_no_gain() -> None:
    """Where passing counts 0, closing the other question of two brings half."""
    several = control("A", questions=[question("x"), question("y")])
    given: dict[str, Given] = {"A/x": "N", "A/y": NOT_APPLICABLE}
    assert gained(given, several, scoring={"not_applicable": "zero"}) == {"A": Fraction(1, 2)}
