"""How far weights may be off, held against trying all weights at the ends of what is allowed."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Any

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.scoring.building import case, checklist, control, group
from tests.sensitivity.small_worlds import CloseWorld, close_worlds, rung

from isoready.model.sensitivity import Factor
from isoready.scoring.method import Leaning, Method
from isoready.sensitivity import sensitivity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pytest

    from isoready.model.sensitivity import Turn

MOST = 6
"""More weights than these have too many ends."""


def weighed(world: CloseWorld, raw: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Everything whose weight can matter: it stands beside something else, or weights count as they stand."""
    families = [raw["groups"], *(each["controls"] for each in raw["groups"])]
    families += [each.get("questions", []) for family in families[1:] for each in family]
    for family in families:
        yield from family if len(family) > 1 or world.method.leaning is Leaning.AMOUNTS else []


def reweighed(world: CloseWorld, factors: Sequence[Fraction]) -> CloseWorld:
    """Multiply each weight by its factor."""
    raw = deepcopy(world.raw)
    for each, factor in zip(weighed(world, raw), factors, strict=True):
        each["weight"] = Fraction(each["weight"]) * factor
    return replace(world, raw=raw)


def turns(world: CloseWorld, factor: Fraction, *, up: bool) -> bool:
    """Whether some weights at the ends of what is allowed turn the verdict."""
    here, count = rung(world), len(list(weighed(world, world.raw)))
    ends = product((1 / factor, factor), repeat=count)
    places = (rung(reweighed(world, each)) for each in ends)
    return any(place > here if up else place < here for place in places)


def both(world: CloseWorld) -> list[tuple[Turn, bool]]:
    """The ways the verdict may go, with whether it is up."""
    found = sensitivity(world.case)
    return [(turn, up) for turn, up in ((found.fall, False), (found.rise, True)) if turn is not None]


@given(close_worlds(most=4))
def test_weights_turn_the_verdict_at_the_factor_told_and_not_before(world: CloseWorld) -> None:
    """No weights within the factor turn the verdict; at the next thousandth some do."""
    assume(len(list(weighed(world, world.raw))) <= MOST)
    for turn, up in both(world):
        holds, breaks = turn.weights.holds, turn.weights.breaks
        assert not turns(world, Fraction(50) if holds is None else holds, up=up)
        if breaks is not None and holds is not None:
            assert turns(world, breaks, up=up)
            assert breaks <= holds * Fraction(1001, 1000) or breaks - holds == Fraction(1, 10_000)


@given(st.one_of(close_worlds(most=6), close_worlds(most=3, instances=True)), st.data())
def test_no_weights_within_the_factor_turn_the_verdict(world: CloseWorld, data: st.DataObject) -> None:
    """Whatever the weights are within the factor, the verdict stands."""
    for turn, up in both(world):
        holds = min(turn.weights.holds or Fraction(50), Fraction(50))
        count = len(list(weighed(world, world.raw)))
        parts = data.draw(st.lists(st.integers(0, 100), min_size=count, max_size=count))
        there = rung(reweighed(world, [1 / holds + (holds - 1 / holds) * Fraction(part, 100) for part in parts]))
        assert there <= rung(world) if up else there >= rung(world)


def test_several_instances_leave_the_side_that_breaks_unknown() -> None:
    """One weight counts in both instances, which may want it otherwise; without them it breaks at the same factor."""
    ladder = [LADDER[0], LADDER[1]]
    asked = checklist(group("G", *(control(each) for each in "ABC")), ladder=ladder)
    firm = case(asked, {"A": "F", "B": "F", "C": "N"})
    both = firm.assessment.model_copy(update={"instances": {"a": "Project a", "b": "Project b"}})
    one, two = sensitivity(firm).fall, sensitivity(replace(firm, assessment=both)).fall
    assert one is not None
    assert two is not None
    assert two.weights == Factor(one.weights.holds, None)


LADDER: list[dict[str, Any]] = [
    {"id": "low", "title": "Low", "meaning": "Low."},
    {"id": "high", "title": "High", "meaning": "High.", "needs": {"score": 60}},
]


def factor_of(answers: Mapping[str, str], needs: Mapping[str, Any], **scoring: Any) -> Factor:  # noqa: ANN401  as in files
    """The factor at which one group of controls of weight 1 falls from a rung with those needs, or rises to it."""
    ladder = [LADDER[0], {**LADDER[1], "needs": needs}]
    asked = checklist(group("G", *(control(each) for each in answers)), ladder=ladder, scoring=scoring)
    found = sensitivity(case(asked, answers))
    turn = found.fall or found.rise
    assert turn is not None
    return turn.weights


def test_one_mean_breaks_where_the_arithmetic_says() -> None:
    """Of 1, 1 and 0 the mean falls below 60 % once 2 / (2 + r) does, at r of 4/3, which is the square of the factor."""
    factor = factor_of({"A": "F", "B": "F", "C": "N"}, {"score": 60})
    assert factor.holds is not None
    assert factor.breaks is not None
    assert factor.holds**2 <= Fraction(4, 3) < factor.breaks**2


def test_where_all_count_the_same_weights_are_nothing() -> None:
    """Equal values have one mean, whatever they weigh."""
    assert factor_of({"A": "L", "B": "L"}, {"score": 60}).any_factor


def test_the_weakest_link_knows_no_weights() -> None:
    """Weights cannot make the least another."""
    assert factor_of({"A": "L", "B": "F"}, {"score": 60}, method="weakest-link").any_factor


def test_an_edge_that_is_only_approached_is_held_by_every_factor_that_is_tried() -> None:
    """A mean of 15 % and more comes as near to 15 % as one likes, but is always over it."""
    several = [{"id": each, "question": "So?"} for each in ("a", "b")]
    asked = checklist(
        group("G", control("A", questions=several, critical=True)),
        ladder=[LADDER[0], {**LADDER[1], "needs": {"critical": "P"}}],
    )
    turn = sensitivity(case(asked, {"A/a": "F", "A/b": "15%"})).fall
    assert turn is not None
    assert turn.weights == Factor(Fraction(1_000_000), None)


def test_a_method_that_does_not_say_how_weights_push_it_leaves_the_factor_unknown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What nobody said is not guessed."""
    monkeypatch.setattr("isoready.scoring.methods.weighted_mean.WeightedMean.leaning", Leaning.UNKNOWN)
    factor = factor_of({"A": "F", "B": "F", "C": "N"}, {"score": 60})
    assert factor == Factor(Fraction(1), None)


def test_a_plug_in_says_nothing_by_default() -> None:
    """A method is unknown until its author speaks."""
    assert Method.leaning is Leaning.UNKNOWN
