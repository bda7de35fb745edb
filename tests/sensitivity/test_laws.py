"""Laws of sensitivity, each held against trying everything out."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.scoring.random_worlds import World, worlds
from tests.sensitivity.small_worlds import close_worlds, rung, settled, slipped, smallest

from isoready.model.sensitivity import Margin, Sensitivity, Slip, Turn
from isoready.scoring.hearing import State
from isoready.sensitivity import sensitivity
from isoready.sensitivity.standing import standing
from isoready.sensitivity.steps import ends, steps

MOST = 9
"""More answers than these are too many to try all sets of them."""


def slips_of(world: World, *, up: bool) -> tuple[Slip, ...]:
    """The answers of a world that may be a step off."""
    hearing = standing(world.case).hearing
    return steps(hearing, world.support, world.checklist.scoring.bands, up=up)


def open_slips(world: World) -> list[Slip]:
    """The open questions of a world, each from its worst answer to its best."""
    heard = (each for questions in standing(world.case).hearing.values() for each in questions)
    return [ends(each.asked, world.checklist.scoring.bands) for each in heard if each.state is State.OPEN]


@given(st.one_of(worlds(), close_worlds(still_open=True), close_worlds(instances=True)))
def test_the_rung_is_the_one_that_scoring_gives(world: World) -> None:
    """A standing reaches the rung of the scorecard's verdict."""
    assert world.checklist.ladder[rung(world)] == world.score().verdict.rung


@given(worlds())
def test_a_step_changes_what_an_answer_counts_as_and_nothing_is_left_out(world: World) -> None:
    """Each step, answered and scored, gives the value that it tells; no other question can go that way."""
    for up in (True, False):
        for slip in slips_of(world, up=up):
            then = standing(slipped(world, [slip]).case).hearing.values()
            heard = {each.said: each for questions in then for each in questions}
            assert heard[slip.response].supported == slip.after
            assert (slip.after > slip.before) == up


def holds(world: World, turn: Turn | None, slips: tuple[Slip, ...], *, up: bool) -> None:
    """Hold what is said of one way against all sets of answers."""
    here = rung(world)

    def turned(chosen: Sequence[Slip]) -> bool:
        then = rung(slipped(world, chosen))
        return then > here if up else then < here

    if turn is None:
        assert here == (len(world.checklist.ladder) - 1 if up else 0)
        return
    size = smallest(slips, turned)
    assert (size is None) == turn.fewest.never
    assert turn.fewest.at_least == (size or 0) or (not turn.fewest.exact and turn.fewest.at_least == 3 <= (size or 0))
    if turn.fewest.slips:
        assert turned(turn.fewest.slips)
        assert turn.to == world.checklist.ladder[rung(slipped(world, turn.fewest.slips))]
        assert list(turn.alone) == [slip for slip in slips if turned([slip])]


def settled_exactly(found: Sensitivity) -> bool:
    """Whether the smallest set is known both ways."""
    return all(turn is None or turn.fewest.exact for turn in (found.fall, found.rise))


@given(close_worlds())
def test_no_smaller_set_of_wrong_answers_makes_the_verdict_fall(world: World) -> None:
    """The smallest set that lowers the verdict is the one that trying all sets finds."""
    slips = slips_of(world, up=False)
    assume(len(slips) <= MOST)
    found = sensitivity(world.case)
    assert settled_exactly(found)
    holds(world, found.fall, slips, up=False)


@given(close_worlds())
def test_no_smaller_set_of_wrong_answers_makes_the_verdict_rise(world: World) -> None:
    """The smallest set that lifts the verdict is the one that trying all sets finds."""
    slips = slips_of(world, up=True)
    assume(len(slips) <= MOST)
    found = sensitivity(world.case)
    assert settled_exactly(found)
    holds(world, found.rise, slips, up=True)


@given(close_worlds(most=4, instances=True))
def test_with_several_instances_one_answer_may_speak_for_all(world: World) -> None:
    """Sets of one and two answers are found exactly; beyond them the bound is right."""
    for up in (True, False):
        slips = slips_of(world, up=up)
        assume(len(slips) <= MOST)
        found = sensitivity(world.case)
        holds(world, found.rise if up else found.fall, slips, up=up)


@given(close_worlds(still_open=True))
def test_open_questions_decide_what_trying_all_answers_shows(world: World) -> None:
    """Worst and best, needed and enough, and the smallest set, as all ends of all open questions give them."""
    slips = open_slips(world)
    assume(len(slips) <= 6)
    found = sensitivity(world.case).open
    ladder = list(world.checklist.ladder)

    def reached(best: Sequence[Slip]) -> int:
        return rung(settled(world, [slip.back if slip in best else slip for slip in slips]))

    worst, top = reached(()), reached(slips)
    assert (found.at_worst, found.at_best) == (ladder[worst], ladder[top])
    assert found.decide == (worst < top)
    for slip, each in zip(slips, found.questions, strict=True):
        assert each.needed == (reached([other for other in slips if other != slip]) < top)
        assert each.enough == (reached([slip]) > worst)
    assert found.fewest.at_least == smallest(slips, lambda chosen: reached(chosen) == top)
    assert reached(found.fewest.slips) == top
    assert found.fewest.exact


@given(st.one_of(worlds(), close_worlds(still_open=True), close_worlds(instances=True)))
def test_a_margin_is_the_distance_from_what_is_needed(world: World) -> None:
    """A margin is met exactly if what there is lies at or beyond the edge."""
    found = sensitivity(world.case)
    short = [each for each in found.margins if not each.met]
    assert bool(short) == (found.verdict.next_rung is not None)
    for each in found.margins:
        if isinstance(each.actual, Fraction):
            assert each.ahead == each.actual - each.edge
            assert each.met == (each.actual > each.edge if each.above else each.actual >= each.edge)


@pytest.mark.parametrize("up", [True, False])
@given(world=close_worlds(most=4))
def test_a_set_of_one_need_turns_that_need_and_no_smaller_does(world: World, *, up: bool) -> None:
    """What a margin says about wrong answers is so by trying all sets."""
    slips = slips_of(world, up=up)
    assume(len(slips) <= 6)
    for margin in sensitivity(world.case).margins:
        if margin.met != up and margin.fewest is not None and isinstance(margin.actual, Fraction):
            size = smallest(slips, partial(turned, world, margin, up=up))
            assert (size is None) == margin.fewest.never
            assert size is None or size == margin.fewest.at_least == len(margin.fewest.slips)


def turned(world: World, margin: Margin, chosen: Sequence[Slip], *, up: bool) -> bool:
    """Whether other answers turn a need, by what its node counts as with them."""
    value = standing(slipped(world, chosen).case).now.outcomes[margin.subject].counts_as or 0
    return (value > margin.edge if margin.above else value >= margin.edge) == up
