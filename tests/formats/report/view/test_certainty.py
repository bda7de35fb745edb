"""How sure the verdict is: each sentence follows from what was found."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from tests.formats.report.foresight import sensitivity_for, slip

from isoready.formats.report.view.certainty import MARGINS, SLIPS, certainty_of
from isoready.model.score import Unscored
from isoready.model.sensitivity import Factor, Fewest

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.certainty import Certainty
    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport
    from isoready.model.sensitivity import Sensitivity


def page(look: Callable[[GapReport], Lens], report: GapReport, found: Sensitivity) -> Certainty:
    """Make the chapter."""
    made = certainty_of(look(replace(report, sensitivity=found)))
    assert made is not None
    return made


def test_nobody_asked_how_sure(look: Callable[[GapReport], Lens], finished: GapReport) -> None:
    """Then there is no chapter."""
    assert certainty_of(look(finished)) is None


def test_the_smallest_set_is_told_and_cut(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """What it leads to, the answers, and how many more there are."""
    fall, rise = page(look, full, sensitivity_for(full)).ways
    assert fall.sentences[0].startswith("It takes 10 answers that are in truth one step worse, and no fewer")
    assert "“Not ready”" in fall.sentences[0]
    assert rise.sentences[0].endswith(". More is not known without the solver.")
    assert (len(fall.slips), fall.more, fall.slips[0].change) == (SLIPS, "and 2 more answers", "L → P")
    assert fall.sentences[1] == "2 answers do so each by itself, among them PM.1.1 and PM.1.2."
    assert "by a factor of 1.25 either way" in fall.sentences[2]
    assert rise.sentences[0].startswith("At least 3 answers would have to be one step better. More is not known")
    assert (rise.sentences[1], rise.slips, rise.more) == ("No other weights would make it better.", (), "")


def test_one_answer_that_is_enough_is_told_once(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """It is not counted again as one that does so alone; a verdict that is not known is another verdict."""
    found = sensitivity_for(full)
    assert found.fall is not None
    one = replace(found.fall, fewest=Fewest(1, (slip("PM.1.1"),)), to=None, alone=(slip("PM.1.1"),))
    fall = page(look, full, replace(found, fall=one, rise=None)).ways[0]
    assert fall.sentences[0] == "One answer that is in truth one step worse is enough to make it “another verdict”:"
    assert len(fall.sentences) == 2


def test_what_never_happens_is_said(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """Both ways; and the weights are rounded down."""
    found = sensitivity_for(full)
    assert found.fall is not None
    never = replace(found.fall, fewest=Fewest(0, never=True), alone=(), weights=Factor(Fraction(1999, 1000), None))
    fall, rise = page(look, full, replace(found, fall=never, rise=never)).ways
    assert fall.sentences[0] == "Even if every answer were in truth one step worse, the verdict would stay."
    assert rise.sentences[0] == "Even if every answer were in truth one step better, the verdict would stay."
    assert "by more than a factor of 1.99." in rise.sentences[1]


def test_margins_say_what_is_needed_and_what_there_is(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """An edge that belongs to the band below is `more than`; evidence is counted."""
    score, critical, evidence = page(look, full, sensitivity_for(full)).margins
    assert (score.need, score.required, score.actual, score.ahead) == (
        "The whole",
        "60.0\u00a0% or more",
        "66.7\u00a0%",
        "+6.7",
    )
    assert (critical.required, critical.ahead, critical.met) == ("over 50.0\u00a0%", "−16.7", False)  # noqa: RUF001
    assert (evidence.actual, evidence.ahead) == ("2 answers cite evidence that is not in order", "")


def test_only_the_nearest_margins_are_listed(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """In their own order; one without a number comes last."""
    found = sensitivity_for(full)
    first = found.margins[0]
    far = [replace(first, ahead=Fraction(place, 20)) for place in range(12, 0, -1)]
    none = replace(first, actual=Unscored.NOTHING_ANSWERED, ahead=None, met=False)
    rows = page(look, full, replace(found, margins=(none, *far))).margins
    assert len(rows) == MARGINS
    assert [row.ahead for row in rows][-1] == "+5.0"
    (alone,) = page(look, full, replace(found, margins=(none,))).margins
    assert (alone.actual, alone.ahead) == ("nothing answered", "")


def test_open_questions_decide_or_do_not(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """Between which verdicts, and on which it hangs."""
    found = sensitivity_for(full)
    assert page(look, full, found).open == (
        "The 2 open questions decide between “Not ready” and “Nearly ready”. It hangs on PM.1.10."
    )
    unknown = replace(found.open, fewest=Fewest(3, because="Not known."))
    assert page(look, full, replace(found, open=unknown)).open.endswith("“Nearly ready”.")
    same = replace(found.open, at_best=found.open.at_worst)
    assert page(look, full, replace(found, open=same)).open.startswith("The 2 open questions cannot change the verdict")
    assert page(look, full, replace(found, open=replace(same, questions=()))).open == "Nothing is open."
