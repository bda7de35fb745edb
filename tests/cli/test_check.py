"""The truth table of `check`: every state of the files, in every format, through every gate, and every way to end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from isoready import plugins
from isoready.cli import run

DAY = ("--today", "2026-11-23")
FORMATS = sorted(plugins.names(plugins.DIAGNOSTIC_FORMATS))
GATES: dict[str, tuple[str, ...]] = {
    "usual": (),
    "on-warning": ("--fail-on", "warning"),
    "on-note": ("--fail-on", "note"),
    "never": ("--fail-on", "never"),
    "score": ("--fail-on", "never", "--fail-under", "1"),
    "supported": ("--fail-on", "never", "--fail-under-supported", "99"),
    "require": ("--fail-on", "never", "--require", "ready"),
}
EXPECTED: dict[str, tuple[int, ...]] = {
    # in the order of GATES
    "clean": (0, 0, 0, 0, 2, 2, 2),
    "warning": (0, 1, 1, 0, 0, 1, 1),
    "error": (1, 1, 1, 0, 1, 1, 1),
    "parse error": (1, 1, 1, 0, 1, 1, 1),
    "missing path": (2,) * 7,
    "folder": (0, 1, 1, 0, 0, 1, 1),
    "empty folder": (2,) * 7,
    "bad schema": (1, 1, 1, 0, 1, 1, 1),
    "bad configuration": (2,) * 7,
    "unwritable output": (2,) * 7,
    "unknown format": (2,) * 7,
}


def arguments(state: str, name: str) -> list[str]:
    """The command for a state, in a format."""
    path = {
        "clean": "clean.yaml",
        "error": "firm/error.yaml",
        "parse error": "broken.yaml",
        "missing path": "nowhere.yaml",
        "folder": "folder",
        "empty folder": "empty",
        "bad schema": "firm/schema.yaml",
    }.get(state, "firm/assessment.yaml")
    output = (
        f"{name}:nowhere/out" if state == "unwritable output" else "nonsense" if state == "unknown format" else name
    )
    return ["check", *DAY, "-f", output, path]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("state", EXPECTED)
def test_the_exit_code_is_what_the_table_says(
    state: str, name: str, world: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """For each state, format and gate; and standard output is empty whenever nothing could be checked."""
    if state == "bad configuration":
        monkeypatch.chdir(world / "bad")
    for (gate, options), code in zip(GATES.items(), EXPECTED[state], strict=True):
        path = [*arguments(state, name), *options]
        if state == "bad configuration":
            path = [each.replace("firm/", "../firm/") for each in path]
        assert run(path) == code, gate
        out, err = capfdbinary.readouterr()
        assert bool(out) is (code != 2), gate
        assert b"Traceback" not in err


@pytest.mark.parametrize("gate", GATES)
def test_the_verdict_is_the_same_in_every_format(gate: str, world: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The last line of text, the key of JSON, the run of SARIF, the title of Markdown and the exit code agree."""
    code = run(
        ["check", *DAY, *GATES[gate], "-f", "text", *(f"-f{name}:{name}" for name in FORMATS), "firm/assessment.yaml"]
    )
    verdict = ("passed", "failed")[code]
    assert capfd.readouterr().out.splitlines()[-1] == f"verdict: {verdict}"
    assert json.loads((world / "json").read_text())["verdict"] == verdict
    assert json.loads((world / "ndjson").read_text().splitlines()[-1])["verdict"] == verdict
    (sarif,) = json.loads((world / "sarif").read_text())["runs"]
    assert sarif["invocations"][0]["properties"]["verdict"] == verdict
    assert (world / "markdown").read_text().startswith(f"## isoready: {verdict}\n")
    assert (world / "github").read_text().endswith(f"verdict: {verdict}\n")
    assert ("<failure" in (world / "junit").read_text()) is (code == 1)


@pytest.mark.parametrize("name", FORMATS)
def test_two_runs_are_identical(name: str, world: Path) -> None:
    """To the byte."""
    for place in ("one", "two"):
        run(["check", *DAY, "-f", f"{name}:{place}", "firm/assessment.yaml", "broken.yaml"])
    assert (world / "one").read_bytes() == (world / "two").read_bytes()
