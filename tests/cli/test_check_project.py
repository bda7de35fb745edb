"""`isoready check` in a project with a configuration, a baseline and exceptions, wherever the person stands in it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from isoready.cli import run
from isoready.cli.commands.check import command

DAY = ("--today", "2026-11-27")
OLD = "---\nowner: A\nreviewed_on: 2020-01-01\n---\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose one policy is old and has no version."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "x.md").write_text(OLD, encoding="utf-8")
    (tmp_path / "p.json").write_text('{"required": ["version"]}', encoding="utf-8")
    (tmp_path / "isoready.toml").write_text(
        'fail-on = "warning"\n[schemas]\n"policies/*.md" = "p.json"\n[checks]\n',
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def diagnostics(capfd: pytest.CaptureFixture[str], *words: str) -> list[tuple[str, str]]:
    """Where what is found."""
    capfd.readouterr()
    run(["check", "-f", "json", "--fail-on", "never", *DAY, *words])
    found = json.loads(capfd.readouterr().out)["diagnostics"]
    return [(each["location"]["path"], each["rule"]) for each in found]


def test_a_file_has_one_name_wherever_one_stands(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Relative to the person, in the findings of schemas and of checks alike."""
    assert {("policies/x.md", "structure"), ("policies/x.md", "policy-age")} <= set(diagnostics(capfd))
    monkeypatch.chdir(project / "policies")
    found = diagnostics(capfd)
    assert {("x.md", "structure"), ("x.md", "policy-age")} <= set(found)
    assert not [path for path, _ in found if path.startswith("/")]
    (project / "empty").mkdir()
    monkeypatch.chdir(project / "empty")
    assert {("../policies/x.md", "structure"), ("../policies/x.md", "policy-age")} <= set(diagnostics(capfd))


def test_a_baseline_fits_wherever_one_stands(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fingerprints are of the path from the project's folder."""
    assert run(["check", *DAY, "--write-baseline", "b.json"]) == 0
    assert run(["check", *DAY, "--baseline", "b.json"]) == 0
    monkeypatch.chdir(project / "policies")
    assert run(["check", *DAY, "--baseline", "../b.json"]) == 0
    assert run(["check", *DAY, "--write-baseline", "../c.json"]) == 0
    assert (project / "c.json").read_bytes() == (project / "b.json").read_bytes()


def test_what_was_not_looked_at_is_not_gone(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither files that were not named nor checks that were not asked for; what was mended is counted."""
    run(["check", *DAY, "--write-baseline", "b.json"])
    for words in (["--no-checks"], ["--no-checks", "p.json", "--allow-empty"]):
        capfd.readouterr()
        run(["check", *DAY, "--baseline", "b.json", *words])
        assert "no longer found" not in capfd.readouterr().out
    (project / "policies" / "x.md").write_text(OLD.replace("2020-", "2026-"), encoding="utf-8")
    assert run(["check", *DAY, "--baseline", "b.json"]) == 0
    assert "1 fault of the baseline no longer found" in capfd.readouterr().out


def test_an_exception_is_unused_only_where_its_rule_is_asked(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """And one for a rule that there is not is told as such."""
    text = (
        "format: isoready/exceptions/1\nexceptions:\n  - {rule: RULE, path: policies/*.md, reason: r, owner: o, "
        "expires: 2027-01-31}\n"
    )
    (project / "exc.yaml").write_text(text.replace("RULE", "policy-age"), encoding="utf-8")
    rules = [rule for _, rule in diagnostics(capfd, "--exceptions", "exc.yaml", "--no-checks")]
    assert "exception-unused" not in rules
    assert run(["due", *DAY, "--exceptions", "exc.yaml", "--fail-on", "warning"]) == 0
    assert "(excused until 2027-01-31 by o: r)" in capfd.readouterr().out
    assert run(["due", *DAY, "--fail-on", "warning"]) == 1
    (project / "exc.yaml").write_text(text.replace("RULE", "nonsense"), encoding="utf-8")
    rules = [rule for _, rule in diagnostics(capfd, "--exceptions", "exc.yaml")]
    assert "exception-unknown-rule" in rules
    assert "exception-unused" not in rules


def test_checks_look_at_what_an_editor_holds(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Not at the file that lies there; and at a file that does not lie there yet."""
    mended = OLD.replace("2020-", "2026-").encode()
    for name in ("policies/x.md", "policies/new.md"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(mended)))
        found = diagnostics(capfd, "-", "--stdin-filename", name)
        assert (name, "policy-age") not in found
        assert (name, "structure") in found
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(OLD.encode())))
    assert ("policies/new.md", "policy-age") in diagnostics(capfd, "-", "--stdin-filename", "policies/new.md")
    assert project.is_dir()


def test_a_broken_file_is_told_once(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Whoever looks at it: its schema and each check."""
    (project / "policies" / "x.md").write_text("---\nowner: [\n---\n", encoding="utf-8")
    assert [rule for path, rule in diagnostics(capfd) if path == "policies/x.md"] == ["yaml-syntax"]


@pytest.mark.parametrize(
    "text",
    [
        '[[tool.isoready.checks.own]]\nid="no-a"\nmessage="m"\nhint="h"\nfiles=["x.json"]\nassert="doc.a != 1"\n',
        '[tool]\nisoready = {fail-on = "note"}\n',
        '[tool]\nisoready.fail-on = "note"\n',
        'tool.isoready.fail-on = "note"\n',
        '\ufeff[tool.isoready]\nfail-on = "note"\n',
    ],
)
def test_every_way_to_write_the_table_counts(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As TOML has it; a file that names us otherwise says nothing."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.json").write_text('{"a": 1}', encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    made = command.make_context("check", ["x.json"])
    assert made.default_map
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["isoready"]\n', encoding="utf-8")
    assert not command.make_context("check", ["x.json"]).default_map
    (tmp_path / "pyproject.toml").write_text("isoready = [\n", encoding="utf-8")
    assert not command.make_context("check", ["x.json"]).default_map


def test_pipes_in_a_folder_are_passed_over(project: Path) -> None:
    """Nobody writes to them, and a check would wait for ever."""
    os.mkfifo(project / "wait.yaml")
    os.mkfifo(project / "policies" / "b.md")
    assert run(["check", *DAY, "--fail-on", "never"]) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(("where", "said"), [("> /dev/full", "No space left"), (">&-", "is closed")])
def test_an_output_that_takes_nothing_is_told(project: Path, where: str, said: str) -> None:
    """As what it is, and as no fault of the program."""
    program = Path(sys.executable).parent / "isoready"
    words = ["sh", "-c", f"{program} check --fail-on never {where}"]
    done = subprocess.run(words, cwd=project, capture_output=True, text=True, check=False)  # noqa: S603  our own words
    assert done.returncode == 2
    assert said in done.stderr
    assert "isoready itself" not in done.stderr


def test_links_in_a_circle_are_told(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """As a file that cannot be read."""
    (project / "loop.yaml").symlink_to("loop.yaml")
    assert run(["check", "loop.yaml"]) == 2
    assert "loop.yaml cannot be read" in capfd.readouterr().err
