"""Importing: answers come in whole, or not at all, and the file stays as it was laid out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.files.guarding import FileChangedError, digest_of, write_unchanged
from isoready.model.merged import Choice
from isoready.pipeline.importing import Imported, import_files
from isoready.pipeline.merging import merge_files

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 26)
HEAD = "format: isoready/assessment/1\nchecklist: {id: iso29110-starter, version: 1.0.0}\n"
OURS = f"{HEAD}organisation: {{name: Example Firm}}  # ours\nscope: all\ndate: 2026-11-01\nresponses:\n"


def taken(target: Path, *texts: str, choice: Choice = Choice.BOTH) -> Imported:
    """Import some files."""
    files = []
    for number, text in enumerate(texts):
        files.append(target.with_name(f"phone{number}.yaml"))
        files[-1].write_text(text, encoding="utf-8")
    return import_files(target, files, (), TODAY, lambda _: choice)


def test_an_assessment_is_begun_with_the_answers_of_several(tmp_path: Path) -> None:
    """Each gave a part of them."""
    found = taken(
        tmp_path / "our.yaml",
        f"{HEAD}responses:\n  PM.1.2: {{answer: yes, answered_by: Nargis}}\n",
        f"{HEAD}responses:\n  PM.1.3: {{answer: no}}\n",
    )
    responses = parse(found.data, "our.yaml").data["responses"]
    assert (responses["PM.1.2"]["answer"], responses["PM.1.3"]["answer"]) == ("yes", "no")
    assert found.before is None
    assert found.undecided == 0


def test_two_answers_that_disagree_are_both_kept(tmp_path: Path) -> None:
    """Ours stays where it stands, with its comment."""
    target = tmp_path / "our.yaml"
    target.write_text(f"{OURS}  PM.1.2:\n    answer: yes  # we say so\n", encoding="utf-8")
    found = taken(target, f"{HEAD}responses:\n  PM.1.2: {{answer: no}}\n")
    assert b"    answer: yes  # we say so\n    differing:\n      - source: " in found.data
    assert found.undecided == 1
    preferred = taken(target, f"{HEAD}responses:\n  PM.1.2: {{answer: no}}\n", choice=Choice.THEIRS)
    assert parse(preferred.data, "our.yaml").data["responses"] == {"PM.1.2": {"answer": "no"}}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hello: there\n", "holds no answers"),
        ("[1]", "holds no answers"),
        (f"{HEAD}responses:\n", "missing"),
        (f"{HEAD}responses:\n  Z.9: {{answer: yes}}\n", "no question"),
        (f"{HEAD}responses:\n  PM.1.2: {{answer: perhaps}}\n", "perhaps"),
        (f"{HEAD}responses:\n  PM.1.2: {{answr: yes}}\n", "answr"),
        (HEAD.replace("starter", "basic") + "responses:\n  PM.1.1: {answer: F}\n", "and our.yaml answers"),
        (HEAD.replace("1.0.0", "9.0.0") + "responses: {}\n", "9.0.0"),
        (HEAD.replace("1.0.0}", f"1.0.0, digest: {'ab' * 32}}}") + "responses: {}\n", "another"),
        (HEAD.replace("1.0.0}", "1.0.0, digest: x}") + "x-returned: form\nresponses: {}\n", "ends too soon"),
        ("\x00", "."),
    ],
)
def test_a_file_at_fault_is_refused_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    """Also when the one before it was good."""
    monkeypatch.chdir(tmp_path)
    target = tmp_path / "our.yaml"
    target.write_text(f"{OURS}  PM.1.2: {{answer: yes}}\n", encoding="utf-8")
    with pytest.raises(IsoreadyError, match=said) as refusal:
        taken(target, f"{HEAD}responses:\n  PM.1.3: {{answer: no}}\n", text)
    assert refusal.value.location is not None
    assert refusal.value.location.path == "phone1.yaml"


def test_a_merge_from_a_base_takes_what_each_side_changed(tmp_path: Path) -> None:
    """And nothing is in disagreement."""
    base, ours, theirs = (tmp_path / name for name in ("base.yaml", "ours.yaml", "theirs.yaml"))
    base.write_text(f"{OURS}  PM.1.2: {{answer: yes}}\n  PM.1.3: {{answer: no}}\n", encoding="utf-8")
    ours.write_text(f"{OURS}  PM.1.2: {{answer: partial}}\n  PM.1.3: {{answer: no}}\n", encoding="utf-8")
    theirs.write_text(f"{OURS}  PM.1.2: {{answer: yes}}\n", encoding="utf-8")
    found = merge_files(ours, theirs, (), TODAY, lambda _: Choice.BOTH, base=base)
    assert parse(found.data, "").data["responses"] == {"PM.1.2": {"answer": "partial"}}
    assert found.undecided == 0


def test_a_file_that_somebody_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """And a lock that was left behind does no harm for long."""
    target = tmp_path / "our.yaml"
    write_unchanged(target, b"1", None)
    with pytest.raises(FileChangedError):
        write_unchanged(target, b"2", None)
    write_unchanged(target, b"2", digest_of(b"1"))
    assert target.read_bytes() == b"2"
    assert [each.name for each in tmp_path.iterdir()] == ["our.yaml"]
