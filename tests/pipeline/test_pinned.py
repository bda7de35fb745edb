"""An assessment is scored with exactly the checklist that it answers, or refused with the way out."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

from isoready.errors import IsoreadyError
from isoready.pipeline.opening import open_assessment

CASES: Final = Path(__file__).parents[1] / "validation" / "cases"
DAY: Final = date(2026, 6, 30)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Two versions of the small checklist."""
    for version in ("1.0.0", "2.0.0"):
        path = tmp_path / "small" / version / "checklist.yaml"
        path.parent.mkdir(parents=True)
        text = (CASES / "answered.yaml").read_text(encoding="utf-8")
        path.write_text(text.replace("version: 1.0.0", f"version: {version}"), encoding="utf-8")
    return tmp_path


def answers(shelf: Path, pin: str) -> Path:
    """Answers to one of them."""
    text = (CASES / "assessments" / "clean.yaml").read_text(encoding="utf-8")
    path = shelf / "a.yaml"
    path.write_text(text.replace("{id: small, version: 1.0.0}", f"{{id: small, {pin}}}"), encoding="utf-8")
    return path


@pytest.mark.parametrize("version", ["1.0.0", "2.0.0"])
def test_the_version_that_was_answered_is_used_though_a_later_one_is_there(shelf: Path, version: str) -> None:
    """Nobody's score changes because a new version appeared."""
    digest = sha256((shelf / "small" / version / "checklist.yaml").read_bytes()).hexdigest()
    opened = open_assessment(answers(shelf, f"version: {version}, digest: {digest}"), [shelf], DAY)
    assert (opened.checklist.model.version, opened.checklist.digest) == (version, digest)


def test_a_version_that_is_not_there_is_refused_with_both_ways_out(shelf: Path) -> None:
    """Get the version, or go on with another: by a map where there is one, else by hand."""
    with pytest.raises(IsoreadyError) as caught:
        open_assessment(answers(shelf, "version: 1.5.0"), [shelf], DAY)
    assert caught.value.message == "`small` has no version `1.5.0`"
    assert caught.value.hint.startswith("Here is 1.0.0, 2.0.0. Answers are scored with exactly the version")
    assert caught.value.hint.endswith("write `version: 2.0.0` into the assessment and take `digest:` out.")
    assert caught.value.location is not None
    migration = "format: isoready/migration/1\nfrom: {id: small, version: 1.5.0}\nto: {id: small, version: 2.0.0}\n"
    (shelf / "small" / "migrations").mkdir()
    (shelf / "small" / "migrations" / "1.5.0--2.0.0.yaml").write_text(migration, encoding="utf-8")
    with pytest.raises(IsoreadyError) as caught:
        open_assessment(answers(shelf, "version: 1.5.0"), [shelf], DAY)
    assert caught.value.hint.endswith("a.yaml --to small@2.0.0.")


def test_a_checklist_that_is_not_there_is_refused_with_the_nearest(shelf: Path) -> None:
    """No version of it is here, so nothing can be migrated to."""
    with pytest.raises(IsoreadyError) as caught:
        open_assessment(answers(shelf, "version: 1.0.0").rename(shelf / "b.yaml"), [], DAY)
    assert caught.value.message == "there is no checklist `small`"


def test_another_file_of_the_same_name_is_refused(shelf: Path) -> None:
    """The digest is what was answered; the way out names both."""
    with pytest.raises(IsoreadyError) as caught:
        open_assessment(answers(shelf, f"version: 1.0.0, digest: {'0a' * 32}"), [shelf], DAY)
    assert "is not the one that was answered" in caught.value.message
    assert "isoready checklist diff" in caught.value.hint
