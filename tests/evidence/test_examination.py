"""The examination: each piece of evidence gets the first outcome that fits, and confirmations are judged."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from isoready.document import parse
from isoready.evidence import examination, examine
from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist
from isoready.model.evidence import Outcome, Support

if TYPE_CHECKING:
    from collections.abc import Mapping

ANSWERED = Path(__file__).parents[1] / "validation" / "cases" / "answered.yaml"
TODAY = date(2026, 6, 30)
PLAN = b"# Plan\n"
DIGEST = hashlib.sha256(PLAN).hexdigest()
OTHER = "0" * 64


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a folder with one file and one folder in it."""
    (tmp_path / "plan.md").write_bytes(PLAN)
    (tmp_path / "folder").mkdir()
    return tmp_path


def support(root: Path, responses: Mapping[str, object]) -> dict[str, Support]:
    """Examine an assessment with these responses."""
    checklist = Checklist.model_validate(parse(ANSWERED.read_bytes(), "answered.yaml").data)
    model = {
        "format": "isoready/assessment/1",
        "checklist": {"id": "small", "version": "1.0.0"},
        "organisation": {"name": "Example Firm"},
        "scope": "all",
        "date": "2026-06-01",
        "responses": responses,
    }
    return examine(checklist, Assessment.model_validate(model), root, TODAY)


PINNED = {"file": "plan.md", "sha256": DIGEST}
LAPSED = {"observed": "2025-12-29", "valid_for": "6 months"}
LAST_DAY = {"observed": "2025-12-30", "valid_for": "6 months"}


@pytest.mark.parametrize(
    ("item", "outcome"),
    [
        (PINNED, Outcome.GOOD),
        ({**PINNED, **LAST_DAY}, Outcome.GOOD),
        ({**PINNED, "valid_for": "1 day"}, Outcome.GOOD),
        ({"file": "plan.md"}, Outcome.UNPINNED),
        ({"file": "plan.md", **LAPSED}, Outcome.EXPIRED),
        ({**PINNED, **LAPSED}, Outcome.EXPIRED),
        ({"file": "plan.md", "sha256": OTHER, **LAPSED}, Outcome.CHANGED),
        ({"file": "nowhere.md", "sha256": DIGEST, **LAPSED}, Outcome.MISSING),
        ({"file": "folder", "sha256": DIGEST}, Outcome.UNREADABLE),
        ({"file": "../plan.md", "sha256": DIGEST}, Outcome.OUTSIDE),
        ({"link": "https://example.org/plan", "sha256": DIGEST}, Outcome.NOT_OPENED),
    ],
)
def test_a_piece_of_evidence_gets_the_first_outcome_that_fits(
    root: Path, item: dict[str, str], outcome: Outcome
) -> None:
    """Outside, missing or unreadable, changed, expired, unpinned, good: in this order."""
    (examined,) = support(root, {"A.1": {"answer": "F", "evidence": [item]}})["A.1"].items
    assert examined.outcome is outcome
    assert examined.source == item.get("file", item.get("link"))
    assert examined.sha256 == (DIGEST if item.get("file") == "plan.md" else "")


def test_the_controls_period_counts_where_the_response_names_none(root: Path) -> None:
    """A.2 lets evidence count for six months, its questions too; A.1 for ever."""
    old = {"file": "plan.md", "sha256": DIGEST, "observed": "2025-12-29"}
    longer = {**old, "valid_for": "1 year", "shows": "the plan"}
    found = support(root, {"A.1": {"evidence": [old]}, "A.2": {"evidence": [old, longer]}, "Z": {"evidence": [old]}})
    assert [item.expires for item in found["A.2"].items] == [date(2026, 6, 29), date(2026, 12, 29)]
    assert [item.outcome for item in found["A.2"].items] == [Outcome.EXPIRED, Outcome.GOOD]
    assert [item.shows for item in found["A.2"].items] == ["", "the plan"]
    assert found["A.1"].items[0].expires is None
    assert found["Z"].items[0].outcome is Outcome.GOOD


def test_evidence_without_a_date_never_runs_out(root: Path) -> None:
    """A rule notes it; the score does not suffer."""
    (examined,) = support(root, {"A.2": {"evidence": [PINNED]}})["A.2"].items
    assert (examined.outcome, examined.expires) == (Outcome.GOOD, None)


def test_a_file_that_is_cited_ten_times_is_read_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By whatever path it is reached."""
    read: list[Path] = []

    def count(path: Path) -> str:
        read.append(path)
        return DIGEST

    monkeypatch.setattr(examination, "sha256_of", count)
    (root / "alias.md").symlink_to("plan.md")
    items = [PINNED, {**PINNED, "file": "./plan.md"}, {**PINNED, "file": "alias.md"}] * 3
    found = support(root, {"A.1": {"evidence": items}, "A.2": {"evidence": [PINNED]}})
    assert len(found["A.1"].items) == 9
    assert read == [(root / "plan.md").resolve()]


def test_every_response_is_examined_and_no_other(root: Path) -> None:
    """Also one without evidence, and one that the checklist does not ask for."""
    found = support(root, {"A.3/b": {"answer": "yes"}, "Z": {"answer": "F"}})
    assert found == {"A.3/b": Support(()), "Z": Support(())}


@pytest.mark.parametrize(
    ("answered_by", "answered_on", "confirmed_by"),
    [("Ayesha", "2026-06-01", "Bilal"), ("bilal", "2026-06-01", ""), ("", None, ""), ("Ayesha", "2026-06-03", "")],
)
def test_only_another_persons_later_confirmation_carries(
    root: Path, answered_by: str, answered_on: str | None, confirmed_by: str
) -> None:
    """It carries a claim without evidence, too."""
    confirmed = {"by": "Bilal", "on": "2026-06-02"}
    response = {"answer": "F", "answered_by": answered_by, "answered_on": answered_on, "confirmed": confirmed}
    found = support(root, {"A.1": response})["A.1"]
    assert found.confirmed_by == confirmed_by
    assert found.carries == bool(confirmed_by)
