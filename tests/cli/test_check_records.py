"""`isoready check --checks`: policies, registers and records from the command line and the configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from isoready.cli import run

DAY = ("--today", "2026-11-23")


def test_a_folder_that_is_named_is_looked_at(world: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Where no configuration says what the project is."""
    assert run(["check", *DAY, "--checks", "--fail-on", "never", "firm/records", "firm"]) == 0
    out = capfd.readouterr().out
    assert out.count("firm/records/restore-tests.csv:4:1: warning restore-test") == 1
    assert run(["check", *DAY, "--checks", "firm/assessment.yaml"]) == 0
    assert "firm/records/restore-tests.csv:4:1: warning restore-test" in capfd.readouterr().out
    assert run(["check", *DAY, "--checks", "--fail-on", "warning", "firm/assessment.yaml"]) == 1
    assert world.is_dir()


def test_a_folder_without_files_of_ours_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing named is the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "a.md").write_text("# A\n", encoding="utf-8")
    assert run(["check", *DAY, "--checks"]) == 0
    assert run(["check", *DAY, "--checks", "--fail-on", "warning"]) == 1
    assert run(["check", *DAY, "."]) == 2


def test_the_configuration_switches_checks_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """By `checks = true` or a table; the option and the environment count before it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "a.md").write_text("# A\n", encoding="utf-8")
    for text, found in (
        ("checks = true\n", True),
        ("checks = false\n", False),
        ("[checks]\n", True),
        ("[checks]\nenabled = false\n", False),
        ("[checks.policy-age]\nenabled = false\n", False),
    ):
        (tmp_path / "isoready.toml").write_text("allow-empty = true\n" + text, encoding="utf-8")
        assert run(["check", *DAY]) == 0
        assert ("policy-age" in capfd.readouterr().out) is found
    assert run(["check", *DAY, "--checks", "--fail-on", "warning"]) == 0
    (tmp_path / "isoready.toml").write_text("allow-empty = true\nchecks = true\n", encoding="utf-8")
    assert run(["check", *DAY, "--no-checks", "--fail-on", "warning"]) == 0
    monkeypatch.setenv("ISOREADY_CHECKS", "false")
    assert run(["check", *DAY, "--fail-on", "warning"]) == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("checks = 3\n", "isoready.toml:1:10: error: `checks` is not true, false or a table of checks"),
        ("[checks]\nenabled = 3\n", "isoready.toml:2:11: error: `enabled` is not true or false"),
        ("[checks.policy-aeg]\n", "isoready.toml:1:9: error: there is no check `policy-aeg`"),
        ("[checks.policy-age]\nmoths = 3\n", "isoready.toml:2:1: error: `policy-age` has no setting `moths`"),
        ("[[checks.own]]\nid = 'x'\n", "isoready.toml:1:1: error: this check wants `message`"),
        ("[checks]\nown = 'gone.yaml'\n", "error: there is no file gone.yaml"),
    ],
)
def test_a_faulty_setting_is_told_with_its_line(
    text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """And nothing is checked."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "isoready.toml").write_text(text, encoding="utf-8")
    assert run(["check", *DAY]) == 2
    assert capfd.readouterr().err.startswith(f"{said}\n  help: ") or said in capfd.readouterr().err


def test_proposals_are_printed_and_nothing_is_written(world: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """As lines that could stand in the assessment, with reasons."""
    before = Path("firm/assessment.yaml").read_bytes()
    assert run(["check", *DAY, "--propose", "firm", "firm/assessment.yaml"]) == 0
    out = capfd.readouterr().out
    assert '  "PM.2.6":\n    answer: "P"  # now F\n    # restore-test fails: firm/records/restore-tests.csv:4:1' in out
    assert Path("firm/assessment.yaml").read_bytes() == before
    assert run(["check", *DAY, "--propose", "firm/assessment.yaml", "-o", "proposals.yaml"]) == 0
    assert (world / "proposals.yaml").read_text(encoding="utf-8").startswith("# firm/assessment.yaml: 1 answer is")


def test_no_policy_is_written_over(world: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """As no assessment is."""
    policy = world / "firm" / "policies" / "backup.md"
    before = policy.read_bytes()
    assert run(["check", *DAY, "--checks", "firm", "-f", "json:firm/policies/backup.md"]) == 2
    assert "check never writes to what it checks" in capfd.readouterr().err
    assert policy.read_bytes() == before


def test_a_page_of_a_check_is_shown(capfd: pytest.CaptureFixture[str]) -> None:
    """As that of a rule is."""
    assert run(["rules", "restore-test"]) == 0
    assert capfd.readouterr().out.startswith("# restore-test\n\n**warning**, on records of restores.")


def test_what_falls_due_in_records_is_listed_where_checks_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """By the option or the configuration; a note until its day is past, and a warning from then on."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "policies").mkdir()
    text = "---\napproved_on: 2026-01-14\nnext_review: 2026-12-10\n---\n"
    (tmp_path / "policies" / "a.md").write_text(text, encoding="utf-8")
    assert run(["due", *DAY, "--checks"]) == 0
    assert "policies/a.md:3:14: note record-due-soon `policy-age` fails from 2026-12-11 on" in capfd.readouterr().out
    assert run(["due", *DAY, "--checks", "--within", "17d", "--fail-on", "note"]) == 0
    assert run(["due", *DAY, "--checks", "--within", "18d", "--fail-on", "note"]) == 1
    assert run(["due", "--today", "2026-12-11", "--checks"]) == 1
    (tmp_path / "isoready.toml").write_text("allow-empty = true\nchecks = true\n", encoding="utf-8")
    capfd.readouterr()
    assert run(["due", "--today", "2026-12-11"]) == 1
    assert "policies/a.md:3:14: warning policy-age its review was due on 2026-12-10" in capfd.readouterr().out
    assert run(["due", "--today", "2026-12-11", "--no-checks"]) == 0
