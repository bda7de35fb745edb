"""An outcome: what several children make, and why there may be no number."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

import pytest

from isoready.errors import IsoreadyError
from isoready.model.policy import Scoring
from isoready.model.score import Unscored
from isoready.scoring.method import Leaning, Method, Part
from isoready.scoring.methods.weighted_mean import MEAN
from isoready.scoring.outcome import BLOCKED, Outcome, passed, unanswered
from isoready.scoring.outcome import combine as combine_members
from isoready.scoring.outline import member

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band

ONE, ZERO = Fraction(1), Fraction(0)
MET = Outcome(ONE, ONE)
HOLLOW = Outcome(Unscored.NOTHING_WEIGHS, None)

Counted = tuple[Fraction, Outcome]
"""A weight and what has it."""


def combine(counted: list[Counted], named: Scoring) -> Outcome:
    """Combine by weighted mean."""
    members = [member(weight, str(place), None, leaf=True) for place, (weight, _) in enumerate(counted)]
    return combine_members(members, [outcome for _, outcome in counted], MEAN, named)


def policy(not_applicable: str = "exclude", unanswered_: str = "zero") -> Scoring:
    """Make a policy."""
    raw = {"method": "weighted-mean", "not_applicable": not_applicable, "unanswered": unanswered_}
    return Scoring.model_validate(raw)


@pytest.mark.parametrize(
    ("members", "value"),
    [
        ([], Unscored.NOTHING_APPLICABLE),
        ([(ONE, passed(policy())), (ONE, passed(policy()))], Unscored.NOTHING_APPLICABLE),
        ([(ZERO, MET)], Unscored.NOTHING_WEIGHS),
        ([(ZERO, MET), (ONE, passed(policy()))], Unscored.NOTHING_WEIGHS),
        ([(ONE, HOLLOW)], Unscored.NOTHING_WEIGHS),
        ([(ONE, HOLLOW), (ONE, MET)], ONE),
        ([(ONE, unanswered(policy())), (ZERO, MET)], Unscored.NOTHING_ANSWERED),
        ([(ONE, unanswered(policy())), (ONE, passed(policy()))], Unscored.NOTHING_ANSWERED),
        ([(ONE, unanswered(policy())), (ONE, MET)], Fraction(1, 2)),
    ],
)
def test_there_is_a_number_or_the_reason_why_not(members: list[Counted], value: object) -> None:
    """A weight of 0 counts for nothing, also when it comes to reasons."""
    assert combine(members, policy()).value == value


@pytest.mark.parametrize(
    ("not_applicable", "unanswered_", "counts"),
    [
        ("exclude", "zero", ZERO),
        ("credit", "zero", Fraction(1, 2)),
        ("zero", "zero", ZERO),
        ("exclude", "exclude", None),
        ("credit", "exclude", ONE),
        ("credit", "block", None),
    ],
)
def test_what_is_not_answered_may_count_without_a_number(
    not_applicable: str, unanswered_: str, counts: Fraction | None
) -> None:
    """One question open and one passed: the range of the node above must hold whatever it counts."""
    named = policy(not_applicable, unanswered_)
    outcome = combine([(ONE, unanswered(named)), (ONE, passed(named))], named)
    assert outcome == Outcome(Unscored.NOTHING_ANSWERED, counts)


def test_an_open_question_blocks_everything_above() -> None:
    """Unless its weight is 0, which counts for nothing."""
    block = policy(unanswered_="block")
    assert combine([(ONE, unanswered(block)), (ONE, MET)], block) is BLOCKED
    assert combine([(ONE, BLOCKED), (ONE, unanswered(block))], block) is BLOCKED
    assert combine([(ZERO, unanswered(block)), (ONE, MET)], block).value == ONE


class _Wrong(Method):
    """A plug-in whose number is a float."""

    leaning: ClassVar[Leaning] = Leaning.SHARES

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:  # noqa: ARG002
        """Make what no method may make."""
        return 0.5  # type: ignore[return-value]  # that is the fault

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002
        """Write nothing."""
        return ""


def test_a_number_that_is_no_exact_share_is_refused_with_a_way_out() -> None:
    """A float never passes for a score, however good it looks."""
    with pytest.raises(IsoreadyError) as refused:
        combine_members([member(ONE, "A", None, leaf=True)], [MET], _Wrong(), policy())
    assert refused.value.message == "method `weighted-mean` made 0.5, which is not an exact share from 0 to 1"
    assert refused.value.hint == "Use another method, or tell whoever wrote this one."
