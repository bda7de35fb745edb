"""``isoready init``, as a person types it, and what ``check`` says of it afterwards."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from isoready.cli import run
from isoready.resources import resource

DAY = ("--today", "2026-11-27")
CHOSEN = ("--checklist", "iso29110-basic", "--checklist", "iso27001-2022", *DAY)
NAMED = ("--name", "Karwan Soft", "--scope", "the web shop")
PLACE = re.compile(r"(?<!\$)\{\{[^{}\n]+\}\}")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, and the person in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(capfd: pytest.CaptureFixture[str], *words: str) -> list[dict[str, str]]:
    """What ``check`` finds here, but for questions without an answer."""
    run(["check", "-f", "json", *words, *DAY])
    found = json.loads(capfd.readouterr().out)["diagnostics"]
    return [each for each in found if each["rule"] != "unanswered-question"]


def test_what_is_laid_is_sound_but_for_the_places_to_fill(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The check passes, and names every place of every file that is no form."""
    assert run(["init", *CHOSEN, *NAMED]) == 0
    assert run(["check", *DAY]) == 0
    capfd.readouterr()
    found = checked(capfd, "--no-checks")
    assert {each["rule"] for each in found} == {"unfilled-place"}
    told = {each["location"]["path"] for each in found}  # type: ignore[index]
    open_ = {
        path.relative_to(here).as_posix()
        for path in here.rglob("*.*")
        if path.is_file() and PLACE.search(path.read_text("utf-8"))
    }
    assert told == {path for path in open_ if not path.startswith("forms/")}


FILLED = {
    "1 to 5": "3",
    "day": "2026-12-31",
    "last look": "2026-11-01",
    "yes or no": "no",
    "public, internal or secret": "internal",
    "per cent": "99.5",
}


def test_a_firm_that_has_filled_everything_in_has_no_fault(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Schemas are content with honest answers and approved policies; what is left is what nobody has done yet."""
    assert run(["init", *CHOSEN, *NAMED]) == 0
    for path in (*here.rglob("*.md"), *here.rglob("*.csv")):
        text = PLACE.sub(lambda place: FILLED.get(place[0][2:-2], "Zarmina"), path.read_text(encoding="utf-8"))
        approved = text.replace("status: draft", "status: approved").replace("# approved_", "approved_")
        path.write_text(approved.replace("# next_review", "next_review"), encoding="utf-8")
    plan = here / "docs" / "project-plan.md"
    plan.write_text(
        plan.read_text("utf-8").replace(
            "status: approved", "status: approved\napproved_by: Z\napproved_on: 2026-11-01\nnext_review: 2027-11-01"
        ),
        encoding="utf-8",
    )
    for form, record in (
        ("meeting", "meetings/2026-11-20-plan.md"),
        ("progress", "progress/2026-11-20.md"),
        ("acceptance", "acceptance-1.0.0.md"),
        ("internal-audit", "audits/2026-11-20.md"),
        ("management-review", "management-review/2026-11-20.md"),
    ):
        text = (here / "forms" / f"{form}.md").read_text(encoding="utf-8")
        (here / "records" / record).parent.mkdir(exist_ok=True)
        (here / "records" / record).write_text(text, encoding="utf-8")
    for path in (here / "records").rglob("*.md"):
        path.write_text(
            re.sub(r'^date: ".*"', "date: 2026-11-20", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8"
        )
    capfd.readouterr()
    assert checked(capfd, "--no-checks") == []
    assert {each["rule"]: each["message"] for each in checked(capfd)} == {
        "access-review": "no review was ever held",
        "requirements": "`R-01` is draft and not approved",
        "restore-test": "no restore ever worked",
        "training": "Zarmina was never trained in security",
    }
    (here / "records" / "audits" / "2026-11-20.md").write_text("---\ndate: 2026-11-20\n---\n", encoding="utf-8")
    assert {each["rule"] for each in checked(capfd, "--no-checks")} == {"structure"}


def test_a_dry_run_lists_and_writes_nothing(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The list is that of the run itself."""
    assert run(["init", "firm", *CHOSEN, "--dry-run"]) == 0
    dry = capfd.readouterr()
    assert not any(here.iterdir())
    assert "would be new, 0 there already" in dry.err
    assert run(["init", "firm", *CHOSEN]) == 0
    wet = capfd.readouterr()
    assert wet.out == dry.out
    assert "new  policies/backup.md\n" in wet.out
    assert "cd firm && isoready check" in wet.err


def test_a_second_run_changes_nothing_and_names_what_is_kept(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Not even a time of change."""
    assert run(["init", *CHOSEN]) == 0
    (here / "policies" / "backup.md").write_text("ours", encoding="utf-8")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in here.rglob("*") if path.is_file()}
    capfd.readouterr()
    assert run(["init", *CHOSEN]) == 0
    out, err = capfd.readouterr()
    assert "kept policies/backup.md\n" in out
    assert err.startswith("0 new, ")
    assert "1 of your own kept as they are" in err
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in here.rglob("*") if path.is_file()} == before


def test_the_questions_may_be_in_another_language(here: Path) -> None:
    """As for ``new``; editors are told of the schema."""
    assert run(["init", *CHOSEN[:2], *NAMED, *DAY, "--lang", "ur"]) == 0
    text = (here / "assessment-iso29110-basic.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=.isoready/schemas/assessment.schema.json\n")
    assert "language: ur" in text
    schema = here / ".isoready" / "schemas" / "assessment.schema.json"
    assert schema.read_bytes() == resource("checklists", "schema", "assessment.schema.json").read_bytes()


def test_what_is_missing_or_in_the_way_is_told(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Each ends with 2, and the folder is as it was; a checklist without templates is said to have none."""
    assert run(["init"]) == 2
    assert "--checklist" in capfd.readouterr().err
    assert run(["init", "--checklist", "iso29110-basics"]) == 2
    assert "Did you mean" in capfd.readouterr().err
    (here / "policies").symlink_to(here)
    assert run(["init", *CHOSEN]) == 2
    assert "policies is a link" in capfd.readouterr().err
    assert [path.name for path in here.iterdir()] == ["policies"]
    assert run(["init", "firm", "--checklist", "iso27001-2013", "--dry-run"]) == 0
    assert "No template serves iso27001-2013 yet" in capfd.readouterr().err


def test_a_configuration_of_ones_own_is_told_how_to_go_on(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The schemas have to be named in it."""
    (here / "pyproject.toml").write_text("[tool.isoready]\n", encoding="utf-8")
    assert run(["init", *CHOSEN]) == 0
    out, err = capfd.readouterr()
    assert "kept isoready.toml\n" in out
    assert "Your configuration is kept" in err
    assert not (here / "isoready.toml").exists()


def test_schemas_of_laid_files_can_be_printed(capfd: pytest.CaptureFixture[str]) -> None:
    """Beside those of our own files."""
    assert run(["schema"]) == 0
    names = capfd.readouterr().out.split()
    assert names == sorted(names)
    assert {"policy", "register-risks", "record-training", "assessment"} <= set(names)
    assert run(["schema", "register-risks"]) == 0
    assert json.loads(capfd.readouterr().out)["title"] == "Risk register"


def test_the_shell_completes_init(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Its name and its options are offered."""
    monkeypatch.setenv("_ISOREADY_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "isoready ini")
    monkeypatch.setenv("COMP_CWORD", "1")
    run([])
    assert "plain,init" in capfd.readouterr().out
    monkeypatch.setenv("COMP_WORDS", "isoready init --dr")
    monkeypatch.setenv("COMP_CWORD", "2")
    run([])
    assert "plain,--dry-run" in capfd.readouterr().out
