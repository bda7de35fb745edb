"""What others run isoready with: hooks, the action, and the CI jobs that are laid; all of it without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from isoready.document import parse
from isoready.pipeline.laying import Firm, lay, plan_laying
from isoready.resources import resource

TOP = Path(__file__).parents[2]
PROGRAMS = Path(sys.executable).parent
FIRM = resource("examples", "chiltan-software")
HOOKS = ".pre-commit-hooks.yaml"


def ran(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder, with the programs of this environment first, and no say for git's own settings."""
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "PATH": path, **more}
    return subprocess.run(  # noqa: S603  words of this file
        words, cwd=folder, env={**os.environ, **own}, capture_output=True, text=True, check=False
    )


def committed(folder: Path) -> str:
    """Make a repository of a folder and give the commit."""
    who = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    for words in (("init", "-q"), ("add", "-A"), (*who, "commit", "-qm", "all")):
        assert ran(folder, "git", *words).returncode == 0
    return ran(folder, "git", "rev-parse", "HEAD").stdout.strip()


@pytest.fixture
def laid(tmp_path: Path) -> Path:
    """A firm's folder, laid today."""
    firm = tmp_path / "firm"
    chosen = Firm(("iso29110-starter",), date(2026, 11, 27), "Karwan Soft", "the web shop")
    lay(firm, plan_laying(firm, chosen))
    return firm


@pytest.mark.long
@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", "firm/.github/workflows/isoready.yml"),
        ("vendor.gitlab-ci", "firm/.gitlab-ci.yml"),
    ],
)
def test_what_a_service_reads_fits_the_schema_of_the_service(laid: Path, schema: str, path: str) -> None:
    """As check-jsonschema brings it, offline; and a file that does not fit is told, so the test can fail."""
    source = TOP / path if path == "action.yml" else laid.parent / path
    words = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema)
    assert ran(laid, *words, str(source)).stdout.strip() == "ok -- validation done"
    broken = laid / "broken.yml"
    broken.write_text("runs: {using: 7}\njobs: 7\nstages: 7\n", encoding="utf-8")
    assert ran(laid, *words, str(broken)).returncode == 1


def test_the_laid_hook_runs_what_is_installed(laid: Path, tmp_path: Path) -> None:
    """`language: system`: pre-commit installs nothing. It passes, then fails on a fault."""
    committed(laid)
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home")}
    done = ran(laid, "pre-commit", "run", "--all-files", **home)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "isoready check" in done.stdout
    (laid / "records" / "training.csv").write_text("date,person,topic\nsoon,Z,security\n", encoding="utf-8")
    ran(laid, "git", "add", "-A")
    done = ran(laid, "pre-commit", "run", **home)
    assert done.returncode == 1
    assert "`date` is no date" in done.stdout


def test_the_hooks_of_the_repository_run_from_a_pinned_revision(tmp_path: Path) -> None:
    """Each by its id, with `language: system` in place of `python`, which would install by the network."""
    manifest = tmp_path / "manifest"
    manifest.mkdir()
    shutil.copy(TOP / HOOKS, manifest)
    revision = committed(manifest)
    firm = tmp_path / "firm"
    shutil.copytree(FIRM, firm)
    ids = [hook["id"] for hook in _yaml(TOP / HOOKS)]
    hooks = "".join(f"      - {{id: {name}, language: system}}\n" for name in ids)
    config = f"repos:\n  - repo: {manifest.as_posix()}\n    rev: {revision}\n    hooks:\n{hooks}"
    (firm / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    (firm / "isoready.toml").write_text("", encoding="utf-8")
    committed(firm)
    more = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "SOURCE_DATE_EPOCH": "1763856000"}
    for name in ids:
        stage = ("--hook-stage", "manual") if name == "isoready-due" else ()
        done = ran(firm, "pre-commit", "run", name, "--all-files", *stage, **more)
        assert "files to check" not in done.stdout, done.stdout
        assert done.returncode in {0, 1}, done.stdout + done.stderr
        assert "verdict: " in done.stdout or "Passed" in done.stdout, done.stdout + done.stderr
    text = (firm / "assessment.yaml").read_text(encoding="utf-8")
    (firm / "assessment.yaml").write_text(text.replace("answer: F", "answer: Z", 1), encoding="utf-8")
    for name in ids[:2]:
        done = ran(firm, "pre-commit", "run", name, "--all-files", **more)
        assert done.returncode == 1
        assert "answer-off-scale" in done.stdout


def test_hooks_that_look_across_files_get_no_names() -> None:
    """And every entry is a command of ours."""
    for hook in _yaml(TOP / HOOKS):
        assert hook["entry"].startswith(("isoready check", "isoready due"))
        assert ("files" in hook) != (hook.get("pass_filenames") is False)


def test_the_action_installs_what_is_asked_for_and_checks(tmp_path: Path) -> None:
    """Its own shell lines, run with a Python that only writes down what it was asked to install."""
    install, check = (step["run"] for step in _yaml(TOP / "action.yml")["runs"]["steps"])
    runner = _runner(tmp_path)
    for version, wanted in (("0.1.0", "isoready==0.1.0"), ("", "/action")):
        assert ran(tmp_path, "bash", "-euc", install, **runner, VERSION=version, HERE="/action").returncode == 0
        assert (tmp_path / "asked").read_text(encoding="utf-8").split()[-1] == wanted
    program = (tmp_path / "env").read_text(encoding="utf-8").splitlines()[-1].partition("=")[2]
    shutil.copytree(FIRM, tmp_path / "my firm")
    given = {
        "ISOREADY": program,
        "SARIF": "out.sarif",
        "FOLDER": ".",
        "SOURCE_DATE_EPOCH": "1763856000",
        "NO_REGRESSION": "",
    }
    done = ran(tmp_path, "bash", "-euc", check, **runner, **given, PATHS="my firm\n", FAIL_ON="never")
    assert done.returncode == 0, done.stdout + done.stderr
    assert '"version": "2.1.0"' in (tmp_path / "out.sarif").read_text(encoding="utf-8")
    assert "::warning file=my firm/assessment.yaml" in done.stdout
    assert "isoready" in (tmp_path / "summary").read_text(encoding="utf-8")
    assert (tmp_path / "output").read_text(encoding="utf-8") == "sarif=./out.sarif\n"
    done = ran(tmp_path, "bash", "-euc", check, **runner, **given, PATHS="nowhere", FAIL_ON="")
    assert done.returncode == 2


def test_the_action_compares_with_a_revision(tmp_path: Path) -> None:
    """Which is one of its inputs."""
    check = _yaml(TOP / "action.yml")["runs"]["steps"][1]["run"]
    shutil.copytree(FIRM, tmp_path / "firm")
    committed(tmp_path)
    _spoil(tmp_path / "firm" / "assessment.yaml")
    given = {"ISOREADY": str(PROGRAMS / "isoready"), "SARIF": "out.sarif", "FOLDER": ".", "NO_REGRESSION": "HEAD"}
    more = {"PATHS": "firm", "FAIL_ON": "never", "SOURCE_DATE_EPOCH": "1763856000"}
    done = ran(tmp_path, "bash", "-euc", check, **_runner(tmp_path), **given, **more)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "no-regression: failed" in done.stdout


@pytest.mark.long
@pytest.mark.parametrize("service", ["github", "gitlab"])
def test_a_laid_job_says_whether_readiness_fell(laid: Path, service: str) -> None:
    """Its own shell lines: a commit that lowers an answer fails it; the first push, with nothing before, does not."""
    assessment = laid / "assessment-iso29110-starter.yaml"
    assessment.write_text(assessment.read_text("utf-8").replace("    answer:  #", "    answer: yes  #"), "utf-8")
    before, more = committed(laid), {"SOURCE_DATE_EPOCH": "1763856000"}
    for known in ("", "0" * 40, before):
        done = ran(laid, "bash", "-euc", _lines(laid, service), **_said(service, known), **more)
        assert done.returncode == 0, done.stdout + done.stderr
    assessment.write_text(assessment.read_text("utf-8").replace("answer: yes", "answer: no", 1), "utf-8")
    committed(laid)
    done = ran(laid, "bash", "-euc", _lines(laid, service), **_said(service, before), **more)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "no-regression: failed" in done.stdout


def _lines(firm: Path, service: str) -> str:
    """What a job runs, but for the line that installs."""
    if service == "gitlab":
        script = _yaml(firm / ".gitlab-ci.yml")["isoready"]["script"]
        return "\n".join(line for line in script if "pip install" not in line)
    steps = _yaml(firm / ".github" / "workflows" / "isoready.yml")["jobs"]["check"]["steps"]
    return next(str(step["run"]) for step in steps if step.get("name") == "Check")


def _said(service: str, before: str) -> dict[str, str]:
    """What the service says of the commit before."""
    return {"BEFORE": before} if service == "github" else {"CI_COMMIT_BEFORE_SHA": before}


def _spoil(assessment: Path) -> None:
    assessment.write_text(assessment.read_text("utf-8").replace("answer: F", "answer: N", 1), "utf-8")


def test_no_input_of_the_action_becomes_shell_text() -> None:
    """Each goes through the environment: a path with a quote is a path."""
    for step in _yaml(TOP / "action.yml")["runs"]["steps"]:
        assert "${{" not in step["run"]


def _runner(folder: Path) -> dict[str, str]:
    """The environment of a runner, whose Python makes a folder with our program in it."""
    programs = folder / "stub"
    programs.mkdir()
    made = (
        f'#!/bin/sh\nmkdir -p "$3/bin"\ncp "{programs}/pip" "$3/bin/python"\nln -sf "{PROGRAMS}/isoready" "$3/bin/"\n'
    )
    for name, text in (("python3", made), ("pip", f'#!/bin/sh\necho "$@" > "{folder}/asked"\n')):
        (programs / name).write_text(text, encoding="utf-8")
        (programs / name).chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    files = {"GITHUB_ENV": "env", "GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary"}
    return {"PATH": path, "RUNNER_TEMP": str(folder / "temp")} | {
        key: str(folder / name) for key, name in files.items()
    }


def _yaml(path: Path) -> Any:  # noqa: ANN401  whatever the file holds
    return parse(path.read_bytes(), path.name).data
