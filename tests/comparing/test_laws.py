"""The laws of comparing, on random pairs of assessments."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.comparing.pairs import Twins, alone, random_twins, source
from tests.scoring.random_worlds import World, worlds

from isoready.comparing import compare
from isoready.model.comparison import FIRM, Attribution, Comparison, Factor, Unattributed
from isoready.model.score import Unscored
from isoready.scoring.view import Side

SIDES = (Side.CLAIMED, Side.SUPPORTED)


def compared(twins: Twins) -> Comparison:
    """Compare, from no matter which files."""
    return compare(twins.pair, source(1), source(2))


def attributions(comparison: Comparison) -> list[tuple[Side, Attribution]]:
    """The attributions that there are, with their side."""
    both = ((Side.CLAIMED, comparison.claimed), (Side.SUPPORTED, comparison.supported))
    return [(side, each) for side, each in both if isinstance(each, Attribution)]


@given(random_twins())
def test_the_shares_sum_to_the_change(twins: Twins) -> None:
    """New score less old score is exactly the sum of the factors' shares, whatever changed."""
    comparison = compared(twins)
    for side, found in attributions(comparison):
        ends = [side.of(card.root).value for card in (comparison.old, comparison.new)]
        assert found.change == Fraction(ends[1]) - Fraction(ends[0])
        assert sum(found.factors.values()) == found.change


@given(random_twins())
def test_the_controls_sum_to_what_the_firm_made(twins: Twins) -> None:
    """The shares of the controls are exactly those of answers, profile, evidence and expiry together."""
    for _, found in attributions(compared(twins)):
        assert sum(found.controls.values()) == found.firm == sum(found.factors[factor] for factor in FIRM)


@given(random_twins())
def test_without_a_score_no_change_is_handed_out(twins: Twins) -> None:
    """There are shares only where both ends have a score; otherwise there is a sentence."""
    comparison = compared(twins)
    for side, found in zip(SIDES, (comparison.claimed, comparison.supported), strict=True):
        ends = [side.of(card.root).value for card in (comparison.old, comparison.new)]
        if any(isinstance(each, Unscored) for each in ends):
            assert isinstance(found, Unattributed)
            assert found.reason.endswith(".")


@given(worlds())
def test_nothing_differs_from_itself(world: World) -> None:
    """Beside itself a world has no difference and every share is 0."""
    comparison = compared(alone(world))
    assert (comparison.differing, comparison.controls, comparison.settings) == ((), (), ())
    for _, found in attributions(comparison):
        assert not any((found.change, *found.factors.values(), *found.controls.values()))


@given(random_twins())
def test_the_other_way_round_all_shares_turn_their_sign(twins: Twins) -> None:
    """Old and new changing places negates every number and changes no list of differing factors."""
    one, other = compared(twins), compared(twins.swapped())
    assert one.differing == other.differing
    assert [side for side, _ in attributions(one)] == [side for side, _ in attributions(other)]
    for (_, here), (_, there) in zip(attributions(one), attributions(other), strict=True):
        assert {factor: -share for factor, share in here.factors.items()} == there.factors
        turned = {key: -share for key, share in here.controls.items() if share}
        assert turned == {key: share for key, share in there.controls.items() if share}


@given(random_twins())
def test_a_factor_that_did_not_change_gets_nothing(twins: Twins) -> None:
    """Only what differs has a share, and claims owe nothing to evidence or time."""
    comparison = compared(twins)
    for side, found in attributions(comparison):
        for factor, share in found.factors.items():
            assert factor in comparison.differing or not share
            if side is Side.CLAIMED and factor in {Factor.EVIDENCE, Factor.EXPIRY}:
                assert not share


@given(random_twins(yardstick=False, outside=False), st.data())
def test_a_control_that_did_not_change_gets_nothing(twins: Twins, data: st.DataObject) -> None:
    """A control with the same answer on the same support has no share and is not said to differ by itself."""
    comparison = compared(twins)
    listed = {each.id for each in comparison.controls if each.changes}
    for _, found in attributions(comparison):
        same = sorted({each.id for each in twins.old.checklist.controls()} - listed)
        for key in [data.draw(st.sampled_from(same))] if same else []:
            assert not found.controls.get(key)
