"""The catalogue of checklists."""

from __future__ import annotations

import os
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.errors import IsoreadyError
from isoready.library.catalogue import ID, VERSION, Catalogue
from isoready.model.values import ChecklistId, Version
from isoready.resources import resource


def add(root: Path, *names: str) -> None:
    """Lay down empty checklists, each ``id/version``."""
    for name in names:
        (root / name).mkdir(parents=True)
        (root / name / "checklist.yaml").touch()


def refused(catalogue: Catalogue, name: str, version: str | None = None) -> IsoreadyError:
    """The error of looking for that."""
    with pytest.raises(IsoreadyError) as caught:
        catalogue.find(name, version)
    return caught.value


def test_lists_what_is_there_by_id_and_version(tmp_path: Path) -> None:
    """Versions are ordered as numbers: 1.10.0 comes after 1.9.0."""
    add(tmp_path / "a", "two/1.10.0", "two/1.9.0", "one/2.0.0")
    add(tmp_path / "b", "one/10.0.0")
    found = Catalogue([tmp_path / "a", tmp_path / "b"]).entries()
    assert [(entry.id, entry.version) for entry in found] == [
        ("one", "2.0.0"),
        ("one", "10.0.0"),
        ("two", "1.9.0"),
        ("two", "1.10.0"),
    ]
    assert found[0].path == tmp_path / "a" / "one" / "2.0.0" / "checklist.yaml"


def test_opens_no_file(tmp_path: Path) -> None:
    """A checklist that is broken is still listed: it is told what is wrong when it is opened."""
    add(tmp_path, "one/1.0.0")
    (tmp_path / "one/1.0.0/checklist.yaml").write_bytes(b"\xff")
    (tmp_path / "one/1.0.0/checklist.yaml").chmod(0)
    assert len(Catalogue([tmp_path]).entries()) == 1


def test_passes_over_what_is_no_checklist(tmp_path: Path) -> None:
    """Folders with other names, files, and versions without a checklist are nothing to it."""
    add(tmp_path, "One/1.0.0", "one/1.0", "one/v1.0.0", "one/01.0.0", "-one/1.0.0", "one two/1.0.0", "one/1.0.0-rc1")
    add(tmp_path, "one/\u0661.0.0", "o\nne/1.0.0", "one/1.0.0\n", ".one/1.0.0", "schema/1.0.0/deeper")
    (tmp_path / "one" / "2.0.0").mkdir()
    (tmp_path / "one" / "3.0.0" / "checklist.yaml").mkdir(parents=True)
    (tmp_path / "one" / "4.0.0").touch()
    (tmp_path / "two").touch()
    assert Catalogue([tmp_path]).entries() == ()


def test_passes_over_what_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without the right to read it does not keep the others away."""
    add(tmp_path, "one/1.0.0", "two/1.0.0")
    real = os.scandir

    def scandir(path: os.PathLike[str]) -> object:
        if Path(path).name == "one":
            raise PermissionError
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [entry.id for entry in Catalogue([tmp_path]).entries()] == ["two"]


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    """Whoever mistyped a folder is not told that there are no checklists."""
    with pytest.raises(IsoreadyError, match="there is no folder of checklists at"):
        Catalogue([tmp_path / "no"]).entries()


def test_finds_the_latest_version_or_the_one_named(tmp_path: Path) -> None:
    """Without a version the newest is meant."""
    add(tmp_path, "one/1.9.0", "one/1.10.0")
    catalogue = Catalogue([tmp_path])
    assert catalogue.find("one").version == "1.10.0"
    assert catalogue.find("one", "1.9.0").version == "1.9.0"


def test_a_slip_gets_the_nearest_name(tmp_path: Path) -> None:
    """Whoever mistypes an id is shown the one they meant, or all there are."""
    add(tmp_path, "iso29110-basic/1.0.0", "iso27001/2.0.0")
    catalogue = Catalogue([tmp_path])
    assert refused(catalogue, "iso29110-basik").hint == "Did you mean `iso29110-basic`?"
    assert refused(catalogue, "zzz").hint == "There is: iso27001, iso29110-basic."
    assert refused(Catalogue([]), "zzz").hint == "There is: none."


def test_a_version_that_is_not_there_shows_those_that_are(tmp_path: Path) -> None:
    """Whoever asks for another version sees which can be had."""
    add(tmp_path, "one/1.0.0", "one/1.1.0")
    fault = refused(Catalogue([tmp_path]), "one", "9.9.9")
    assert (fault.message, fault.hint) == ("`one` has no version `9.9.9`", "There is: 1.0.0, 1.1.0.")


def test_two_of_one_name_are_refused(tmp_path: Path) -> None:
    """Which of two files is meant is never guessed; the same folder given twice is one."""
    add(tmp_path / "a", "one/1.0.0")
    add(tmp_path / "b", "one/1.0.0", "one/2.0.0")
    catalogue = Catalogue([tmp_path / "a", tmp_path / "b"])
    assert "is in more than one folder" in refused(catalogue, "one", "1.0.0").message
    assert catalogue.find("one").version == "2.0.0"
    assert Catalogue([tmp_path / "a", tmp_path / "a"]).find("one").version == "1.0.0"


def test_lists_what_is_shipped() -> None:
    """What comes with isoready is found without being told where."""
    assert "iso29110-basic" in {entry.id for entry in Catalogue([resource("checklists")]).entries()}


@given(st.text("az09-.\n", max_size=8))
def test_names_are_those_that_the_files_may_have(name: str) -> None:
    """A folder may be called what a checklist may be called."""
    model_id, model_version = (get_args(kind)[1].pattern for kind in (ChecklistId, Version))
    assert model_id == f"^{ID.pattern}$"
    assert model_version == f"^{VERSION.pattern}$"
    assert not (ID.fullmatch(name) and VERSION.fullmatch(name))


@pytest.mark.parametrize("linked", ["one", "one/1.0.0", "one/1.0.0/checklist.yaml"])
def test_a_link_out_of_the_folder_is_passed_over_and_refused_by_name(tmp_path: Path, linked: str) -> None:
    """A folder of strangers cannot make us read what is elsewhere."""
    add(tmp_path / "elsewhere", "one/1.0.0")
    add(tmp_path / "shelf", "two/1.0.0")
    link = tmp_path / "shelf" / linked
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(tmp_path / "elsewhere" / linked)
    catalogue = Catalogue([tmp_path / "shelf"])
    assert [entry.id for entry in catalogue.entries()] == ["two"]
    assert "leads out of its folder through a link" in refused(catalogue, "one").message
    assert "leads out of its folder through a link" in refused(catalogue, "one", "1.0.0").message


def test_a_folder_with_too_many_checklists_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is another folder than was meant."""
    monkeypatch.setattr("isoready.library.catalogue.MOST", 2)
    add(tmp_path, "one/1.0.0", "one/1.0.1", "two/1.0.0")
    with pytest.raises(IsoreadyError, match="holds more than 2 checklists"):
        Catalogue([tmp_path]).entries()
