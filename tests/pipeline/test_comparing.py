"""Comparing two files: each on its own day, and by what it recorded."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from tests.scoring.building import checklist, control, group

from isoready.errors import IsoreadyError
from isoready.model.comparison import Attribution, Comparison, Factor, What
from isoready.pipeline.comparing import Wish, compare_files
from isoready.pipeline.opening import open_assessment
from isoready.pipeline.reporting import scored

THEN, TODAY = date(2026, 6, 30), date(2026, 11, 23)
SOON = "2026-06-01"


class Firm:
    """A folder with a checklist, evidence and assessments."""

    def __init__(self, folder: Path) -> None:
        """Begin in an empty folder."""
        self.folder = folder
        self.checklists = folder / "checklists"
        self.asks(control("A"), control("B", evidence_valid_for="3 months"))
        self.has("plan.md", "first plan")

    def asks(self, *controls: dict[str, Any], version: str = "1.0.0", **more: Any) -> Path:  # noqa: ANN401  as the model
        """Write the checklist."""
        path = self.checklists / "sample" / version / "checklist.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        asked = checklist(group("G", *controls), version=version, **more)
        path.write_text(asked.model_dump_json(exclude_defaults=True), encoding="utf-8")
        return path

    def has(self, name: str, text: str) -> str:
        """Write a file of evidence."""
        (self.folder / name).write_text(text, encoding="utf-8")
        return sha256(text.encode()).hexdigest()

    def says(self, name: str, responses: dict[str, Any], on: str = "2026-06-30", people: int = 3, **pin: str) -> Path:
        """Write an assessment."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        made = {
            "format": "isoready/assessment/1",
            "checklist": {"id": "sample", "version": "1.0.0", **pin},
            "organisation": {"name": "Nobody"},
            "scope": "Nothing",
            "date": on,
            "profile": {"people": people},
            "responses": responses,
        }
        path.write_text(json.dumps(made), encoding="utf-8")
        return path

    def compare(self, old: Path, new: Path, **wish: Any) -> Comparison:  # noqa: ANN401  whatever a wish holds
        """Compare, with the new one judged on the last day."""
        return compare_files(old, new, (self.checklists,), TODAY, Wish(**wish))


@pytest.fixture
def firm(tmp_path: Path) -> Firm:
    """A firm in a folder of its own."""
    return Firm(tmp_path)


def showing(digest: str, observed: str = SOON, file: str = "plan.md") -> dict[str, Any]:
    """Answer fully, with one file."""
    return {"answer": "F", "evidence": [{"file": file, "sha256": digest, "observed": observed}]}


def factors(found: Comparison) -> dict[Factor, Fraction]:
    """The shares of the supported change that are not 0."""
    assert isinstance(found.supported, Attribution)
    return {factor: share for factor, share in found.supported.factors.items() if share}


def whats(found: Comparison, key: str) -> list[What]:
    """What kinds of things differ at one control."""
    return [change.what for each in found.controls if each.id == key for change in each.changes]


def test_time_alone_is_told_as_time(firm: Firm) -> None:
    """The same file on a later day has lost what expired in between, and nothing else differs."""
    plan = firm.has("plan.md", "plan")
    same = firm.says("our.yaml", {"A": showing(plan), "B": showing(plan)})
    found = firm.compare(same, same)
    assert found.differing == (Factor.EXPIRY,)
    assert factors(found) == {Factor.EXPIRY: Fraction(-1, 3)}
    assert whats(found, "B") == [What.EVIDENCE_EXPIRED]
    assert (found.old_source.as_of, found.new_source.as_of) == (THEN, TODAY)
    assert firm.compare(same, same, then=TODAY).differing == ()


def test_the_new_end_is_what_score_says(firm: Firm) -> None:
    """One verdict and one number: a comparison never makes its own."""
    plan = firm.has("plan.md", "plan")
    new = firm.says("new.yaml", {"A": showing(plan), "B": {"answer": "P"}}, on="2026-11-20")
    found = firm.compare(firm.says("old.yaml", {"A": showing(plan)}), new)
    assert found.new == scored(open_assessment(new, (firm.checklists,), TODAY))


def test_a_file_that_was_replaced_and_recorded_anew_counts_for_both(firm: Firm) -> None:
    """Both in one folder: the old record is taken at its word, because the new one says what came of it."""
    first, second = firm.has("plan.md", "first plan"), firm.has("plan.md", "second plan")
    old = firm.says("old.yaml", {"A": showing(first)})
    new = firm.says("new.yaml", {"A": showing(second, "2026-11-01")}, on="2026-11-20")
    found = firm.compare(old, new)
    assert factors(found) == {}
    assert whats(found, "A") == [What.EVIDENCE_CHANGED]
    assert found.notes == (f"Counted as {old} recorded it, not as it is now: plan.md.",)


def test_a_file_that_changed_unnoticed_is_changed_at_both_ends(firm: Firm) -> None:
    """Nobody has looked again, so it was not seen to be in order at either end."""
    first = firm.has("plan.md", "first plan")
    firm.has("plan.md", "second plan")
    old, new = (firm.says(name, {"A": showing(first)}) for name in ("old.yaml", "new.yaml"))
    found = firm.compare(old, new)
    assert (found.differing, found.notes) == ((), ())
    trusted = firm.compare(old, new, at_its_word=True)
    assert factors(trusted) == {Factor.EVIDENCE: Fraction(-1, 3)}
    assert whats(trusted, "A") == [What.EVIDENCE_CHANGED]


def test_an_old_file_without_its_evidence_can_be_taken_at_its_word(firm: Firm, tmp_path: Path) -> None:
    """Taken out of a version control system alone, it would look as if nothing had ever been shown."""
    plan = firm.has("plan.md", "plan")
    new = firm.says("new.yaml", {"A": showing(plan)})
    old = firm.says("elsewhere/old.yaml", {"A": showing(plan)})
    found = firm.compare(old, new)
    assert factors(found) == {Factor.EVIDENCE: Fraction(1, 3)}
    (note,) = found.notes
    assert "plan.md" in note
    assert "--trust-old" in note
    assert str(tmp_path) in note
    trusted = firm.compare(old, new, at_its_word=True)
    assert (trusted.differing, factors(trusted)) == ((), {})


def test_a_note_names_three_files_and_counts_the_others(firm: Firm) -> None:
    """Nobody reads a list of sixty."""
    digests = {f"{place}.md": firm.has(f"{place}.md", str(place)) for place in range(5)}
    evidence = [{"file": name, "sha256": digest, "observed": SOON} for name, digest in digests.items()]
    new = firm.says("new.yaml", {"A": {"answer": "F", "evidence": evidence}})
    found = firm.compare(firm.says("elsewhere/old.yaml", {"A": {"answer": "F", "evidence": evidence}}), new)
    assert "0.md, 1.md, 2.md and 2 more" in found.notes[0]


def test_a_firm_that_grew_is_asked_more(firm: Firm) -> None:
    """The profile is a cause of its own, and so is another condition in the checklist."""
    facts = {"people": {"type": "number", "question": "How many are you?"}}
    first = firm.asks(control("A"), control("B", applies_when="people > 5"), facts=facts).read_bytes()
    plan = firm.has("plan.md", "plan")
    old = firm.says("old.yaml", {"A": showing(plan)}, people=3, digest=sha256(first).hexdigest())
    found = firm.compare(old, firm.says("new.yaml", {"A": showing(plan)}, people=9))
    assert factors(found) == {Factor.PROFILE: Fraction(-1, 2)}
    assert whats(found, "B") == [What.APPLICABILITY]
    (firm.folder / "first.yaml").write_bytes(first)
    firm.asks(control("A"), control("B", applies_when="people > 2"), facts=facts)
    other = firm.compare(old, firm.says("new.yaml", {"A": showing(plan)}), checklist=firm.folder / "first.yaml")
    assert factors(other) == {Factor.CHECKLIST: Fraction(-1, 2)}


def test_different_checklists_are_refused(firm: Firm) -> None:
    """Answers to two lists have no difference."""
    old, new = firm.says("old.yaml", {}), firm.says("new.yaml", {}, id="other")
    with pytest.raises(IsoreadyError, match=r"no migration leads from sample@1\.0\.0 to other@1\.0\.0"):
        firm.compare(old, new)


def test_different_versions_are_refused_where_no_map_says_what_became_of_what(firm: Firm) -> None:
    """The message names both."""
    firm.asks(control("A"), version="1.1.0")
    old, new = firm.says("old.yaml", {}), firm.says("new.yaml", {}, version="1.1.0")
    with pytest.raises(IsoreadyError, match=r"no migration leads from sample@1\.0\.0 to sample@1\.1\.0"):
        firm.compare(old, new)


@pytest.mark.parametrize("end", ["old", "new"])
def test_a_file_that_is_no_assessment_is_refused_at_either_end(firm: Firm, end: str) -> None:
    """The first fault is told with its place."""
    good, bad = firm.says("good.yaml", {}), firm.says("bad.yaml", {"A": {"answr": "F"}})
    with pytest.raises(IsoreadyError) as fault:
        firm.compare(*((bad, good) if end == "old" else (good, bad)))
    assert fault.value.location is not None
    assert fault.value.location.path.endswith("bad.yaml")


def test_a_draft_that_was_edited_is_told_and_can_be_given(firm: Firm) -> None:
    """Without the old file both are scored by the one at hand; with it the checklist has its share."""
    path = firm.asks(control("A", weight=1), control("B"))
    first = path.read_bytes()
    (firm.folder / "first.yaml").write_bytes(first)
    firm.asks(control("A", weight=3), control("B"))
    plan = firm.has("plan.md", "plan")
    old = firm.says("old.yaml", {"A": showing(plan)}, digest=sha256(first).hexdigest())
    new = firm.says("new.yaml", {"A": showing(plan)})
    one = firm.compare(old, new)
    assert one.differing == ()
    assert "--old-checklist" in one.notes[0]
    both = firm.compare(old, new, checklist=firm.folder / "first.yaml")
    assert (factors(both), both.notes) == ({Factor.WEIGHTS: Fraction(1, 4)}, ())
    assert whats(both, "A") == [What.WEIGHT]


def test_an_edited_draft_that_no_longer_fits_is_asked_for(firm: Firm) -> None:
    """A control that is gone makes the old answers unscorable by the file at hand."""
    first = firm.asks(control("A"), control("GONE")).read_bytes()
    (firm.folder / "first.yaml").write_bytes(first)
    firm.asks(control("A"), control("B"))
    old = firm.says("old.yaml", {"GONE": {"answer": "F"}}, digest=sha256(first).hexdigest())
    new = firm.says("new.yaml", {"A": {"answer": "F"}})
    with pytest.raises(IsoreadyError, match="another file of the checklist") as fault:
        firm.compare(old, new)
    assert "--old-checklist" in fault.value.hint
    found = firm.compare(old, new, checklist=firm.folder / "first.yaml")
    assert [(each.id, each.changes[0].what) for each in found.controls] == [
        ("A", What.ANSWER),
        ("B", What.NEW_CONTROL),
        ("GONE", What.GONE_CONTROL),
    ]


def test_a_checklist_that_is_not_the_one_answered_is_refused(firm: Firm) -> None:
    """The file given must have the digest that the old assessment recorded."""
    plain = firm.says("plain.yaml", {})
    old = firm.says("old.yaml", {}, digest="0" * 64)
    with pytest.raises(IsoreadyError, match="not the one that was answered"):
        firm.compare(old, plain, checklist=firm.checklists / "sample" / "1.0.0" / "checklist.yaml")


def test_nothing_is_written(firm: Firm) -> None:
    """Neither file, nor anything beside them, has changed."""
    plan = firm.has("plan.md", "plan")
    old, new = (firm.says(name, {"A": showing(plan)}) for name in ("old.yaml", "new.yaml"))
    before = {path: path.read_bytes() for path in firm.folder.rglob("*") if path.is_file()}
    firm.compare(old, new)
    assert {path: path.read_bytes() for path in firm.folder.rglob("*") if path.is_file()} == before
