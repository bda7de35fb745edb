"""Findings and gaps of small checklists, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.scoring.building import Given, assessment, case, checklist, group, methods_of, split

from isoready.gaps import find_findings, find_gaps
from isoready.scoring import Case, gains, score

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.checklist import Checklist
    from isoready.model.finding import Finding, Gap


def findings_of(sheet: Checklist, given: Mapping[str, Given], **responses: Mapping[str, Any]) -> dict[str, Finding]:
    """Find what there is about each control."""
    answers, support = split(given)
    said = assessment(answers, **responses)
    card = score(Case(sheet, said, support, methods_of(sheet)))
    return {each.control.id: each for each in find_findings(sheet, said, card, support)}


def gaps_of(sheet: Checklist, given: Mapping[str, Given], **responses: Mapping[str, Any]) -> tuple[Gap, ...]:
    """Find the gaps in order."""
    return find_gaps(tuple(findings_of(sheet, given, **responses).values()), gains(case(sheet, given)))


def sheet_of(*controls: dict[str, Any], **more: Any) -> Checklist:  # noqa: ANN401  whatever the model takes
    """Put controls into one group."""
    return checklist(group("G", *controls), **more)
