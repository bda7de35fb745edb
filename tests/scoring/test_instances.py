"""Instances of a process: the three ways in which they are put together, by law and by hand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.scoring import test_laws as laws
from tests.scoring.building import checklist, group
from tests.scoring.random_worlds import SCALES, World, worlds
from tests.scoring.several_worlds import WAYS, Several, seen_in, several

from isoready.model.score import Kind, Scorecard
from isoready.scoring import Methods
from isoready.scoring.methods.median_lower import MedianLower

HOLDING = [
    laws.test_a_score_lies_in_its_range_and_its_range_in_0_to_1,
    laws.test_what_is_supported_is_never_more_than_what_is_claimed,
    laws.test_nothing_answered_is_unscored,
    laws.test_coverage_counts_each_question_once,
    laws.test_a_gain_is_what_scoring_again_shows,
    laws.test_scoring_twice_gives_the_same,
]


@pytest.mark.parametrize("law", HOLDING, ids=lambda law: law.__name__)
@given(several())
def test_what_holds_without_instances_holds_with_them(law: Any, world: Several) -> None:  # noqa: ANN401  a Hypothesis test
    """The general laws, in all three ways."""
    law.hypothesis.inner_test(world)


@given(st.data())
def test_a_better_answer_in_one_instance_lowers_nothing(data: st.DataObject) -> None:
    """No cell, control, group, whole, range or verdict falls."""
    world = data.draw(several())
    answered = [key for key, answer in world.answers.items() if answer is not None and not world.passed(key)]
    assume(answered)
    key = data.draw(st.sampled_from(answered))
    above = SCALES[world.scales[key]][world.step(key) + 1 :]
    assume(above)
    laws.assert_nothing_falls(world, world.answered(key, data.draw(st.sampled_from(above))))


def values(card: Scorecard, *kinds: Kind) -> dict[str, tuple[object, ...]]:
    """What both readings of the nodes of some kinds say, by id."""
    nodes = [node for node in card.root.walk() if node.kind in kinds]
    return {node.id: (*laws.shape(node.claimed), *laws.shape(node.supported)) for node in nodes}


ABOVE = (Kind.CHECKLIST, Kind.GROUP)


@given(worlds(), st.sampled_from(WAYS))
def test_one_instance_equals_none(world: World, way: str) -> None:
    """By every method, for every control and group, and for the verdicts."""
    alone, one = world.score(), seen_in(world, "a").put_together(way).score()
    assert values(alone, *ABOVE, Kind.CONTROL) == values(one, *ABOVE, Kind.CONTROL)
    assert (alone.verdict.rung, alone.claimed_verdict.rung) == (one.verdict.rung, one.claimed_verdict.rung)


@given(worlds(method="weighted-mean"), st.sampled_from(["ab", "abc"]), st.sampled_from(WAYS))
def test_equal_instances_equal_one_by_the_mean(world: World, instances: str, way: str) -> None:
    """Every control and every group, whatever it weighs and whatever stands beside it."""
    alone, many = world.score(), seen_in(world, instances).put_together(way).score()
    assert values(alone, *ABOVE, Kind.CONTROL) == values(many, *ABOVE, Kind.CONTROL)


DEFAULT_BANDS = {"bands": checklist(group("G")).model_dump(mode="json")["scoring"]["bands"]}


@given(worlds(method="weighted-mean"), st.sampled_from(["ab", "abc"]), st.sampled_from(WAYS))
def test_equal_instances_equal_one_by_the_median(drawn: World, instances: str, way: str) -> None:
    """The same ratings make the same median; a control shows the value that stands for its rating."""
    world = World(
        {**drawn.raw, "scoring": {**drawn.raw["scoring"], **DEFAULT_BANDS}}, drawn.answers, drawn.support, drawn.scales
    )
    median = Methods(MedianLower())
    alone, many = (seen_in(world, names).put_together(way).by(median).score() for names in ("a", instances))
    assert values(alone, *ABOVE) == values(many, *ABOVE)


@given(several())
def test_the_order_of_instances_is_nothing(world: Several) -> None:
    """In which they are declared."""
    other = world.in_order(world.instances[::-1])
    kinds = (*ABOVE, Kind.CONTROL, Kind.INSTANCE)
    assert values(world.score(), *kinds) == values(other.score(), *kinds)


def unweighted(part: dict[str, Any]) -> dict[str, Any]:
    """Give everything the same weight."""
    below: dict[str, Any] = {
        key: [unweighted(each) for each in part[key]] for key in ("controls", "groups") if key in part
    }
    return {**part, **below, "weight": 1}


@given(several(full=True, method="weighted-mean"))
def test_all_ways_agree_on_the_mean_of_full_and_equally_weighted_cells(drawn: Several) -> None:
    """A mean of means of as many is the mean of all."""
    raw = {**drawn.raw, "groups": [unweighted(each) for each in drawn.raw["groups"]]}
    world = Several(raw, drawn.answers, drawn.support, drawn.scales, drawn.instances)
    one, *others = (values(world.put_together(way).score(), *ABOVE) for way in WAYS)
    assert others == [one, one]
