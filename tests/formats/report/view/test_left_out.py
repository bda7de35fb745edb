"""What was left out, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.formats.report.building import GOOD, NOTHING

from isoready.formats.report.view.left_out import left_out_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens


def test_each_list_holds_what_belongs_in_it(small: Callable[..., Lens]) -> None:
    """With its reason, its question, or what weight 0 means."""
    answers = {"A": ("F", GOOD), "B": ("not-applicable", NOTHING), "C": (None, NOTHING), "D": ("L", GOOD)}
    left = left_out_of(small(answers, {"D": {"weight": 0}}))
    assert [(one.id, one.why) for one in left.not_applicable] == [("B", "Because.")]
    assert [one.id for one in left.unanswered] == ["C"]
    assert left.unanswered[0].why.startswith("Is what C asks for done")
    assert [(one.id, one.why) for one in left.weightless] == [("D", "Weight 0, so it counts for nothing.")]


@pytest.mark.parametrize("unanswered", ["zero", "exclude", "block"])
@pytest.mark.parametrize("not_applicable", ["exclude", "credit", "zero"])
def test_every_policy_is_said_in_a_sentence(unanswered: str, not_applicable: str, small: Callable[..., Lens]) -> None:
    """What the checklist chose, in plain words."""
    scoring = {"method": "weighted-mean", "unanswered": unanswered, "not_applicable": not_applicable}
    left = left_out_of(small({"A": ("F", GOOD)}, scoring=scoring))
    assert left.unanswered_policy.startswith("An open question")
    assert left.not_applicable_policy.startswith("What does not apply")
