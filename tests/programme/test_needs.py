"""What a rung needs: node by node, as the verdict has it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.programme.worlds import seen
from tests.scoring.random_worlds import World, worlds

from isoready.programme import Programme, Toward, needs_of, values_of
from isoready.programme.linear import NONE, ONE
from isoready.scoring.engine import score


@given(worlds())
def test_a_rung_is_reached_when_its_needs_are_met(world: World) -> None:
    """The needs that are not met are those that the verdict names, evidence apart."""
    hearing, now = seen(world.case)
    verdict = score(world.case).verdict
    if verdict.next_rung is None:
        return
    told = {(each.need, each.subject) for each in verdict.missing if each.need != "evidence_in_date"}
    found = {(n.what, n.subject) for n in needs_of(verdict.next_rung.needs, now, hearing) if not n.met(now.outcomes)}
    assert found == told


@given(worlds(), st.sampled_from(Toward))
def test_written_for_the_solver_a_need_says_the_same(world: World, toward: Toward) -> None:
    """Where nothing can change it is a plain 1 or 0."""
    hearing, now = seen(world.case)
    programme = Programme(toward)
    values = values_of(programme, now, hearing, {})
    for rung in world.checklist.ladder:
        for need in needs_of(rung.needs, now, hearing):
            written = need.written(programme, values)
            assert not written.terms
            assert written.constant == (ONE if need.met(now.outcomes) else NONE)
