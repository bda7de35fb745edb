"""Every command, as a person types it."""

from __future__ import annotations

import json
from difflib import unified_diff
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from isoready.cli import run
from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--today", "2026-11-23")
FIRM = resource("examples", "chiltan-software", "assessment.yaml")

BLANK_OPTIONS = ("--name", "Sariab Softworks", "--scope", "the web shop", *DAY)


def schema(name: str) -> Draft202012Validator:
    """The published schema of that name."""
    text = resource("checklists", "schema", f"{name}.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))


def test_list_names_each_checklist_with_its_version(capfd: pytest.CaptureFixture[str]) -> None:
    """The shipped checklist is listed on a line of its own."""
    assert run(["list"]) == 0
    lines = [line.split() for line in capfd.readouterr().out.splitlines()]
    assert ["iso29110-basic", "1.0.0", "published", "ISO/IEC"] in [line[:4] for line in lines]


def test_show_outlines_all_controls(capfd: pytest.CaptureFixture[str]) -> None:
    """The outline has a line for each of the 67 controls and says which edition it is."""
    assert run(["show", "iso29110-basic"]) == 0
    out = capfd.readouterr().out
    assert sum(line.strip().startswith(("PM.", "SI.")) and line.startswith("    ") for line in out.splitlines()) >= 67
    assert "superseded by ISO/IEC 29110-5-1-2:2025" in out


def test_show_tells_everything_about_one_control(capfd: pytest.CaptureFixture[str]) -> None:
    """Question, anchors, evidence and the next step are all there."""
    assert run(["show", "iso29110-basic@1.0.0", "PM.2.5"]) == 0
    out = capfd.readouterr().out
    for words in (
        "If the project server died tonight",
        "Evidence an assessor asks for",
        "Next small step",
        "critical:",
    ):
        assert words in out


def test_show_tells_how_a_number_is_made(capfd: pytest.CaptureFixture[str]) -> None:
    """Target and limit, A and B, and how a small firm gets it."""
    assert run(["show", "iso25024-measures", "Acc-I-1"]) == 0
    out = " ".join(capfd.readouterr().out.split())
    for words in ("99 per cent or more counts in full; 90 per cent or less counts nothing", "It is A/B.", "A: ", "B: "):
        assert words in out


def test_a_process_may_be_answered_in_several_instances(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """From the blank to the explanation of a cell; an answer without an instance is that of all that have none."""
    file = tmp_path / "our.yaml"
    named = ["--name", "Firm", "--scope", "Two", "--instance", "till=The till", "--instance", "web=The web shop"]
    assert run(["new", "iso33020-capability", *named, "-o", str(file)]) == 0
    assert "54 questions" in capfd.readouterr().err
    file.write_text(file.read_text(encoding="utf-8").replace("answer:", "answer: F"), encoding="utf-8")
    assert run(["check", str(file)]) == 0
    assert run(["score", str(file), "--explain", "PA1.1@till"]) == 0
    assert "PA1.1/result@till" in capfd.readouterr().out
    for ending in ("md", "json"):
        assert run(["report", str(file), "-o", str(tmp_path / f"gaps.{ending}")]) == 0
    found = (tmp_path / "gaps.md").read_text(encoding="utf-8")
    assert "Claimed F (Fully achieved), but the evidence carries only P" in found
    assert "no evidence is given (and 5 more)" in found
    file.write_text(file.read_text(encoding="utf-8").replace("PA1.1/result@till", "PA1.1/result"), encoding="utf-8")
    assert run(["check", str(file)]) == 0
    assert "unanswered" not in capfd.readouterr().out
    file.write_text(file.read_text(encoding="utf-8").replace("PA1.1/result:", "PA1.1/result@tell:"), encoding="utf-8")
    assert run(["check", str(file)]) == 1
    out = capfd.readouterr().out
    assert "`PA1.1/result@tell` is no question of iso33020-capability@1.0.0" in out
    assert "`PA1.1/result@till` (Process performance) is not answered yet" in out


def test_a_mistyped_control_is_answered_with_the_nearest(capfd: pytest.CaptureFixture[str]) -> None:
    """An unknown control exits 2 and names the one that was probably meant."""
    assert run(["show", "iso29110-basic", "PM.2.55"]) == 2
    assert "Did you mean `PM.2.5`?" in capfd.readouterr().err


def test_a_mistyped_checklist_is_answered_with_the_nearest(capfd: pytest.CaptureFixture[str]) -> None:
    """An unknown checklist exits 2 and names the one that was probably meant."""
    assert run(["show", "iso29110-basik"]) == 2
    assert "iso29110-basic" in capfd.readouterr().err


def test_new_writes_a_blank_that_checks_without_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A blank with name and scope has only notes about open questions, and scores as nothing answered."""
    blank = tmp_path / "our.yaml"
    assert run(["new", "iso29110-basic", "-o", str(blank), *BLANK_OPTIONS]) == 0
    assert run(["check", *DAY, str(blank)]) == 0
    assert run(["score", *DAY, str(blank)]) == 0
    out = capfd.readouterr().out
    assert out.count("unanswered-question") == 67
    assert "0/67" in out


def test_new_without_a_name_is_reported_until_it_is_filled_in(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The places left open are faults with their lines."""
    blank = tmp_path / "our.yaml"
    assert run(["new", "iso29110-basic", "-o", str(blank), *DAY]) == 0
    assert run(["check", *DAY, str(blank)]) == 1
    out = capfd.readouterr().out
    assert "`name`" in out
    assert "`scope`" in out


def test_new_never_overwrites(tmp_path: Path) -> None:
    """A file that is there stays as it is."""
    blank = tmp_path / "our.yaml"
    blank.write_text("mine", encoding="utf-8")
    assert run(["new", "iso29110-basic", "-o", str(blank)]) == 2
    assert blank.read_text(encoding="utf-8") == "mine"


def test_check_in_json_fits_its_published_schema(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The diagnostics of the example are valid by the schema that `isoready schema diagnostics` prints."""
    assert run(["check", *DAY, "-f", "json", str(FIRM)]) == 0
    schema("diagnostics").validate(json.loads(capfdbinary.readouterr().out))


def test_score_in_json_fits_its_published_schema(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The score of the example is valid by the schema that `isoready schema score` prints."""
    assert run(["score", *DAY, "-f", "json", str(FIRM)]) == 0
    schema("score").validate(json.loads(capfdbinary.readouterr().out))


def test_report_in_json_fits_its_published_schema(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The report of the example is valid by the schema that `isoready schema report` prints."""
    assert run(["report", *DAY, "-f", "json", str(FIRM)]) == 0
    schema("report").validate(json.loads(capfdbinary.readouterr().out))


def test_score_shows_claimed_beside_supported(capfd: pytest.CaptureFixture[str]) -> None:
    """Both columns, the coverage and the verdict are there."""
    assert run(["score", *DAY, str(FIRM)]) == 0
    out = capfd.readouterr().out
    for words in ("claimed", "supported", "PM.2", "Verdict:", "What keeps you off"):
        assert words in out


@pytest.mark.parametrize("node", ["PM.2", "PM.2.5", "all"])
def test_score_explains_a_number(node: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A group, a control and the whole can be explained."""
    assert run(["score", *DAY, "--explain", node, str(FIRM)]) == 0
    assert capfd.readouterr().out.strip()


def test_score_says_when_there_is_nothing_to_explain(capfd: pytest.CaptureFixture[str]) -> None:
    """An unknown id exits 2."""
    assert run(["score", *DAY, "--explain", "PM.9", str(FIRM)]) == 2
    assert "PM.9" in capfd.readouterr().err


@pytest.mark.parametrize(("limit", "code"), [("0", 0), ("100", 1), ("99.9%", 1), ("many", 2)])
def test_score_fails_under_a_limit(limit: str, code: int, capfd: pytest.CaptureFixture[str]) -> None:
    """Below the limit is 1, at or above is 0, and what is no percentage is 2."""
    assert run(["score", *DAY, "--fail-under", limit, str(FIRM)]) == code
    capfd.readouterr()


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
def test_check_fails_on_the_level_asked_for(level: str, code: int, capfd: pytest.CaptureFixture[str]) -> None:
    """The example has warnings and notes, and no error."""
    assert run(["check", *DAY, "--fail-on", level, str(FIRM)]) == code
    capfd.readouterr()


@pytest.mark.parametrize("suffix", [".html", ".md", ".json", ".pdf"])
def test_report_takes_its_format_from_the_suffix(suffix: str, tmp_path: Path) -> None:
    """Each suffix gives its format, and two runs give identical bytes."""
    first, second = tmp_path / f"one{suffix}", tmp_path / f"two{suffix}"
    assert run(["report", *DAY, str(FIRM), "-o", str(first)]) == 0
    assert run(["report", *DAY, str(FIRM), "-o", str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()
    assert len(first.read_bytes()) > 10_000


def test_report_asks_for_a_format_it_can_tell(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """No suffix, or one of no format, exits 2 and says which there are."""
    assert run(["report", str(FIRM)]) == 2
    assert run(["report", str(FIRM), "-o", str(tmp_path / "gap.docx")]) == 2
    assert run(["report", str(FIRM), "-f", "docx"]) == 2
    assert "Use one of: csv, html, json, markdown, pdf, xlsx." in capfd.readouterr().err


def test_a_failing_report_leaves_the_old_one(tmp_path: Path) -> None:
    """When the assessment is broken the report that was there stays."""
    broken, report = tmp_path / "broken.yaml", tmp_path / "gap.html"
    broken.write_text("format: isoready/assessment/1\n", encoding="utf-8")
    report.write_text("last month's", encoding="utf-8")
    assert run(["report", str(broken), "-o", str(report)]) == 2
    assert report.read_text(encoding="utf-8") == "last month's"


def test_demo_does_the_whole_job_and_leaves_changes_alone(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The second run keeps what the person changed in the first one's folder."""
    folder = tmp_path / "demo"
    assert run(["demo", str(folder)]) == 0
    assert (folder / "gap-report.pdf").read_bytes().startswith(b"%PDF-")
    assessment = folder / "assessment.yaml"
    assessment.write_text(assessment.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    assert run(["demo", str(folder)]) == 0
    assert assessment.read_text(encoding="utf-8").endswith("# mine\n")
    assert "0 new files" in capfd.readouterr().err


def test_pin_records_what_changed_when_told_to(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """After `pin --again` the changed file of the example supports its claim, and every other line is the same."""
    run(["demo", str(tmp_path / "demo")])
    assessment = tmp_path / "demo" / "assessment.yaml"
    before = assessment.read_text(encoding="utf-8").splitlines()
    capfd.readouterr()
    assert run(["pin", *DAY, "--again", str(assessment)]) == 0
    after = assessment.read_text(encoding="utf-8").splitlines()
    changed = [line for line in unified_diff(before, after, n=0, lineterm="") if line[:3] not in {"---", "+++", "@@ "}]
    assert changed
    assert all("sha256:" in line or "observed:" in line for line in changed)
    capfd.readouterr()
    assert run(["check", *DAY, str(assessment)]) == 0
    assert "evidence-changed" not in capfd.readouterr().out


def test_schema_prints_what_is_published(capfd: pytest.CaptureFixture[str]) -> None:
    """Without a name the names are listed; each one is a valid draft 2020-12 schema."""
    assert run(["schema"]) == 0
    names = capfd.readouterr().out.split()
    assert names == [
        "assessment",
        "baseline",
        "checklist",
        "checklist-diff",
        "checklist-tests",
        "checks",
        "comparison",
        "crosswalk",
        "diagnostics",
        "diagnostics-lines",
        "exceptions",
        "explanation",
        "glossary",
        "locale",
        "migrate",
        "migration",
        "plan",
        "policy",
        "record-acceptance",
        "record-access-reviews",
        "record-audit",
        "record-corrective-actions",
        "record-incidents",
        "record-management-review",
        "record-meeting",
        "record-progress",
        "record-restore-tests",
        "record-training",
        "register-assets",
        "register-changes",
        "register-data",
        "register-people",
        "register-requirements",
        "register-risks",
        "register-services",
        "register-soa",
        "register-suppliers",
        "register-traceability",
        "report",
        "score",
        "sensitivity",
        "trend",
        "verification",
        "what-if",
    ]
    for name in names:
        assert run(["schema", name]) == 0
        Draft202012Validator.check_schema(json.loads(capfd.readouterr().out))
    assert run(["schema", "nonsense"]) == 2


def test_doctor_finds_this_machine_ready(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the tests run everything is there; an unwritable folder would be said."""
    monkeypatch.chdir(tmp_path)
    assert run(["doctor"]) == 0
    out = capfd.readouterr().out
    for words in ("Python", "PDF: Pango", "English fonts", "Urdu fonts", "checklists"):
        assert words in out
