"""Two people at one file: what both answer is brought together, or both are kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from isoready.capture.interview.changes import Change, answered, beside
from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.files.guarding import FileChangedError, digest_of, write_unchanged
from isoready.model.evidence import Outcome
from isoready.model.merged import Choice
from isoready.pipeline import interviewing
from isoready.pipeline.interviewing import KeptApartError, Sitting
from isoready.pipeline.sitting_down import begin, refuse_other, sit_down

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 27)
HEAD = "format: isoready/assessment/1\nchecklist: {id: iso29110-starter, version: 1.0.0}\ndate: 2026-11-01\n"
OURS = f"{HEAD}organisation: {{name: Example Firm}}\nscope: all\nresponses:\n  PM.1.1:\n    answer: no  # ours\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that answers one question."""
    path = tmp_path / "our.yaml"
    path.write_text(OURS, encoding="utf-8")
    return path


def sat(path: Path, **more: Any) -> Sitting:  # noqa: ANN401  options of sitting down
    """Somebody who answers."""
    sitting = sit_down(path, (), TODAY, **more)
    sitting.who = sitting.who._replace(by="Nargis")
    return sitting


def saying(sitting: Sitting, key: str, answer: str | None) -> Change:
    """An answer to a question."""
    step = next(each for each in sitting.walk.steps if each.key == key)
    english = sitting.english(step.asked.control.id) if step.asked else None
    return answered(sitting.data, step, answer, sitting.who, english)


def said(path: Path) -> dict[str, Any]:
    """The answers in a file."""
    responses = parse(path.read_bytes(), path.name).data["responses"]
    return {key: each.get("answer") for key, each in responses.items()}


def test_an_answer_is_on_the_disk_at_once(file: Path) -> None:
    """With who gave it, when, and to which wording; the comment beside another stays."""
    sitting = sat(file)
    assert sitting.put(saying(sitting, "PM.1.2", "yes")) == ()
    text = file.read_text("utf-8")
    assert text.startswith(OURS)
    assert "    answered_by: Nargis\n    answered_on: 2026-11-27\n    wording: " in text
    assert said(file) == {"PM.1.1": "no", "PM.1.2": "yes"}


def test_it_waits_for_the_disk(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file and its folder are synced before it goes on."""
    synced: list[int] = []
    monkeypatch.setattr("os.fsync", synced.append)
    sitting = sat(file)
    sitting.put(saying(sitting, "PM.1.2", "yes"))
    assert len(synced) == 2


def test_nothing_is_written_that_says_nothing_new(file: Path) -> None:
    """The same again leaves the file alone."""
    sitting = sat(file)
    sitting.put(saying(sitting, "PM.1.2", "yes"))
    file.chmod(0o444)
    assert sitting.put(saying(sitting, "PM.1.2", "yes")) == ()


def test_two_people_answer_different_questions(file: Path) -> None:
    """Both answers are in the file, and the second is told of the first."""
    one, other = sat(file), sat(file)
    one.put(saying(one, "PM.1.2", "yes"))
    assert other.put(saying(other, "PM.1.3", "no")) == ("PM.1.2",)
    assert said(file) == {"PM.1.1": "no", "PM.1.2": "yes", "PM.1.3": "no"}
    assert one.put(saying(one, "PM.1.6", "no")) == ("PM.1.3",)


def test_comments_that_somebody_wrote_meanwhile_stay(file: Path) -> None:
    """The merge is written into the file as it is now."""
    sitting = sat(file)
    file.write_text(f"# from an editor\n{OURS}x-theirs: 1\n", encoding="utf-8")
    assert sitting.put(saying(sitting, "PM.1.2", "yes")) == ("x-theirs",)
    text = file.read_text("utf-8")
    assert text.startswith(f"# from an editor\n{OURS}")
    assert text.endswith("x-theirs: 1\n")


@pytest.mark.parametrize(("choice", "answer"), [(Choice.OURS, "yes"), (Choice.THEIRS, "no"), (Choice.BOTH, "yes")])
def test_whoever_is_there_chooses_between_two_answers_to_one_question(file: Path, choice: Choice, answer: str) -> None:
    """Ours, theirs, or both until somebody settles it."""
    one, other = sat(file), sat(file)
    one.put(saying(one, "PM.1.2", "no"))
    other.choose = lambda _: choice
    other.put(saying(other, "PM.1.2", "yes"))
    assert said(file)["PM.1.2"] == answer
    assert ("differing:" in file.read_text("utf-8")) == (choice is Choice.BOTH)


def test_where_nobody_chooses_both_are_kept(file: Path) -> None:
    """The file is as the other left it, and ours stands beside it under a name of its own."""
    for number, answer in enumerate(("yes", "yes"), 1):
        one, other = sat(file), sat(file)
        one.put(saying(one, f"PM.1.{number + 1}", "no"))
        theirs = file.read_bytes()
        with pytest.raises(KeptApartError, match=f"`PM.1.{number + 1}` was answered by both") as refused:
            other.put(saying(other, f"PM.1.{number + 1}", answer))
        kept = file.with_name(f"our.kept-{number}.yaml")
        assert kept.name in refused.value.hint
        assert file.read_bytes() == theirs
        assert said(kept)[f"PM.1.{number + 1}"] == answer


@pytest.mark.parametrize(
    ("theirs", "message"),
    [
        ("a: [", "our.yaml|flow|ends"),
        (OURS.replace("answer: no", "anwser: no"), "anwser"),
        (OURS.replace("iso29110-starter", "iso29110-basic"), "answers another checklist now"),
        (None, "no such file|no file|not there|cannot be read|there is no"),
    ],
)
def test_a_file_that_can_take_nothing_any_more_loses_nothing(file: Path, theirs: str | None, message: str) -> None:
    """Broken, of another checklist, or gone: ours is kept beside it."""
    sitting = sat(file)
    if theirs is None:
        file.unlink()
    else:
        file.write_text(theirs, encoding="utf-8")
    with pytest.raises(KeptApartError, match=message):
        sitting.put(saying(sitting, "PM.1.2", "yes"))
    assert said(file.with_name("our.kept-1.yaml")) == {"PM.1.1": "no", "PM.1.2": "yes"}
    assert (file.read_text("utf-8") if file.exists() else None) == theirs


def test_a_file_that_never_rests_loses_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After some tries ours is kept beside it."""
    sitting = sat(file)

    def never(path: Path, data: bytes, digest: str | None) -> None:
        if path == file:
            msg = "it was changed"
            raise FileChangedError(msg, "Again.")
        write_unchanged(path, data, digest)

    monkeypatch.setattr(interviewing, "write_unchanged", never)
    with pytest.raises(KeptApartError, match="it was changed"):
        sitting.put(saying(sitting, "PM.1.2", "yes"))
    assert said(file.with_name("our.kept-1.yaml"))["PM.1.2"] == "yes"


def test_what_no_file_may_hold_is_not_written(file: Path) -> None:
    """A note that is too long is refused, and the sitting goes on."""
    sitting = sat(file)
    step = sitting.walk.steps[2]
    with pytest.raises(IsoreadyError, match=r"responses/PM\.1\.1/note"):
        sitting.put(beside(sitting.data, step, "note", "a" * 10_001))
    assert file.read_text("utf-8") == OURS
    sitting.put(saying(sitting, "PM.1.2", "yes"))


def test_a_file_in_brackets_says_that_it_cannot_be_changed(tmp_path: Path) -> None:
    """With the place, and as it was."""
    path = tmp_path / "our.yaml"
    text = f"{HEAD}organisation: {{name: A}}\nscope: all\nresponses: {{PM.1.1: {{answer: no}}}}\n"
    path.write_text(text, encoding="utf-8")
    sitting = sat(path)
    sitting.put(saying(sitting, "PM.1.2", "yes"))
    assert said(path) == {"PM.1.1": "no", "PM.1.2": "yes"}


def test_evidence_that_is_there_has_its_digest(file: Path) -> None:
    """So that it carries the claim at once; what is not there, or outside, is told; an address is not opened."""
    (file.parent / "plan.md").write_text("a plan", encoding="utf-8")
    sitting = sat(file)
    item, outcome = sitting.evidence("plan.md", "the plan")
    assert outcome is Outcome.GOOD
    assert item == {
        "file": "plan.md",
        "sha256": digest_of(b"a plan"),
        "shows": "the plan",
        "observed": "2026-11-27",
    }
    before = sitting.scorecard().root.supported.value
    sitting.put(saying(sitting, "PM.1.2", "yes"))
    capped = sitting.scorecard().root.supported.value
    step = next(each for each in sitting.walk.steps if each.key == "PM.1.2")
    sitting.put(beside(sitting.data, step, "evidence", [item]))
    assert isinstance(before, type(capped))
    assert sitting.scorecard().root.supported.value > capped  # type: ignore[operator]  # both are numbers
    assert sitting.evidence("gone.md", "")[1] is Outcome.MISSING
    assert sitting.evidence("../other.md", "")[1] is Outcome.OUTSIDE
    assert sitting.evidence("https://example.org/a", "")[0] == {
        "link": "https://example.org/a",
        "observed": "2026-11-27",
    }


def test_an_answer_that_was_taken_over_is_accepted_by_whoever_gives_it_again(file: Path) -> None:
    """Another answer has no origin any more."""
    origin = "    origin: {how: reworded, sources: [{checklist: a@1.0.0, control: b}]}\n"
    file.write_text(OURS + origin, encoding="utf-8")
    sitting = sat(file)
    sitting.put(saying(sitting, "PM.1.1", "no"))
    response = sitting.data["responses"]["PM.1.1"]
    assert response["origin"]["accepted"] == {"by": "Nargis", "on": "2026-11-27"}
    sitting.put(saying(sitting, "PM.1.1", "yes"))
    assert "origin" not in sitting.data["responses"]["PM.1.1"]


def test_what_is_asked_follows_what_is_said_of_the_firm(tmp_path: Path) -> None:
    """A question that is not for this firm is not asked any more."""
    path = tmp_path / "our.yaml"
    begin(path, "iso25010-product", (), TODAY, language=None, instances={})
    sitting = sat(path)
    asked = len(sitting.walk.steps)
    harm = next(each for each in sitting.walk.steps if each.key == "can_harm")
    sitting.put(answered(sitting.data, harm, answer=False, who=sitting.who))
    assert len(sitting.walk.steps) < asked
    assert sitting.data["profile"] == {"can_harm": False}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- a\n", ".+"),
        (OURS.replace("scope: all", "scope: [a]"), "scope"),
        (OURS.replace("organisation: {name: Example Firm}", "organisation: A firm"), "organisation"),
        (OURS.replace("version: 1.0.0", "version: 9.0.0"), "iso29110-starter"),
        (OURS.replace("1.0.0}", f"1.0.0, digest: {'a1' * 32}}}"), "not the one that was answered"),
    ],
)
def test_a_file_that_cannot_be_answered_is_refused_before_anything_is_asked(
    file: Path, text: str, message: str
) -> None:
    """What is no assessment, has a fault, or whose checklist is not here."""
    file.write_text(text, encoding="utf-8")
    with pytest.raises(IsoreadyError, match=message):
        sat(file)


def test_a_link_is_refused(file: Path) -> None:
    """Before anything is answered, since it could not be written."""
    link = file.with_name("link.yaml")
    link.symlink_to(file)
    with pytest.raises(IsoreadyError, match="is a link"):
        sat(link)


def test_a_file_is_asked_in_its_own_language(file: Path) -> None:
    """Where the checklist has it; or in the one that is named."""
    file.write_text(f"{OURS}language: ur\n", encoding="utf-8")
    assert sat(file).read_in.language == "ur"
    assert sat(file, language="en").read_in.language == "en"
    text = OURS.replace("iso29110-starter", "iso27001-2022").replace("PM.1.1", "A.5.1")
    file.write_text(f"{text}language: ur\n", encoding="utf-8")
    assert sat(file).read_in.language == "en"
    with pytest.raises(IsoreadyError, match="no words in `ur`"):
        sat(file, language="ur")


def test_another_checklist_than_the_files_is_refused(file: Path) -> None:
    """The same, named again, is no other."""
    sitting = sat(file)
    refuse_other(file, sitting, "iso29110-starter", ())
    with pytest.raises(IsoreadyError, match="and not iso29110-basic"):
        refuse_other(file, sitting, "iso29110-basic", ())


def test_an_answer_off_its_scale_can_be_corrected(file: Path) -> None:
    """It has no score before that."""
    file.write_text(OURS.replace("answer: no", "answer: perhaps"), encoding="utf-8")
    sitting = sat(file)
    with pytest.raises(IsoreadyError, match="perhaps"):
        sitting.scorecard()
    sitting.put(saying(sitting, "PM.1.1", "yes"))
    assert sitting.scorecard().root.coverage.answered == 1
