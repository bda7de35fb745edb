"""A view that other outcomes are put into: as if they had been seen from the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.random_worlds import SCALES
from tests.scoring.several_worlds import Several, several

from isoready.scoring.hearing import hear
from isoready.scoring.outline import outline_of
from isoready.scoring.view import Side, View, plain_look, view

if TYPE_CHECKING:
    from isoready.scoring import Case


def seen(case: Case) -> View:
    """See what is supported."""
    outline = outline_of(case.checklist)
    return view(outline, hear(outline, case), case.methods, plain_look(Side.SUPPORTED, case.checklist.scoring))


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
