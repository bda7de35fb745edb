"""No regression: an assessment beside itself at a revision."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from tests.pipeline.firm import asked, committed, firm_in, git

from isoready.errors import IsoreadyError
from isoready.model.checked import Checked, Gate
from isoready.pipeline.checking import check
from isoready.pipeline.gating import Gates


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    """The example firm, committed on the day of its assessment."""
    path = firm_in(tmp_path)
    committed(tmp_path)
    return path


def since(ref: str, firm: Path) -> tuple[Checked, Gate]:
    """Check with the gate."""
    found = check(asked(firm, gates=Gates(fail_on="never", no_regression=ref)))
    return found, found.gates[1]


def test_nothing_changed_is_no_regression(firm: Path) -> None:
    """The same files, three days later."""
    found, gate = since("HEAD", firm)
    assert gate.passed
    assert "stands where it stood at HEAD" in gate.statement
    assert found.readiness[0].change is not None


def test_a_lower_answer_is_named(firm: Path) -> None:
    """The statement says how far it fell, by what, and at which control."""
    text = firm.read_text(encoding="utf-8")
    firm.write_text(text.replace("PM.1.1:\n    answer: F", "PM.1.1:\n    answer: N"), encoding="utf-8")
    _, gate = since("main", firm)
    assert not gate.passed
    for words in ("supported since main", "answers -", "PM.1.1 -"):
        assert words in gate.statement


def test_evidence_that_is_gone_is_named(firm: Path) -> None:
    """The old evidence is read from the revision, not from the folder."""
    for path in (firm.parent / "records").rglob("*.md"):
        path.unlink()
    _, gate = since("HEAD", firm)
    assert not gate.passed
    assert "evidence -" in gate.statement


def test_days_that_passed_are_named(firm: Path) -> None:
    """Evidence in date on the day of the commit and out of date today is a fall, by expiry alone."""
    found = check(asked(firm, gates=Gates(fail_on="never", no_regression="HEAD"), today=date(2028, 11, 23)))
    assert not found.gates[1].passed
    assert "expiry -" in found.gates[1].statement
    assert "answers" not in found.gates[1].statement


def test_a_new_assessment_cannot_have_fallen(firm: Path) -> None:
    """A file that the revision does not have passes, and that is said."""
    other = firm.with_name("other.yaml")
    other.write_bytes(firm.read_bytes())
    _, gate = since("HEAD", other)
    assert gate.passed
    assert "is new since HEAD" in gate.statement


def test_one_that_was_broken_cannot_have_fallen(firm: Path) -> None:
    """Nothing could be scored then."""
    sound = firm.read_bytes()
    firm.write_bytes(b"a: [")
    committed(firm.parents[1])
    firm.write_bytes(sound)
    _, gate = since("HEAD", firm)
    assert gate.passed
    assert "could not be scored at HEAD" in gate.statement


def test_a_link_in_the_revision_is_never_followed(firm: Path) -> None:
    """What was a link then counts as missing then, whatever it leads to."""
    design = firm.parent / "docs" / "design.md"
    whole = design.read_bytes()
    design.unlink()
    os.symlink("/etc/hostname", design)  # noqa: PTH211  a link as git keeps it
    committed(firm.parents[1])
    design.unlink()
    design.write_bytes(whole)
    assert since("HEAD", firm)[1].passed


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", "HEAD:firm"])
def test_what_is_no_revision_is_refused(ref: str, firm: Path) -> None:
    """A name that git does not know, one that looks like an option, and one that is no commit."""
    with pytest.raises(IsoreadyError):
        since(ref, firm)
    assert not (firm.parents[1] / "x").exists()


def test_outside_a_repository_it_is_refused(tmp_path: Path) -> None:
    """There is nothing to compare with."""
    with pytest.raises(IsoreadyError, match="git"):
        since("HEAD", firm_in(tmp_path))


def test_nothing_of_the_repository_is_changed(firm: Path) -> None:
    """Neither its files nor its state."""
    before = git(firm.parent, "status", "--porcelain")
    since("HEAD", firm)
    assert git(firm.parent, "status", "--porcelain") == before == ""


def test_a_hooks_own_repository_is_not_mistaken_for_this_one(firm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git sets variables for what it runs, and another's would lead elsewhere."""
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere")
    assert since("HEAD", firm)[1].passed


def test_what_git_is_configured_to_run_is_not_run(firm: Path) -> None:
    """Neither a monitor nor a filter of the repository's own settings."""
    trap = firm.parents[1] / "trapped"
    for name in ("core.fsmonitor", "filter.x.smudge", "filter.x.clean", "diff.x.textconv", "core.sshCommand"):
        git(firm.parent, "config", name, f"touch {trap}; false")
    (firm.parents[1] / ".gitattributes").write_text("* filter=x diff=x\n", encoding="utf-8")
    assert since("HEAD", firm)[1].passed
    assert not trap.exists()
