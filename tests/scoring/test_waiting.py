"""Answers that were taken over and that nobody accepted yet."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.building import CONFIRMED, GOOD, case, checklist, control, group

from isoready.model.evidence import Support
from isoready.model.rating import NOT_APPLICABLE
from isoready.scoring import score

ASKED = checklist(group("G", control("A"), control("B")))
MIGRATED = replace(GOOD, waiting="nobody accepted it")
PROPOSED = replace(MIGRATED, unclaimed=True)
ANSWERS = ["N", "P", "L", "F"]


def values(answer: str | None, support: Support) -> tuple[object, object]:
    """The claimed and the supported value of one control."""
    node = score(case(ASKED, {"A": (answer, support), "B": "F"})).find("A")
    assert node is not None
    return node.claimed.value, node.supported.value


@pytest.mark.parametrize(
    ("support", "supported"), [(GOOD, 1), (CONFIRMED, 1), (MIGRATED, Fraction(1, 3)), (PROPOSED, 0)]
)
def test_a_migrated_answer_counts_as_a_bare_claim_and_a_proposed_one_for_nothing(
    support: Support, supported: Fraction
) -> None:
    """Good evidence beside it changes neither; what is claimed is the same."""
    assert values("F", support) == (1, supported)


@given(st.sampled_from([MIGRATED, PROPOSED]), st.integers(0, 3), st.integers(0, 3))
def test_a_better_answer_lowers_nothing_while_it_waits(support: Support, one: int, other: int) -> None:
    """Claimed and supported rise or stay, and supported is never more than claimed."""
    worse, better = (values(ANSWERS[place], support) for place in sorted((one, other)))
    assert all(low <= high for low, high in zip(worse, better, strict=True))  # type: ignore[operator]  # numbers
    assert better[1] <= better[0]  # type: ignore[operator]  # numbers


def test_a_proposed_pass_is_an_open_question() -> None:
    """And a migrated one, which the firm did say, is none."""
    open_, passed = (
        score(case(ASKED, {"A": (NOT_APPLICABLE, support), "B": "F"})).root.coverage for support in (PROPOSED, MIGRATED)
    )
    assert (open_.applicable, passed.applicable) == (2, 1)
