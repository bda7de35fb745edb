"""The method and the policy, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.formats.report.building import GOOD

from isoready.formats.report.view.method import EXPLAINED, method_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport


def test_everything_that_decides_is_printed(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """Steps, policy, scales, bands, grades, rules and the ladder."""
    method = method_of(look(full))
    assert "weighted mean" in method.steps[3]
    assert dict(method.policy)["Not answered"] == "counts as not met"
    assert method.scales[0].answers[1] == ("P", "33.3\u00a0% (1/3)")
    assert [band.range for band in method.bands] == [
        "0 to 15\u00a0%",
        "over 15 to 50\u00a0%",
        "over 50 to 85\u00a0%",
        "over 85 to 100\u00a0%",
    ]
    assert method.grades[0] == "Critical and rated below P: Major nonconformity."
    assert len(method.rules) == len(full.checklist.rules)
    assert method.ladder[2].needs[-1] == "none of the evidence that is cited missing, changed or expired"


@pytest.mark.parametrize("cap", ["1/3", None])
def test_the_cap_is_the_policy_s_or_the_scale_s(cap: str | None, small: Callable[..., Lens]) -> None:
    """Either way it is printed."""
    method = method_of(small({"A": ("F", GOOD)}, scoring={"method": "weighted-mean", "unsupported_cap": cap}))
    assert ("counts at most" in dict(method.policy)["Claim without evidence"]) is True
    assert method.scales[0].cap == "33.3\u00a0% (1/3)"


def test_a_measured_scale_is_told_in_words(small: Callable[..., Lens]) -> None:
    """It has no list of answers."""
    measure = {"unit": "hours", "target": 4, "better": "lower"}
    more = {"A": {"scale": "measure", "measure": measure, "answers": {}, "effort": {"target": 1}}}
    assert method_of(small({"A": ("3", GOOD)}, more)).scales[0].answers[0][0] == "a measured number"


def test_a_method_that_the_words_do_not_know_is_named(
    small: Callable[..., Lens], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plug-in may bring one."""
    monkeypatch.setattr("isoready.formats.report.view.method.EXPLAINED", EXPLAINED - {"weighted-mean"})
    assert "“weighted-mean”" in method_of(small({"A": ("F", GOOD)})).steps[3]


def test_a_grade_may_be_for_what_is_not_critical(small: Callable[..., Lens]) -> None:
    """The rule says so."""
    grades = [{"grade": "minor nonconformity", "below": "F", "critical": False}]
    assert method_of(small({"A": ("F", GOOD)}, grades=grades)).grades == (
        "Not critical and rated below F: Minor nonconformity.",
    )
