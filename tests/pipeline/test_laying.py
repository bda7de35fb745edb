"""What a firm begins with, laid."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from isoready.errors import IsoreadyError
from isoready.files.placing import Standing
from isoready.library.catalogue import Catalogue
from isoready.library.templates import file_schemas, templates
from isoready.pipeline.laying import Firm, lay, plan_laying, unserved
from isoready.resources import resource
from isoready.structure.reading import read_structured

DAY = date(2026, 11, 27)
BOTH = ("iso29110-basic", "iso27001-2022")
ALL = tuple(sorted({entry.id for entry in Catalogue([resource("checklists")]).entries()}))
PATH = re.compile(r"`((?:policies|registers|records|forms|docs|isms)/[\w./-]+\.\w+)`")


def texts(*checklists: str, name: str = "Karwan Soft") -> dict[str, str]:
    """What would be laid into an empty folder, by path."""
    planned = plan_laying(Path("nowhere"), Firm(checklists, DAY, name, "the web shop"))
    return {each.path: each.data.decode() for each in planned}


def test_planning_writes_nothing_and_laying_what_was_planned(tmp_path: Path) -> None:
    """Each file once, in sorted order, and the second time all are there."""
    planned = plan_laying(tmp_path / "firm", Firm(BOTH, DAY))
    assert not (tmp_path / "firm").exists()
    assert {each.standing for each in planned} == {Standing.NEW}
    assert [each.path for each in planned] == sorted(each.path for each in planned)
    assert lay(tmp_path / "firm", planned) == planned
    found = {
        path.relative_to(tmp_path / "firm").as_posix(): path.read_bytes()
        for path in (tmp_path / "firm").rglob("*")
        if path.is_file()
    }
    assert found == {each.path: each.data for each in planned}
    again = plan_laying(tmp_path / "firm", Firm(BOTH, DAY))
    assert {each.standing for each in again} == {Standing.SAME}
    assert lay(tmp_path / "firm", again) == again


def test_files_of_the_firm_are_kept(tmp_path: Path) -> None:
    """Also one that came between planning and laying."""
    (tmp_path / "README.md").write_text("ours", encoding="utf-8")
    planned = plan_laying(tmp_path, Firm(BOTH, DAY))
    (tmp_path / "isoready.toml").write_text("", encoding="utf-8")
    laid = {each.path: each.standing for each in lay(tmp_path, planned)}
    assert {path for path, standing in laid.items() if standing is Standing.KEPT} == {"README.md", "isoready.toml"}
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "ours"


def test_a_configuration_in_pyproject_is_not_hidden(tmp_path: Path) -> None:
    """`isoready.toml` would count before it; a `pyproject.toml` that says nothing of us is no hindrance."""
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    standing = {each.path: each.standing for each in plan_laying(tmp_path, Firm(BOTH, DAY))}
    assert standing["isoready.toml"] is Standing.NEW
    (tmp_path / "pyproject.toml").write_text("[tool.isoready]\n", encoding="utf-8")
    standing = {each.path: each.standing for each in plan_laying(tmp_path, Firm(BOTH, DAY))}
    assert standing["isoready.toml"] is Standing.KEPT


def test_only_what_the_checklists_ask_for_is_laid() -> None:
    """A checklist that nothing serves gets its assessment and what everybody gets."""
    starter, security = texts("iso29110-starter"), texts("iso27001-2022")
    assert "isms/scope.md" in security
    assert "isms/scope.md" not in starter
    assert "policies/secure-development.md" in starter
    assert "policies/privacy.md" not in starter
    assert unserved(["iso27001-2013", "iso27001-2022@1.0.0", "iso27001-2013@1.0.0"]) == ("iso27001-2013",)
    everybody = {each.path for each in templates() if not each.serves}
    schemas = {f".isoready/schemas/{name}.schema.json" for name in (*file_schemas(), "assessment")}
    assert set(texts("iso27001-2013")) == everybody | schemas | {"assessment-iso27001-2013.yaml"}


def test_each_file_says_what_it_serves_of_what_was_chosen() -> None:
    """Only controls of the checklists that were chosen, once each, also where a number could be meant."""
    head = read_structured(texts("iso27001-2022")["policies/information-security.md"].encode(), "p.md").data
    assert head["controls"][:3] == ["5.1", "5.2", "5.3"]
    backup = texts(*BOTH, "iso29110-basic")["policies/backup.md"]
    assert read_structured(backup.encode(), "p.md").data["controls"] == ["PM.2.5", "PM.2.6", "A.8.13", "A.8.14"]
    assert "Serves iso29110-basic PM.2.5, PM.2.6; iso27001-2022 A.8.13, A.8.14." in backup


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_left_of_the_marks(name: str) -> None:
    """Whatever checklist is chosen."""
    for path, text in texts(name).items():
        assert "@@" not in text, path


@pytest.mark.parametrize("name", [*ALL, "together"])
def test_every_file_that_a_laid_file_names_is_laid_too(name: str) -> None:
    """A policy leads nobody to a page that is not there; names of records to come are examples."""
    laid = texts(*(ALL if name == "together" else (name,)))
    examples = {path for path in PATH.findall(laid["records/README.md"]) if "2026" in path or "1.0.0" in path}
    for path, text in laid.items():
        named = set(PATH.findall(text)) - examples
        assert path == "records/README.md" or named <= set(laid), path


def test_the_name_of_the_firm_stands_in_one_line() -> None:
    """Where none is given, there is a place to fill."""
    assert texts(*BOTH, name="Karwan\n# Soft")["README.md"].startswith("# Karwan # Soft: how we work")
    assert texts(*BOTH, name="")["README.md"].startswith("# {{your firm's name}}: how")


def test_the_configuration_names_a_schema_for_each_kind() -> None:
    """Each schema that it names is laid, and each that is laid is named."""
    laid = texts(*BOTH)
    named = set(tomllib.loads(laid["isoready.toml"])["schemas"].values())
    assert named == {f".isoready/schemas/{name}.schema.json" for name in file_schemas()}


def test_a_checklist_that_is_not_there_is_told_before_anything_is_planned() -> None:
    """By the name that was given."""
    with pytest.raises(IsoreadyError, match="there is no checklist `iso9000`"):
        plan_laying(Path("nowhere"), Firm(("iso9000",), DAY))


def test_a_link_on_the_way_is_told_before_anything_is_written(tmp_path: Path) -> None:
    """Planning fails, so not even the files before it are there."""
    (tmp_path / "away").mkdir()
    (tmp_path / "firm").mkdir()
    (tmp_path / "firm" / "policies").symlink_to(tmp_path / "away")
    with pytest.raises(IsoreadyError, match="is a link"):
        lay(tmp_path / "firm", plan_laying(tmp_path / "firm", Firm(BOTH, DAY)))
    assert [path.name for path in (tmp_path / "firm").iterdir()] == ["policies"]
