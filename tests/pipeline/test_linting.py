"""A checklist looked at among the files that belong to it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from isoready.diagnostics import Severity
from isoready.errors import IsoreadyError
from isoready.library.standards import more_clauses, phrases
from isoready.pipeline.linting import lint
from isoready.resources import resource

CASES: Final = Path(__file__).parents[1] / "validation" / "cases"
ENGLISH: Final = (CASES / "answered.yaml").read_text(encoding="utf-8")
URDU: Final = (CASES / "locales" / "clean.yaml").read_text(encoding="utf-8")


def put(root: Path, version: str, text: str = ENGLISH) -> Path:
    """Put a version of the small checklist on a shelf."""
    path = root / "small" / version / "checklist.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace("version: 1.0.0", f"version: {version}"), encoding="utf-8")
    return path


def rules(names: list[str], *folders: Path) -> list[str]:
    """The rules that find something."""
    return [each.rule for each in lint(names, folders).diagnostics]


def test_what_ships_is_clean() -> None:
    """Every shipped checklist, with its locales, and every glossary."""
    assert [each for each in lint([], ()).diagnostics if each.severity is not Severity.NOTE] == []
    assert len(lint([], ()).files) >= len(list(resource("checklists").glob("*/*/checklist.yaml")))


@pytest.mark.parametrize("name", ["small", "small@1.0.0", "FILE", "FOLDER"])
def test_a_checklist_is_named_by_id_version_file_or_folder(tmp_path: Path, name: str) -> None:
    """All lead to the same file."""
    path = put(tmp_path, "1.0.0", ENGLISH.replace("It matters.", "It shall matter.", 1))
    named = {"FILE": str(path), "FOLDER": str(tmp_path)}.get(name, name)
    assert rules([named], tmp_path) == ["standards-phrase"]
    assert rules([], tmp_path) == ["standards-phrase"]


def test_versions_are_compared_with_the_one_before(tmp_path: Path) -> None:
    """A breaking change needs a number and a map; with both all is well."""
    put(tmp_path, "1.0.0")
    heavy = ENGLISH.replace("prerequisites: [A.1]", "weight: 2")
    put(tmp_path, "1.1.0", heavy)
    assert rules(["small@1.1.0"], tmp_path) == ["breaking-change", "missing-migration"]
    (tmp_path / "small" / "1.1.0" / "checklist.yaml").unlink()
    put(tmp_path, "2.0.0", heavy)
    assert rules(["small"], tmp_path) == ["missing-migration"]
    (tmp_path / "small" / "migrations").mkdir()
    (tmp_path / "small" / "migrations" / "1.0.0--2.0.0.yaml").touch()
    assert rules(["small"], tmp_path) == []


def test_locales_and_glossaries_are_looked_at_too(tmp_path: Path) -> None:
    """Each fault stands at its own file."""
    path = put(tmp_path, "1.0.0")
    (path.parent / "locales").mkdir()
    (path.parent / "locales" / "ur.yaml").write_text(URDU.replace("id: small", "id: other"), encoding="utf-8")
    (tmp_path / "glossary.ur.yaml").write_bytes((CASES / "glossarys" / "term-twice.yaml").read_bytes())
    found = lint(["small"], [tmp_path])
    assert {(Path(each.location.path).name, each.rule) for each in found.diagnostics} == {
        ("ur.yaml", "locale-mismatch"),
        ("glossary.ur.yaml", "term-twice"),
    }
    assert len(found.files) == 3


def test_references_are_held_against_all_checklists_at_hand(tmp_path: Path) -> None:
    """Also against ours, and what stands above an id is there, too."""
    reference = "        references:\n          - {{standard: 'ISO/IEC TR 29110-5-1-2:2011', clause: {}}}\n"
    for clause, found in (("PM.2.5", []), ("PM", []), ("PM.9.9", ["unknown-clause"])):
        put(tmp_path, "1.0.0", ENGLISH + reference.format(clause))
        assert rules(["small"], tmp_path) == found


def test_a_file_that_is_no_checklist_is_told_and_not_linted(tmp_path: Path) -> None:
    """The schema's faults are enough."""
    assert set(rules([str(put(tmp_path, "1.0.0", ENGLISH + "surplus: 1\n"))])) == {"schema"}


def test_a_folder_without_checklists_is_refused(tmp_path: Path) -> None:
    """A slip must not look like a clean bill."""
    with pytest.raises(IsoreadyError, match=r"there is no checklist\.yaml"):
        lint([str(tmp_path)], ())


def test_lists_of_standards_are_read_without_their_notes(tmp_path: Path) -> None:
    """The longest phrase comes first."""
    file = tmp_path / "list.txt"
    file.write_text("# a note\nISO 1:2000  4.1\nshall\nAs  Appropriate\n\n", encoding="utf-8")
    assert phrases(file) == ("as appropriate", "iso 1:2000 4.1", "shall")
    assert more_clauses(file)["ISO 1:2000"] == {"4.1"}
    assert "shall" in phrases()
    assert "ASP.value" in more_clauses()["ISO/IEC 38505-1:2017"]
