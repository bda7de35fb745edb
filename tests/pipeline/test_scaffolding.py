"""A checklist of one's own, begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from isoready.errors import IsoreadyError
from isoready.pipeline.linting import lint
from isoready.pipeline.opening import look_at_checklist
from isoready.pipeline.scaffolding import scaffold
from isoready.pipeline.testing import run_tests

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_checklist_lacks_nothing_but_its_words(tmp_path: Path) -> None:
    """No rule finds anything but what stands in angle brackets, and its own tests pass."""
    path = scaffold("harbour-safety", tmp_path / "mine")
    assert path == tmp_path / "mine" / "harbour-safety" / "0.1.0" / "checklist.yaml"
    loaded, found = look_at_checklist(path)
    assert loaded.model is not None
    assert loaded.model.id == "harbour-safety"
    assert {each.rule for each in found} == {"placeholder"}
    assert {each.rule for each in lint([str(path)], ()).diagnostics} == {"placeholder"}
    assert run_tests(path).passed
    assert len(found) == path.read_text(encoding="utf-8").count('"<')


@pytest.mark.parametrize("name", ["Harbour", "a b", "../up", "", "-", "x" * 61])
def test_a_name_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    """It becomes the name of a folder."""
    with pytest.raises(IsoreadyError, match="is no name for a checklist"):
        scaffold(name, tmp_path)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """Not even where another version of the same name is."""
    (tmp_path / "mine").mkdir()
    with pytest.raises(IsoreadyError, match="already there"):
        scaffold("mine", tmp_path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A file stands in the way."""
    (tmp_path / "file").touch()
    with pytest.raises(IsoreadyError, match="cannot be made"):
        scaffold("mine", tmp_path / "file")
