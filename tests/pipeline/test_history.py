"""History: real git, taught what an assessment is."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.pipeline.firm import committed, git

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.pipeline.history import set_up

HEAD = """\
format: isoready/assessment/1
checklist: {id: iso29110-starter, version: 1.0.0}
organisation: {name: Example Firm}
scope: all
date: 2026-11-01
responses:
"""
PLAIN = "".join(f"  PM.1.{number}:\n    answer: no\n    answered_by: Nargis\n" for number in (2, 3, 14))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with an assessment in a folder, and git taught."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "our firm").mkdir()
    write(tmp_path, HEAD + PLAIN)
    git(tmp_path, "init", "-q", "-b", "main")
    list(set_up(tmp_path, ()))
    committed(tmp_path)
    return tmp_path


def write(top: Path, text: str) -> Path:
    """Write the assessment."""
    path = top / "our firm" / "[our].yaml"
    path.write_text(text, encoding="utf-8")
    return path


class Ended(NamedTuple):
    """How git ended."""

    code: int
    told: str


def merging(top: Path, ours: str, theirs: str) -> Ended:
    """Two branches write what they write, and one is merged into the other."""
    git(top, "checkout", "-q", "-b", "nargis")
    write(top, theirs)
    committed(top)
    git(top, "checkout", "-q", "main")
    write(top, ours)
    committed(top)
    try:
        return Ended(0, git(top, "merge", "-m", "Both", "nargis"))
    except subprocess.CalledProcessError as fault:
        return Ended(fault.returncode, f"{fault.stdout}{fault.stderr}")


def responses(top: Path) -> dict[str, dict[str, object]]:
    """The responses in the file as it is."""
    data = (top / "our firm" / "[our].yaml").read_bytes()
    return dict(parse(data, "").data["responses"])


def test_different_questions_merge_by_themselves(repository: Path) -> None:
    """Also where their lines touch, which git alone could not merge."""
    ours = HEAD + PLAIN.replace("PM.1.2:\n    answer: no\n", "PM.1.2:\n    answer: yes\n    note: ours\n")
    theirs = HEAD + PLAIN.replace("PM.1.3:\n    answer: no\n", "PM.1.3:\n    answer: yes\n")
    theirs = theirs.replace("PM.1.2:\n    answer: no\n", "PM.1.2:\n    answer: no\n    owner: Gul\n")
    assert merging(repository, ours, theirs).code == 0
    held = responses(repository)
    assert held["PM.1.2"] == {"answer": "yes", "note": "ours", "answered_by": "Nargis", "owner": "Gul"}
    assert held["PM.1.3"]["answer"] == "yes"
    assert git(repository, "status", "--porcelain") == ""


def test_one_question_answered_differently_keeps_both(repository: Path) -> None:
    """Git marks the file unmerged, and it still is an assessment, with the name of the branch."""
    ours = HEAD + PLAIN.replace("answer: no", "answer: yes", 1)
    ended = merging(repository, ours, HEAD + PLAIN.replace("answer: no", "answer: partial", 1))
    assert ended.code == 1
    assert "isoready review 'our firm/[our].yaml' KEY" in ended.told
    held = responses(repository)["PM.1.2"]
    assert held["answer"] == "yes"
    assert held["differing"] == [
        {
            "source": "our firm/[our].yaml (nargis)",
            "response": {"answer": "partial", "answered_by": "Nargis"},
        }
    ]
    assert git(repository, "status", "--porcelain").startswith("UU")


@pytest.mark.parametrize("broken", [": [", HEAD.replace("starter", "basic") + "  PM.1.2: {answer: F}\n"])
def test_what_cannot_be_understood_is_merged_as_text(repository: Path, broken: str) -> None:
    """As git alone would: with marks where the lines disagree."""
    ended = merging(repository, HEAD + PLAIN.replace("no", "yes"), broken)
    assert ended.code == 1
    assert "<<<<<<< ours" in (repository / "our firm" / "[our].yaml").read_text(encoding="utf-8")


def test_a_file_that_both_began_has_no_base(repository: Path) -> None:
    """What only one of them answers is taken."""
    for name, key in (("nargis", "PM.1.2"), ("main", "PM.1.3")):
        git(repository, "checkout", "-q", *(["-b"] if name == "nargis" else []), name)
        (repository / "new.yaml").write_text(f"{HEAD}  {key}: {{answer: yes}}\n", encoding="utf-8")
        list(set_up(repository, ()))
        committed(repository)
    git(repository, "merge", "-m", "Both", "nargis")
    merged = parse((repository / "new.yaml").read_bytes(), "").data["responses"]
    assert set(merged) == {"PM.1.2", "PM.1.3"}


def test_a_history_reads_as_sentences(repository: Path) -> None:
    """In `git log -p` and `git diff`, with the answer in words."""
    write(repository, HEAD + PLAIN.replace("answer: no", "answer: yes", 1))
    assert "+PM.1.2 Agree delivery instructions with customer: yes, says Nargis." in git(repository, "diff")
    committed(repository)
    log = git(repository, "log", "-p", "-1")
    assert "-PM.1.2 Agree delivery instructions with customer: no, says Nargis." in log


def test_a_difference_never_fails(repository: Path) -> None:
    """What is no assessment any more is shown as it is, and so is everything where the program is gone."""
    write(repository, ": [\nanswer: broken\n")
    assert "+answer: broken" in git(repository, "diff")
    git(
        repository,
        "config",
        "diff.isoready.textconv",
        git(repository, "config", "diff.isoready.textconv").replace("python", "gone"),
    )
    assert "+answer: broken" in git(repository, "diff")


def test_setting_up_twice_changes_nothing(repository: Path) -> None:
    """Neither the attributes nor the configuration."""
    files = [repository / ".gitattributes", repository / ".git" / "config"]
    before = [path.read_bytes() for path in files]
    assert {line.rpartition(": ")[2] for line in set_up(repository, ())} == {"as it was"}
    assert [path.read_bytes() for path in files] == before


def test_lines_of_the_person_stay(repository: Path) -> None:
    """Also the last one without an end, another line ending, and what somebody settled otherwise."""
    attributes = repository / ".gitattributes"
    attributes.write_bytes(b"*.png binary\r\n*.yaml merge=union")
    said = list(set_up(repository, ()))
    assert any("has merge=union, which stays" in line for line in said)
    assert attributes.read_bytes() == (
        b'*.png binary\r\n*.yaml merge=union\r\n"/our firm/\\\\[our].yaml" diff=isoready\r\n'
    )


def test_files_can_be_named(repository: Path) -> None:
    """From any folder of the repository."""
    (repository / "second.yaml").write_text(HEAD, encoding="utf-8")
    said = list(set_up(repository / "our firm", [repository / "second.yaml"]))
    assert said[-1] == ".gitattributes: added /second.yaml merge=isoready diff=isoready"


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        (lambda top: top / "gone.yaml", "no file"),
        (
            lambda top: Path(shutil.copy(top / "our firm" / "[our].yaml", top.parent / "out.yaml")),
            "not in the repository",
        ),
        (lambda top: top / ".gitattributes", "is no assessment"),
    ],
)
def test_what_cannot_be_named_is_refused(repository: Path, prepare: object, said: str) -> None:
    """With what is wrong; nothing is written."""
    assert callable(prepare)
    with pytest.raises(IsoreadyError, match=said):
        list(set_up(repository, [prepare(repository)]))


def test_where_there_is_nothing_to_teach_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No repository, no assessment, no git."""
    with pytest.raises(IsoreadyError, match="not a git repository") as refusal:
        list(set_up(tmp_path, ()))
    assert "git init" in refusal.value.hint
    git(tmp_path, "init", "-q")
    with pytest.raises(IsoreadyError, match="there is no assessment"):
        list(set_up(tmp_path, ()))
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(IsoreadyError, match="git is not installed") as refusal:
        list(set_up(tmp_path, ()))
    assert refusal.value.hint.startswith("Install git")


def test_git_that_never_answers_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told after a minute."""

    def hang(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired(["git"], 60)

    monkeypatch.setattr(subprocess, "run", hang)
    with pytest.raises(IsoreadyError, match="did not answer within 60 seconds"):
        list(set_up(tmp_path, ()))
