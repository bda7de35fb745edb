"""Trending: assessments in the order of their days, each beside the one before it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from isoready.errors import IsoreadyError
from isoready.pipeline.answers import Answers, answers_in
from isoready.pipeline.trending import trend_of
from isoready.resources import resource

TODAY = date(2026, 11, 23)
FIRM = resource("examples", "chiltan-software", "assessment.yaml")


def told_on(day: str, folder: Path, name: str) -> Answers:
    """Write the example's assessment as if it had been told on another day, with one answer less."""
    text = re.sub(r"(?m)^date: .*$", f"date: {day}", FIRM.read_text("utf-8"), count=1)
    path = folder / name
    path.write_text(re.sub(r"answer: F\b", "answer: P", text, count=1), "utf-8")
    return answers_in(path)


def test_each_is_compared_with_the_one_before_it(tmp_path: Path) -> None:
    """Each on its own day, the last on the report's."""
    files = [told_on(day, tmp_path, f"{day}.yaml") for day in ("2026-11-20", "2026-11-21", "2026-11-22")]
    found = trend_of(files, (), TODAY)
    assert [(each.old_source.as_of.day, each.new_source.as_of.day) for each in found] == [(20, 21), (21, 23)]
    assert found[0].new.root.claimed.value == found[1].old.root.claimed.value


def test_one_assessment_is_no_trend() -> None:
    """There is nothing beside it."""
    with pytest.raises(IsoreadyError, match="two assessments or more"):
        trend_of([answers_in(FIRM)], (), TODAY)


def test_the_oldest_must_be_named_first(tmp_path: Path) -> None:
    """Or every rise would be shown as a fall."""
    older, newer = (told_on(day, tmp_path, f"{day}.yaml") for day in ("2026-11-01", "2026-11-20"))
    with pytest.raises(IsoreadyError, match="is older than") as caught:
        trend_of([newer, older, newer], (), TODAY)
    assert caught.value.hint == "Name the oldest first."


def test_a_file_that_does_not_load_is_refused(tmp_path: Path) -> None:
    """With its own fault."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: isoready/assessment/1\n", "utf-8")
    with pytest.raises(IsoreadyError):
        trend_of([answers_in(broken), answers_in(FIRM)], (), TODAY)


def test_too_many_are_refused() -> None:
    """Whoever verifies the report has to compare them all again."""
    with pytest.raises(IsoreadyError, match="50 assessments at most, and 51 are named"):
        trend_of([answers_in(FIRM)] * 51, (), TODAY)
