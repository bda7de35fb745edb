"""The ways of `check`, `due` and `rules`: what they read, where they write, and how they can be stopped."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from isoready import plugins
from isoready.cli import run
from isoready.pipeline import checking
from isoready.resources import resource

DAY = ("--today", "2026-11-23")
FORMATS = sorted(plugins.names(plugins.DIAGNOSTIC_FORMATS))


@pytest.mark.parametrize(
    "wrong",
    [
        ("-f", "text", "-f", "json"),
        ("-f", "text:a", "-f", "json:a"),
        ("-f", "json:a", "-o", "b"),
        ("-f", "json:"),
        ("-f", "json:firm/assessment.yaml"),
        ("-o", "firm/assessment.yaml"),
        ("--write-baseline", "firm/assessment.yaml"),
        ("-f", "json:b", "--write-baseline", "b"),
        ("--fail-on", "sometimes"),
        ("--fail-under", "many"),
        ("--baseline", "nowhere.json"),
        ("--today", "soon"),
    ],
)
def test_wrong_usage_changes_nothing(wrong: tuple[str, ...], world: Path) -> None:
    """Two formats to one place, a missing path, a file that is checked, and values that mean nothing exit 2."""
    before = sorted(path.name for path in world.iterdir()), Path("firm/assessment.yaml").read_bytes()
    assert run(["check", *DAY, "firm/assessment.yaml", *wrong]) == 2
    assert (sorted(path.name for path in world.iterdir()), Path("firm/assessment.yaml").read_bytes()) == before


def test_an_unwritable_output_is_told_in_one_line(world: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """And the way out below it."""
    assert run(["check", *DAY, "-f", "text", "-f", "json:nowhere/out", "clean.yaml"]) == 2
    assert capfd.readouterr().err.startswith("error: there is no folder nowhere\n  help: ")
    assert world.is_dir()


def test_without_paths_the_configuration_says_what(world: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Without one, nothing is guessed."""
    assert run(["check", *DAY]) == 2
    assert "isoready.toml" in capfd.readouterr().err
    (world / "isoready.toml").write_text('paths = ["firm/a*.yaml"]\nfail-on = "warning"\n', encoding="utf-8")
    assert run(["check", *DAY]) == 1
    assert "1 file checked" in capfd.readouterr().out


def test_flags_count_before_variables_and_these_before_the_file(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the file before the default."""
    (world / "pyproject.toml").write_text('[tool.isoready]\nfail-on = "warning"\n', encoding="utf-8")
    path = "firm/assessment.yaml"
    assert run(["check", *DAY, path]) == 1
    monkeypatch.setenv("ISOREADY_FAIL_ON", "never")
    assert run(["check", *DAY, path]) == 0
    assert run(["check", *DAY, "--fail-on", "note", path]) == 1


def test_a_configuration_above_is_seen_from_below(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its paths start from its own folder."""
    (world / ".git").mkdir()
    (world / "isoready.toml").write_text('paths = ["firm/assessment.yaml"]\n', encoding="utf-8")
    monkeypatch.chdir(world / "firm" / "docs")
    assert run(["check", *DAY, "-f", "json:out.json"]) == 0
    (fault, *_) = json.loads(Path("out.json").read_text(encoding="utf-8"))["diagnostics"]
    assert fault["location"]["path"] == "../assessment.yaml"


def test_a_broken_configuration_hides_no_help(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks how to write one is told."""
    monkeypatch.chdir(world / "bad")
    assert run(["check", "--help"]) == 0


def test_standard_input_is_checked_beside_its_name(
    world: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The same faults at the same places as the file has."""
    run(["check", *DAY, "firm/assessment.yaml"])
    from_file = capfd.readouterr().out
    data = (world / "firm" / "assessment.yaml").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run(["check", *DAY, "-", "--stdin-filename", "firm/assessment.yaml"]) == 0
    assert capfd.readouterr().out == from_file


def test_standard_input_of_any_kind_is_told(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """A checklist, and more than is read."""
    checklist = resource("checklists", "iso29110-basic", "1.0.0", "checklist.yaml").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(checklist)))
    assert run(["check", *DAY, "-"]) == 0
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"#" * (3 << 20))))
    assert run(["check", *DAY, "-"]) == 2
    assert "larger than" in capfd.readouterr().err


def test_the_summary_of_a_step_is_added_to(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Markdown, after what other steps wrote; only for the format of GitHub."""
    summary = world / "summary.md"
    summary.write_text("others\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run(["check", *DAY, "-f", "text", "firm/assessment.yaml"])
    assert summary.read_text(encoding="utf-8") == "others\n"
    run(["check", *DAY, "-f", "github", "firm/assessment.yaml"])
    assert summary.read_text(encoding="utf-8").startswith("others\n## isoready: passed\n")
    assert "supported by evidence" in summary.read_text(encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(world / "nowhere" / "x"))
    assert run(["check", *DAY, "-f", "github", "firm/assessment.yaml"]) == 2


def test_a_baseline_is_written_and_kept_to(world: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What is there today passes from then on; what comes anew fails."""
    path = ["--fail-on", "warning", "firm/assessment.yaml"]
    assert run(["check", *DAY, "--write-baseline", "b.json", *path]) == 0
    assert run(["check", *DAY, "--baseline", "b.json", *path]) == 0
    (world / "firm" / "docs" / "design.md").unlink()
    assert run(["check", *DAY, "--baseline", "b.json", *path]) == 1
    assert "(known)" in capfd.readouterr().out


def test_an_interruption_leaves_nothing_behind(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a pass nor a finding, and no half of a file."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "look_at", interrupted)
    assert run(["check", *DAY, "-f", "json:out", "clean.yaml"]) == 130
    assert not (world / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("name", FORMATS)
def test_ctrl_c_in_a_process_of_its_own_is_130(name: str, world: Path) -> None:
    """While it reads standard input: what was sent is more than a pipe holds, so it has begun to read."""
    command = [sys.executable, "-m", "isoready", "check", "-f", name, "-"]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)  # noqa: S603  our own program
    assert process.stdin is not None
    process.stdin.write(b"#" * 300_000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert b"Traceback" not in err
    assert world.is_dir()


@pytest.mark.parametrize("name", FORMATS)
def test_a_closed_pipe_is_2_without_a_word(name: str, world: Path) -> None:
    """`isoready check | head -c 0` is no crash."""
    command = f"{sys.executable} -m isoready check --today 2026-11-23 -f {name} firm/assessment.yaml"
    line = f"set -o pipefail; {command} | head -c 0"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)  # noqa: S603, S607  our own program
    assert "Traceback" not in done.stderr
    assert done.returncode == 2
    assert world.is_dir()


def test_due_is_a_gate(world: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What is overdue fails, and what falls due only if it is asked to."""
    path = "firm/assessment.yaml"
    assert run(["due", *DAY, path]) == 1
    assert run(["due", "--today", "2026-08-10", "--within", "1d", path]) == 0
    assert run(["due", "--today", "2026-08-10", "--within", "1d", "--fail-on", "note", path]) == 1
    assert run(["due", *DAY, "--within", "soon", path]) == 2
    assert "evidence-expiring" in capfd.readouterr().out
    assert world.is_dir()


def test_rules_are_listed_and_explained(capfd: pytest.CaptureFixture[str]) -> None:
    """One line for each, the page of one, and the nearest to a slip."""
    assert run(["rules"]) == 0
    pages = [*resource("docs", "rules").glob("*.md"), *resource("docs", "checks").glob("*.md")]
    assert len(capfd.readouterr().out.splitlines()) == len(pages)
    assert run(["rules", "evidence-changed"]) == 0
    assert capfd.readouterr().out == resource("docs", "rules", "evidence-changed.md").read_text(encoding="utf-8")
    assert run(["rules", "evidence-change"]) == 2
    assert "Did you mean `evidence-changed`?" in capfd.readouterr().err


@pytest.mark.parametrize("name", FORMATS)
def test_files_with_a_schema_are_checked_with_the_others(
    name: str, world: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """In folders and named, and from standard input; a schema that is none is 2 and not 1."""
    monkeypatch.chdir(world / "empty")
    Path("isoready.toml").write_text('[schemas]\n"policies/*.md" = "policy.json"\n', encoding="utf-8")
    Path("policy.json").write_text('{"required": ["owner"]}', encoding="utf-8")
    Path("policies").mkdir()
    Path("policies/backup.md").write_text("---\ntitle: Backup\n---\n", encoding="utf-8")
    assert run(["check", *DAY, "-f", name]) == 1
    assert b"owner" in capfdbinary.readouterr().out
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"---\nowner: Adeel\n---\n")))
    assert run(["check", *DAY, "-f", name, "-", "--stdin-filename", "policies/new.md"]) == 0
    Path("policies/backup.md").write_text("---\nowner: Adeel\n---\n", encoding="utf-8")
    assert run(["check", *DAY, "-f", name, "policies/backup.md"]) == 0
    Path("policy.json").write_text('{"type": 3}', encoding="utf-8")
    capfdbinary.readouterr()
    assert run(["check", *DAY, "-f", name]) == 2
    assert capfdbinary.readouterr().out == b""
