"""The view: a copy that shows other outcomes, and the view it was copied from."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.building import IN_TWO, case, checklist, control, group, read, set_before
from tests.scoring.random_worlds import SCALES
from tests.scoring.several_worlds import Several, several

from isoready.scoring.hearing import hear
from isoready.scoring.outcome import Outcome
from isoready.scoring.outline import WHOLE, outline_of
from isoready.scoring.view import Side, View, plain_look, view

if TYPE_CHECKING:
    from isoready.scoring import Case

MET, UNMET = Outcome(Fraction(1), Fraction(1)), Outcome(Fraction(0), Fraction(0))


def seen(case: Case) -> View:
    """See what is supported."""
    outline = outline_of(case.checklist)
    return view(outline, hear(outline, case), case.methods, plain_look(Side.SUPPORTED, case.checklist.scoring))


def test_a_changed_copy_settles_what_is_above_and_leaves_the_first_as_it_was() -> None:
    """One of two controls is met instead of not; the look stays the same."""
    sheet = checklist(group("G", control("A"), control("B")))
    two = case(sheet, {"A": "N", "B": "F"})
    outline, look = outline_of(sheet), plain_look(Side.SUPPORTED, sheet.scoring)
    now = view(outline, hear(outline, two), two.methods, look)
    then = now.changed({"A": MET})
    assert [then.outcomes[key] for key in ("A", "B", "G", WHOLE)] == [MET, MET, MET, MET]
    half = Outcome(Fraction(1, 2), Fraction(1, 2))
    assert [now.outcomes[key] for key in ("A", "B", "G", WHOLE)] == [UNMET, MET, half, half]
    assert then.look is look


def test_what_the_cells_make_is_held_to_the_limit_too() -> None:
    """Two cells held to 51 % are rated L, and by the mean of ratings L stands for 2/3."""
    rule = {"rule": "requires", "control": "B", "at_most_as": "A", "because": "B builds on A."}
    sheet = checklist(
        group("G", control("A")),
        group("H", control("B"), kind="process"),
        scoring={"by_kind": {"process": {"method": "nplf-mean"}}},
        rules=[rule],
    )
    world = set_before(sheet, {"A@till": "51%", "A@web": "51%", "B@till": "F", "B@web": "F"}, IN_TWO)
    assert read(world, "B@till").value == Fraction(51, 100)
    assert read(world, "B").value == Fraction(51, 100)


def test_without_an_instance_a_branch_stands_for_all() -> None:
    """The process itself."""
    sheet = checklist(group("G", control("A")), scoring={"method": "penalty"})
    world = set_before(sheet, {"A": "N"})
    outline = outline_of(sheet)
    seen = view(outline, hear(outline, world), world.methods, plain_look(Side.SUPPORTED, sheet.scoring))
    assert seen.stands_for(outline.branches[WHOLE]) == "start 100 less 1 = 99"


@given(several(), st.data())
def test_a_copy_with_other_cells_is_the_view_of_other_answers(world: Several, data: st.DataObject) -> None:
    """Whatever they reach is settled again, in all three ways; what it was copied from stays."""
    answers = {key: data.draw(st.sampled_from([None, *SCALES[world.scales[key]]])) for key in world.answers}
    before, other = (
        seen(world.case),
        seen(Several(world.raw, answers, world.support, world.scales, world.instances).case),
    )
    kept = dict(before.outcomes)
    assert before.changed(other.alone).outcomes == other.outcomes
    assert before.outcomes == kept
