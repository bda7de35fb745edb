"""Citations: the evidence that was found in one state, each with the way to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from isoready.document import parse
from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist
from isoready.model.evidence import Examined, Outcome, Support
from isoready.validation import AssessmentSubject
from isoready.validation.citations import citations

ANSWERED = Path(__file__).parent / "cases" / "answered.yaml"
ASSESSMENT = b"""\
format: isoready/assessment/1
checklist: {id: small, version: 1.0.0}
organisation: {name: Example Firm}
scope: all
date: 2026-06-01
responses:
  A.3/b: {answer: yes, evidence: [{file: a.md}, {file: b.md}, {file: c.md}]}
  A.1: {answer: F, evidence: [{file: d.md}]}
"""


def subject() -> AssessmentSubject:
    """Make an assessment of whose four files b and d are not there."""
    document = parse(ASSESSMENT, "assessment.yaml")
    good, missing = Outcome.GOOD, Outcome.MISSING
    support = {
        "A.3/b": Support((Examined("a.md", good), Examined("b.md", missing), Examined("c.md", good))),
        "A.1": Support((Examined("d.md", missing),)),
    }
    model, checklist = Assessment.model_validate(document.data), parse(ANSWERED.read_bytes(), "answered.yaml")
    asked = Checklist.model_validate(checklist.data)
    return AssessmentSubject(document, model, asked, checklist.digest, support, date(2026, 6, 30))


def test_citations_come_in_the_order_of_the_file_with_their_ways() -> None:
    """Only those in the state that is asked for."""
    found = list(citations(subject(), Outcome.MISSING))
    assert [each.keys for each in found] == [("responses", "A.3/b", "evidence", 1), ("responses", "A.1", "evidence", 0)]
    assert [each.item.file for each in found] == ["b.md", "d.md"]


def test_a_fault_of_a_citation_is_about_the_control_of_its_response() -> None:
    """Of the control, not of the question."""
    first = next(iter(citations(subject(), Outcome.MISSING)))
    fault = first.fault("file", "it is not there", "Put it there.")
    assert (fault.control, fault.keys[-1]) == ("A.3", "file")


def test_what_was_not_examined_is_not_cited() -> None:
    """A response without support has no state."""
    assert not list(citations(replace(subject(), support={}), Outcome.MISSING))
