"""Drafts: what `init` lays counts for nothing until the firm has filled it in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from isoready.checks.registry import all_checks
from isoready.document.unfilled import is_unfilled
from isoready.model.checks import CheckResult, Verdict
from isoready.pipeline.examining_folders import Asked, examine_folders
from isoready.pipeline.laying import Firm, lay, plan_laying

DAY = date(2026, 11, 27)
CHOSEN = ("iso27001-2022", "iso29110-basic", "iso38505-data-governance")


def results(folder: Path) -> dict[str, CheckResult]:
    """The verdict of each check on a folder."""
    (examined,) = examine_folders(Asked((folder,), root=folder), DAY)
    return {each.check: each for each in examined.results}


def test_no_check_holds_of_a_file_that_is_a_draft(tmp_path: Path) -> None:
    """Whatever stands in it, every check that looks at a laid policy, register or record fails, at a place of it."""
    lay(tmp_path, plan_laying(tmp_path, Firm(CHOSEN, DAY, "Karwan Soft", "the web shop")))
    found = results(tmp_path)
    software = {check.id for check in all_checks() if check.subject == "repositories"}
    seen = set()
    for name, result in found.items():
        drafts = [path for path in result.looked_at if is_unfilled((tmp_path / path).read_text(encoding="utf-8"))]
        if drafts and name not in software:
            seen.add(name)
            assert result.verdict is Verdict.FAILS, name
            told = {each.location.path for each in result.diagnostics}
            assert all(any(place.endswith(path) for place in told) for path in drafts), name
    assert {"isms-policy", "backup-policy", "policy-age", "soa", "scope-file", "risk-register"} <= seen
    assert len(seen) > 10
    assert found["training"].verdict is Verdict.FAILS  # the list of people that it reads besides is a draft


@pytest.mark.parametrize("check", ["backup-policy", "isms-policy", "incident-plan"])
def test_a_place_to_fill_is_no_owner(check: str, tmp_path: Path) -> None:
    """It is told where it stands, as a field that is empty would be."""
    page = "---\nowner: '{{who}}'\n---\n"
    name = {"isms-policy": "information-security.md", "incident-plan": "incident-response.md"}.get(check, "backup.md")
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / name).write_text(page, encoding="utf-8")
    told = {each.message: each.location.line for each in results(tmp_path)[check].diagnostics}
    assert told["`owner` is not filled in"] == 2


def test_words_within_a_place_say_nothing(tmp_path: Path) -> None:
    """Nor does a telephone number that is an example of what belongs there; filled in, the same words do."""
    (tmp_path / "policies").mkdir()
    path = tmp_path / "policies" / "backup.md"
    words = "daily copies, kept for a year, restore tests"
    for text, verdict in ((f"{{{{{words}}}}}", Verdict.FAILS), (words, Verdict.HOLDS)):
        path.write_text(f"---\nowner: Sana Baloch\n---\n# Backup\n\n{text}\n", encoding="utf-8")
        assert results(tmp_path)["backup-policy"].verdict is verdict
    path.write_text(f"---\nowner: Sana Baloch\n---\n{words}, in {{{{where}}}} and {{{{where}}}}\n", encoding="utf-8")
    (told,) = results(tmp_path)["backup-policy"].diagnostics
    assert told.message == "it is a draft: 2 places are still to be filled in"
    assert (told.location.line, told.location.column) == (4, 50)


def test_a_cell_to_fill_is_empty(tmp_path: Path) -> None:
    """Whether the check asks for it or not, the table is a draft, which is told once."""
    (tmp_path / "registers").mkdir()
    path = tmp_path / "registers" / "assets.csv"
    head = "id,name,type,owner,classification,note\n"
    path.write_text(f"{head}L-1,Laptop,hardware,{{{{who}}}},internal,\n", encoding="utf-8")
    (told,) = results(tmp_path)["asset-inventory"].diagnostics
    assert (told.message, told.location.column) == ("it is a draft: a place is still to be filled in", 21)
    path.write_text(f"{head}L-1,Laptop,hardware,Sana,internal,{{{{what}}}}\n", encoding="utf-8")
    assert [each.message for each in results(tmp_path)["asset-inventory"].diagnostics] == [
        "it is a draft: a place is still to be filled in"
    ]
    path.write_text(f"{head}L-1,Laptop,hardware,Sana,internal,\n", encoding="utf-8")
    assert results(tmp_path)["asset-inventory"].verdict is Verdict.HOLDS


def test_pages_of_software_may_show_braces(tmp_path: Path) -> None:
    """There they are code, and no draft."""
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (tmp_path / "CONTRIBUTING.md").write_text("Another person reviews. Write {{ name }}.\n", encoding="utf-8")
    assert results(tmp_path)["contributing"].verdict is Verdict.HOLDS
