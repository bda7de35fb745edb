"""A folder of an earlier day, of which only today's files are left."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest

from isoready.evidence.recorded import Recorded
from isoready.model.assessment import Assessment
from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from pathlib import Path

NOW, THEN, NEVER = (sha256(text).hexdigest() for text in (b"now", b"then", b"never"))


def citing(*evidence: dict[str, Any]) -> Assessment:
    """Make an assessment that cites those pieces."""
    return Assessment.model_validate(
        {
            "format": "isoready/assessment/1",
            "checklist": {"id": "sample", "version": "1.0.0"},
            "organisation": {"name": "Nobody"},
            "scope": "Nothing",
            "date": "2026-11-23",
            "responses": {"A": {"evidence": list(evidence)}},
        }
    )


def plan(digest: str | None) -> Assessment:
    """Make an assessment that recorded the plan so."""
    return citing({"file": "plan.md", **({"sha256": digest} if digest else {})}, {"link": "https://example.org"})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder whose plan is not the one it was."""
    (tmp_path / "plan.md").write_bytes(b"now")
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new", "at_its_word", "found"),
    [
        (NOW, NOW, False, NOW),
        (THEN, NOW, False, THEN),  # replaced, and recorded anew
        (THEN, THEN, False, NOW),  # changed, and nobody has said so
        (THEN, NEVER, False, NOW),  # recorded anew, and changed again
        (THEN, None, False, NOW),
        (None, NOW, False, NOW),
        (THEN, THEN, True, THEN),
        (None, NOW, True, NOW),
    ],
)
def test_a_record_counts_where_a_later_one_has_replaced_it(
    root: Path, *, old: str | None, new: str | None, at_its_word: bool, found: str
) -> None:
    """Or always, where it is taken at its word; what counts against the disk is named."""
    folder = Recorded(root, plan(old), plan(new), at_its_word=at_its_word)
    assert folder.look("plan.md") == found
    assert folder.taken == ({"plan.md"} if found == THEN else set())


def test_at_its_word_a_file_need_not_be_there(root: Path) -> None:
    """What was recorded counts, what was not is missing."""
    folder = Recorded(root, citing({"file": "gone.md", "sha256": THEN}), plan(None), at_its_word=True)
    assert (folder.look("gone.md"), folder.look("never.md")) == (THEN, Outcome.MISSING)


def test_what_lies_outside_stays_outside(root: Path) -> None:
    """No record makes a path harmless that leads out of the folder."""
    folder = Recorded(root, citing({"file": "../plan.md", "sha256": THEN}), plan(None), at_its_word=True)
    assert folder.look("../plan.md") is Outcome.OUTSIDE
