"""The view: a copy that shows other outcomes, and the view it was copied from."""

from __future__ import annotations

from fractions import Fraction

from tests.scoring.building import case, checklist, control, group

from isoready.scoring.hearing import hear
from isoready.scoring.outcome import Outcome
from isoready.scoring.outline import WHOLE, outline_of
from isoready.scoring.view import Side, plain_look, view

MET, UNMET = Outcome(Fraction(1), Fraction(1)), Outcome(Fraction(0), Fraction(0))


def test_a_changed_copy_settles_what_is_above_and_leaves_the_first_as_it_was() -> None:
    """One of two controls is met instead of not; the look stays the same."""
    sheet = checklist(group("G", control("A"), control("B")))
    given = case(sheet, {"A": "N", "B": "F"})
    outline, look = outline_of(sheet), plain_look(Side.SUPPORTED, sheet.scoring)
    now = view(outline, hear(outline, given), given.methods, look)
    then = now.changed({"A": MET})
    assert [then.outcomes[key] for key in ("A", "B", "G", WHOLE)] == [MET, MET, MET, MET]
    half = Outcome(Fraction(1, 2), Fraction(1, 2))
    assert [now.outcomes[key] for key in ("A", "B", "G", WHOLE)] == [UNMET, MET, half, half]
    assert then.look is look
