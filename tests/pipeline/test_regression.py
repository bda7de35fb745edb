"""No regression: an assessment beside itself at a revision."""

from __future__ import annotations

import os
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from tests.pipeline.firm import asked, committed, firm_in, git

from isoready.errors import IsoreadyError
from isoready.model.checked import Checked, Gate
from isoready.pipeline.checking import check
from isoready.pipeline.gating import Gates
from isoready.pipeline.looking import Source


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


def test_what_an_editor_holds_is_compared_and_not_the_file(firm: Path) -> None:
    """All gates of a run judge the same bytes."""
    data = firm.read_text("utf-8").replace("PM.1.1:\n    answer: F", "PM.1.1:\n    answer: N").encode()
    gates = Gates(fail_on="never", no_regression="HEAD")
    found = check(asked(firm, gates=gates)._replace(sources=(Source(firm, data),)))
    assert not found.gates[1].passed
    assert "PM.1.1 -" in found.gates[1].statement


def test_another_name_hides_no_fall(firm: Path) -> None:
    """The assessment that is gone is the one that it was; where two could be, it is new."""
    text = firm.read_text(encoding="utf-8")
    other = firm.with_name("our.yaml")
    firm.unlink()
    other.write_text(text.replace("PM.1.1:\n    answer: F", "PM.1.1:\n    answer: N"), encoding="utf-8")
    _, gate = since("HEAD", other)
    assert not gate.passed
    assert "our.yaml (" in gate.statement
    assert "assessment.yaml until then)" in gate.statement
    firm.write_text(text, encoding="utf-8")
    (firm.parent / "second.yaml").write_text(text, encoding="utf-8")
    other.unlink()
    committed(firm.parent.parent)
    firm.unlink()
    firm.with_name("second.yaml").unlink()
    other.write_text(text, encoding="utf-8")
    assert "is new since HEAD" in since("HEAD", other)[1].statement


@pytest.mark.parametrize("attribute", ["text eol=crlf", "text eol=lf", "-text"])
def test_line_ends_that_git_changed_are_no_change_of_evidence(firm: Path, attribute: str) -> None:
    """The digest was recorded of the file in the folder, and git keeps it with other line ends."""
    (firm.parent / ".gitattributes").write_text(f"*.md {attribute}\n", encoding="utf-8")
    ends, text = "\r\n" if attribute != "text eol=lf" else "\n", firm.read_text("utf-8")
    for path in firm.parent.rglob("*.md"):
        before = sha256(path.read_bytes()).hexdigest()
        path.write_bytes(path.read_text("utf-8").replace("\n", ends).encode())
        text = text.replace(before, sha256(path.read_bytes()).hexdigest())
    firm.write_text(text, encoding="utf-8")
    committed(firm.parent)
    assert "stands where it stood at HEAD" in since("HEAD", firm)[1].statement
    for path in (firm.parent / "records").rglob("*.md"):
        path.unlink()
    assert not since("HEAD", firm)[1].passed


def test_no_revision_is_none(firm: Path) -> None:
    """A variable that was never set is no reason to let a fall pass."""
    with pytest.raises(IsoreadyError, match="git cannot read it"):
        since("", firm)


def test_a_link_out_of_the_repository_is_told(firm: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What lies elsewhere has no revision here."""
    away = tmp_path_factory.mktemp("away") / "our.yaml"
    away.write_bytes(firm.read_bytes())
    link = firm.with_name("link.yaml")
    link.symlink_to(away)
    with pytest.raises(IsoreadyError, match="is not in the repository"):
        since("HEAD", link)
