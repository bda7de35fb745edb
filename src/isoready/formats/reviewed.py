"""What was reviewed: the controls with an answer, and those that do not apply with the reason of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.cells import response_ids
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.model.assessment import Response
    from isoready.model.checklist import Control
    from isoready.model.evidence import Examined
    from isoready.model.finding import Finding
    from isoready.model.report import GapReport


def reviewed(report: GapReport) -> tuple[Finding, ...]:
    """Pick the findings about controls of which at least one question is answered; the others were not assessed."""
    return tuple(found for found in report.findings if found.node.coverage.answered)


def left_out(report: GapReport) -> dict[str, str]:
    """Give the controls that do not apply by id, each with its reason."""
    nodes = {node.id: node for node in report.scorecard.root.of_kind(Kind.CONTROL)}
    return {
        control.id: _reasons(report, control) or nodes[control.id].left_out or "not applicable"
        for control in report.checklist.controls()
        if not nodes[control.id].coverage.applicable
    }


def _reasons(report: GapReport, control: Control) -> str:
    return " ".join(dict.fromkeys(each.reason for each in responses_of(report, control) if each.reason))


def responses_of(report: GapReport, control: Control) -> tuple[Response, ...]:
    """List the answers that the firm gave about a control."""
    given = report.assessment.responses
    keys = response_ids(control, report.assessment.instances, given)
    return tuple(given[key] for key in keys if key in given)


def items_of(found: Finding) -> tuple[Examined, ...]:
    """List the evidence of a control's answers, each once."""
    return tuple(dict.fromkeys(item for support in found.support for item in support.items))


def said_of(item: Examined) -> str:
    """Say what a piece of evidence shows, and in what state it is."""
    shows = " ".join(item.shows.split()).rstrip(".")
    return f"{shows}. {item.outcome.sentence}" if shows else item.outcome.sentence
