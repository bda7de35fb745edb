"""The truth table of `check`: every state of the files, in every format, through every gate, and every way to end."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from tests.pipeline.firm import committed

from isoready import plugins
from isoready.cli import outputs, run
from isoready.pipeline import checking

DAY = ("--today", "2026-11-23")
FORMATS = sorted(plugins.names(plugins.DIAGNOSTIC_FORMATS))
GATES: dict[str, tuple[str, ...]] = {
    "usual": (),
    "on-warning": ("--fail-on", "warning"),
    "on-note": ("--fail-on", "note"),
    "never": ("--fail-on", "never"),
    "score": ("--fail-on", "never", "--fail-under", "1"),
    "high-score": ("--fail-on", "never", "--fail-under", "100"),
    "supported": ("--fail-on", "never", "--fail-under-supported", "99"),
    "require": ("--fail-on", "never", "--require", "ready"),
    "baseline": ("--fail-on", "note", "--baseline", "known.json"),
    "exceptions": ("--fail-on", "warning", "--exceptions", "exceptions.yaml"),
}
EXPECTED: dict[str, tuple[int, ...]] = {
    # in the order of GATES
    "clean": (0, 0, 0, 0, 2, 2, 2, 2, 0, 0),  # a checklist has no score that a gate could ask for
    "note": (0, 0, 1, 0, 1, 1, 1, 1, 1, 0),
    "warning": (0, 1, 1, 0, 0, 1, 1, 1, 0, 0),
    "error": (1, 1, 1, 0, 1, 1, 1, 1, 1, 1),
    "parse error": (1, 1, 1, 0, 1, 1, 1, 1, 1, 1),
    "missing path": (2,) * 10,
    "folder": (0, 1, 1, 0, 0, 1, 1, 1, 1, 1),
    "empty folder": (2,) * 10,
    "key of no schema": (1, 1, 1, 0, 1, 1, 1, 1, 1, 1),
    "bad schema": (2,) * 10,
    "bad configuration": (2,) * 10,
    "unwritable output": (2,) * 10,
    "folder for output": (2,) * 10,
    "unknown format": (2,) * 10,
    "closed pipe": (2,) * 10,
    "Ctrl-C while it looks": (130,) * 10,
    "Ctrl-C while it writes": (130,) * 10,
}
PATHS = {
    "clean": "clean.yaml",
    "note": "note.yaml",
    "error": "firm/error.yaml",
    "parse error": "broken.yaml",
    "missing path": "nowhere.yaml",
    "folder": "folder",
    "empty folder": "empty",
    "key of no schema": "firm/schema.yaml",
    "bad schema": "x.md",
}
"""What is checked; the example firm's assessment, which has warnings and notes, where nothing stands here."""
INSIDE = {"bad schema": "no-schema", "bad configuration": "bad"}
"""In which folder the person stands, if not above all others."""
OUTPUTS = {"unwritable output": "{}:nowhere/out", "folder for output": "{}:empty", "unknown format": "nonsense"}


@cache
def known() -> bytes:
    """A baseline of the example firm; a name in it is relative, so it is the same in every folder."""
    run(["check", *DAY, "--write-baseline", "known.json", "-f", "json:known.txt", "firm/assessment.yaml"])
    return Path("known.json").read_bytes()


@pytest.fixture
def gated(world: Path) -> Path:
    """The folders, with a baseline, and exceptions for every warning of the example firm."""
    Path("known.json").write_bytes(known())
    assert run(["new", "iso29110-basic", "--name", "K", "--scope", "the shop", "-o", "note.yaml", *DAY]) == 0
    rules = {each["rule"] for each in json.loads(known())["faults"].values()} - {"unanswered-question"}
    exceptions = "".join(
        f"- {{rule: {rule}, path: firm/assessment.yaml, reason: r, owner: o, expires: 2026-11-23}}\n" for rule in rules
    )
    Path("exceptions.yaml").write_text(f"format: isoready/exceptions/1\nexceptions:\n{exceptions}", encoding="utf-8")
    return world


def interrupted(*_: object, **__: object) -> None:
    """Be stopped by the person."""
    raise KeyboardInterrupt


@contextmanager
def brought_about(state: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Bring about what is no matter of files: a reader that went away, or a person who lost patience."""
    if state == "closed pipe":
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "w", encoding="utf-8") as pipe:
            monkeypatch.setattr("sys.stdout", pipe)
            yield
        return
    if state == "Ctrl-C while it looks":
        monkeypatch.setattr(checking, "look_at", interrupted)
    elif state == "Ctrl-C while it writes":
        monkeypatch.setattr(outputs, "deliver", interrupted)
    yield


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("state", EXPECTED)
def test_the_exit_code_is_what_the_table_says(
    state: str, name: str, gated: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """For each state, format and gate; and standard output is empty whenever nothing could be checked."""
    inside = INSIDE.get(state, ".")
    monkeypatch.chdir(gated / inside)
    path = PATHS.get(state, os.path.relpath("firm/assessment.yaml", inside))
    output = OUTPUTS.get(state, "{}").format(name)
    capfdbinary.readouterr()
    for (gate, options), code in zip(GATES.items(), EXPECTED[state], strict=True):
        moved = [str(gated / each) if each in {"known.json", "exceptions.yaml"} else each for each in options]
        with monkeypatch.context() as patch, brought_about(state, patch):
            assert run(["check", *DAY, "-f", output, path, *moved]) == code, gate
        out, err = capfdbinary.readouterr()
        assert bool(out) is (code < 2), gate
        assert b"Traceback" not in err
        assert (not err) is (code < 2 and name in {"text", "github", "markdown"}) or state == "closed pipe", gate


@pytest.mark.parametrize("name", FORMATS)
def test_no_regression_is_a_gate_like_the_others(name: str, world: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """It passes on the same answers, fails where they fell or cannot be scored, and a revision must be there."""
    committed(world)
    gate = ("--fail-on", "never", "--no-regression", "HEAD", "-f", name)
    assert run(["check", *DAY, *gate, "firm/assessment.yaml"]) == 0
    text = Path("firm/assessment.yaml").read_text(encoding="utf-8")
    Path("firm/assessment.yaml").write_text(text.replace("answer: F", "answer: N"), encoding="utf-8")
    assert run(["check", *DAY, *gate, "firm/assessment.yaml"]) == 1
    assert run(["check", *DAY, *gate, "broken.yaml"]) == 1
    assert run(["check", *DAY, *gate, "nowhere.yaml"]) == 2
    capfd.readouterr()
    assert run(["check", *DAY, "-f", name, "--no-regression", "nothing", "firm/assessment.yaml"]) == 2
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize("gate", GATES)
def test_the_verdict_is_the_same_in_every_format(gate: str, gated: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The last line of text, the key of JSON, the run of SARIF, the title of Markdown and the exit code agree."""
    code = run(
        ["check", *DAY, *GATES[gate], "-f", "text", *(f"-f{name}:{name}" for name in FORMATS), "firm/assessment.yaml"]
    )
    verdict = ("passed", "failed")[code]
    assert capfd.readouterr().out.splitlines()[-1] == f"verdict: {verdict}"
    assert json.loads((gated / "json").read_text())["verdict"] == verdict
    assert json.loads((gated / "ndjson").read_text().splitlines()[-1])["verdict"] == verdict
    (sarif,) = json.loads((gated / "sarif").read_text())["runs"]
    assert sarif["invocations"][0]["properties"]["verdict"] == verdict
    assert (gated / "markdown").read_text().startswith(f"## isoready: {verdict}\n")
    assert (gated / "github").read_text().endswith(f"verdict: {verdict}\n")
    assert ("<failure" in (gated / "junit").read_text()) is (code == 1)


@pytest.mark.parametrize("name", FORMATS)
def test_two_runs_are_identical(name: str, world: Path) -> None:
    """To the byte."""
    for place in ("one", "two"):
        run(["check", *DAY, "-f", f"{name}:{place}", "firm/assessment.yaml", "broken.yaml"])
    assert (world / "one").read_bytes() == (world / "two").read_bytes()
