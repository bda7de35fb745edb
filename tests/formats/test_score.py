"""The score for a terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from isoready.errors import IsoreadyError
from isoready.formats.score import below, score_text
from isoready.model.score import Scorecard
from isoready.pipeline.opening import Opened, open_assessment
from isoready.pipeline.reporting import provenance, scored
from isoready.resources import resource


@pytest.fixture(scope="module")
def opened() -> Opened:
    """The example firm."""
    return open_assessment(resource("examples", "chiltan-software", "assessment.yaml"), (), date(2026, 11, 23))


@pytest.fixture(scope="module")
def scorecard(opened: Opened) -> Scorecard:
    """Its score."""
    return scored(opened)


def test_every_group_has_a_line_with_both_scores(opened: Opened, scorecard: Scorecard) -> None:
    """The whole, two processes and ten activities, each with claimed and supported."""
    text = score_text(opened.assessment, opened.checklist.model, scorecard, provenance(opened)).decode()
    rows = [line for line in text.splitlines() if line.count(" %") >= 2 and "/" in line]
    assert len(rows) == 13
    assert "DRAFT" in text


def test_nothing_answered_shows_no_number(opened: Opened) -> None:
    """Without an answer there is a dash, and no verdict but the lowest."""
    blank = opened.assessment.model_copy(update={"responses": {}})
    empty = replace(opened, assessment=blank, support={}, outside={})
    text = score_text(empty.assessment, empty.checklist.model, scored(empty), provenance(empty)).decode()
    whole = next(line for line in text.splitlines() if line.startswith("The whole"))
    assert whole.split()[2:4] == ["-", "-"]
    assert "Verdict: Not ready" in text
    assert below(scored(empty), "0")


def test_the_limit_is_exact(scorecard: Scorecard) -> None:
    """A score is not below itself, and is below the least more."""
    even = replace(scorecard.root.supported, value=Fraction(9, 16))
    exactly = replace(scorecard, root=replace(scorecard.root, supported=even))
    assert not below(exactly, "56.25")
    assert below(exactly, "56.250000000001%")


def test_a_limit_that_is_no_percentage_is_told(scorecard: Scorecard) -> None:
    """The hint shows what one looks like."""
    with pytest.raises(IsoreadyError) as fault:
        below(scorecard, "high")
    assert "72.5" in fault.value.hint
