"""Crosswalking a file: a new assessment with proposals that say where they come from and wait to be accepted."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from tests.pipeline.versions import crosswalk, folder
from tests.scoring.building import checklist, control, group

from isoready.diagnostics import Diagnostic
from isoready.errors import IsoreadyError
from isoready.pipeline.checking import Request, check
from isoready.pipeline.crosswalking import crosswalk_file
from isoready.pipeline.listing import map_lines
from isoready.pipeline.looking import Source
from isoready.pipeline.mapping import look_at_crosswalk
from isoready.pipeline.opening import open_assessment
from isoready.pipeline.reporting import scored

TODAY = date(2026, 11, 23)
BODY = """\
format: isoready/assessment/1
checklist: {id: sample, version: 1.0.0}
organisation: {name: "Our: firm"}
scope: Nothing
date: 2026-06-30
responses:
  A: {answer: F}
  B: {answer: F}
"""
MAPPINGS = (
    {"from": "A", "to": "X", "relation": "equal", "rationale": "Both ask the same."},
    {"from": "B", "to": "Y", "relation": "intersects", "rationale": "They share a part."},
)


def faults_of(path: Path, top: Path) -> list[Diagnostic]:
    """What a check of that file tells."""
    told = check(Request((Source(path),), TODAY, (top,))).told
    return [each.diagnostic for each in told]


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A folder of checklists with a crosswalk to another one."""
    top = folder(tmp_path / "checklists")
    made = checklist(group("G", control("X"), control("Y"), control("Z")), id="other")
    path = top / "other" / "1.0.0" / "checklist.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(made.model_dump_json(exclude_defaults=True), encoding="utf-8")
    crosswalk(top, "sample--other", {"id": "other", "version": "1.0.0"}, *MAPPINGS)
    return top


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """An assessment of the first version."""
    path = tmp_path / "our.yaml"
    path.write_text(BODY, encoding="utf-8")
    return path


def test_each_proposal_says_what_it_follows_from(top: Path, ours: Path, tmp_path: Path) -> None:
    """File, digest, crosswalk, control, answer and relation; the source is not touched."""
    found = crosswalk_file(ours, "other", (top,), TODAY)
    new = tmp_path / "new.yaml"
    new.write_bytes(found.data)
    responses = open_assessment(new, (top,), TODAY).assessment.responses
    assert {key: each.answer for key, each in responses.items()} == {"X": "F", "Y": "P", "Z": None}
    origin = responses["Y"].origin
    assert origin is not None
    assert (origin.how, origin.crosswalk, origin.assessment) == ("crosswalk", "sample--other", "our.yaml")
    assert origin.digest == sha256(BODY.encode()).hexdigest()
    assert [(each.checklist, each.control, each.answer, each.relation) for each in origin.sources] == [
        ("sample@1.0.0", "B", "F", "intersects")
    ]
    assert responses["Y"].note == "Proposed: They share a part."
    assert ours.read_text(encoding="utf-8") == BODY
    assert (len(found.proposals), found.questions) == (2, 3)


def test_a_proposal_is_never_scored_as_supported(top: Path, ours: Path, tmp_path: Path) -> None:
    """Nor with good evidence beside it; every one is told."""
    new, plan = tmp_path / "new.yaml", tmp_path / "plan.md"
    plan.write_text("plan", encoding="utf-8")
    digest = sha256(b"plan").hexdigest()
    made = crosswalk_file(ours, "other", (top,), TODAY).data.decode()
    shown = f"    evidence: [{{file: plan.md, sha256: {digest}}}]\n    answer: F"
    new.write_text(made.replace("    answer: F", shown, 1))
    node = scored(open_assessment(new, (top,), TODAY)).find("X")
    assert node is not None
    assert (str(node.claimed.value), str(node.supported.value)) == ("1", "0")
    faults = [each.control for each in faults_of(new, top) if each.rule == "unaccepted-answer"]
    assert faults == ["X", "Y"]
    text = new.read_text().replace("how: crosswalk", "accepted: {by: Gul, on: 2026-11-20}\n      how: crosswalk")
    new.write_text(text)
    node = scored(open_assessment(new, (top,), TODAY)).find("X")
    assert node is not None
    assert str(node.supported.value) == "1"


def test_a_proposal_that_something_does_not_apply_leaves_the_question_open(
    top: Path, ours: Path, tmp_path: Path
) -> None:
    """A reason is a person's own: until it is accepted nothing leaves the count."""
    ours.write_text(BODY.replace("A: {answer: F}", "A: {answer: not-applicable, reason: None here.}"))
    new = tmp_path / "new.yaml"
    new.write_bytes(crosswalk_file(ours, "other", (top,), TODAY).data)
    card = scored(open_assessment(new, (top,), TODAY))
    assert (card.root.coverage.applicable, card.root.coverage.unanswered) == (3, 2)
    text = new.read_text().replace("how: crosswalk", "accepted: {by: Gul, on: 2026-11-20}\n      how: crosswalk", 1)
    new.write_text(text)
    card = scored(open_assessment(new, (top,), TODAY))
    assert (card.root.coverage.applicable, card.root.coverage.unanswered) == (2, 1)


def test_what_cannot_be_proposed_is_said_with_the_way_out(top: Path, ours: Path) -> None:
    """No crosswalk, a standard without a checklist, another version on either side."""
    with pytest.raises(IsoreadyError, match="no crosswalk from `sample` to `nowhere`") as fault:
        crosswalk_file(ours, "nowhere", (top,), TODAY)
    assert fault.value.hint == "From `sample` there is one to: other."
    with pytest.raises(IsoreadyError, match=r"leads to other@1\.0\.0, not to other@2\.0\.0"):
        crosswalk_file(ours, "other@2.0.0", (top,), TODAY)
    ours.write_text(BODY.replace("version: 1.0.0", "version: 2.0.0").replace("  A: {answer: F}\n  B", "  A2"))
    with pytest.raises(IsoreadyError, match=r"leads from sample@1\.0\.0") as fault:
        crosswalk_file(ours, "other", (top,), TODAY)
    assert "isoready migrate" in fault.value.hint
    ours.write_text(BODY)
    heading = {**MAPPINGS[0], "to": "4.1", "title": "First"}
    crosswalk(top, "sample--standard", {"standard": "Example 2:2026"}, heading)
    with pytest.raises(IsoreadyError, match="Example 2:2026 has no checklist here"):
        crosswalk_file(ours, "standard", (top,), TODAY)


def test_a_crosswalk_with_faults_is_told_and_not_used(top: Path, ours: Path) -> None:
    """By `check` with every fault, and by `crosswalk` with the first."""
    path = crosswalk(top, "sample--other", {"id": "other", "version": "1.0.0"}, {**MAPPINGS[0], "to": "W"})
    assert [each.rule for each in faults_of(path, top)] == ["crosswalk-unknown-control"]
    with pytest.raises(IsoreadyError, match="`W` is nothing that other"):
        crosswalk_file(ours, "other", (top,), TODAY)
    path = crosswalk(top, "sample--other", {"id": "gone", "version": "1.0.0"}, *MAPPINGS)
    assert [each.rule for each in look_at_crosswalk(path, (top,))[1]] == ["unknown-checklist"]
    path.write_text('{"format": "isoready/crosswalk/1"}', encoding="utf-8")
    assert {each.rule for each in look_at_crosswalk(path, (top,))[1]} == {"schema"}


def test_all_maps_are_listed_with_their_files(top: Path) -> None:
    """Migrations, then crosswalks."""
    lines = [line.split() for line in map_lines((top,)) if str(top) in line]
    assert [(line[0], line[1], line[3]) for line in lines] == [
        ("migration", "sample@1.0.0", "sample@2.0.0"),
        ("migration", "sample@2.0.0", "sample@3.0.0"),
        ("crosswalk", "sample", "other"),
    ]
