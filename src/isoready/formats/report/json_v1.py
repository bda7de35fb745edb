"""Report, JSON version 1: the whole gap report for another program, every value exact."""

from __future__ import annotations

from datetime import date  # noqa: TC003  pydantic reads annotations at run time
from typing import TYPE_CHECKING, Any, Literal

from isoready.formats.report.json_making import Making, provenance_part, verdict_part
from isoready.formats.report.json_models import (
    Coverage,
    Exact,
    Node,
    Number,
    Part,
    Provenance,
    Value,
    Verdict,
    json_bytes,
    schema_of,
)
from isoready.formats.report.kinds import kind_of
from isoready.model.evidence import Outcome  # noqa: TC001  pydantic reads annotations at run time
from isoready.model.rules import Grade  # noqa: TC001  pydantic reads annotations at run time

if TYPE_CHECKING:
    from isoready.model import evidence, finding
    from isoready.model.presentation import Presentation
    from isoready.model.report import GapReport


class Standard(Part):
    """The standard whose identifiers the checklist uses."""

    id: str
    edition: str
    title: str
    status: Literal["current", "replaced", "withdrawn"]
    superseded_by: str
    note: str


class Checklist(Part):
    """What was asked, and the policy by which it was scored."""

    id: str
    version: str
    title: str
    licence: str
    notice: str
    standard: Standard
    method: str
    not_applicable: Literal["exclude", "credit", "zero"]
    unanswered: Literal["zero", "exclude", "block"]


class Organisation(Part):
    """Whom the assessment is about."""

    name: str
    people: int | None
    city: str
    country: str
    sector: str
    scope: str
    assessors: tuple[str, ...]
    answered_on: date


class Evidence(Part):
    """One piece of evidence with what was found."""

    source: str
    outcome: Outcome
    shows: str
    sha256: str
    expires: date | None


class Support(Part):
    """What carries one answer."""

    carries: bool
    """Whether the claim counts in full."""
    confirmed_by: str
    evidence: tuple[Evidence, ...]


class Finding(Part):
    """What was found about one applicable control."""

    control: str
    title: str
    group: str
    grade: Grade
    critical: bool
    statement: str
    notes: tuple[str, ...]
    support: tuple[Support, ...]


class Gap(Part):
    """A finding to act on."""

    rank: int
    control: str
    grade: Grade
    days: Exact
    gain: Number
    """What closing this gap alone adds to the supported score of the whole."""
    evidence_only: bool
    waits_for: tuple[str, ...]
    owner: str
    due: date | None
    next_step: str
    evidence_to_collect: tuple[str, ...]


class Report(Part):
    """Where a firm stands, what is missing and what to do first."""

    format: Literal["isoready/report/1"]
    draft: bool
    """Whether questions are still open."""
    organisation: Organisation
    checklist: Checklist
    claimed: Value
    supported: Value
    coverage: Coverage
    verdict: Verdict
    """On what the evidence supports: the verdict that counts."""
    claimed_verdict: Verdict
    gaps: tuple[Gap, ...]
    """First things first."""
    findings: tuple[Finding, ...]
    """In the checklist's order."""
    trace: Node
    provenance: Provenance
    withheld: tuple[Literal["names", "notes", "files", "firm"], ...] = ()
    """What the answers that were scored go without, because they were copied to be handed on."""


def render(report: GapReport, presentation: Presentation | None = None) -> bytes:
    """Write the report as ``isoready/report/1``; it is data, so it speaks no language.

    Raises:
        IsoreadyError: it is to be of a kind that has no JSON.

    """
    kind_of(presentation.kind if presentation else "gap", "json")
    card, root = report.scorecard, report.scorecard.root
    make = Making(report.checklist.scoring.decimals)
    return json_bytes(
        Report(
            format="isoready/report/1",
            draft=card.draft,
            organisation=_organisation(report),
            checklist=_checklist(report),
            claimed=make.value(root.claimed.value, complete=root.coverage.complete),
            supported=make.value(root.supported.value, complete=root.coverage.complete),
            coverage=make.coverage(root.coverage),
            verdict=verdict_part(card.verdict),
            claimed_verdict=verdict_part(card.claimed_verdict),
            gaps=tuple(_gap(make, gap) for gap in report.gaps),
            findings=tuple(_finding(found) for found in report.findings),
            trace=make.node(root),
            provenance=provenance_part(report.provenance),
            withheld=report.assessment.withheld,
        )
    )


def schema() -> dict[str, Any]:
    """Write the JSON Schema of the output, draft 2020-12."""
    return schema_of(Report, "isoready/report/1")


def _organisation(report: GapReport) -> Organisation:
    assessment = report.assessment
    firm = assessment.organisation
    return Organisation(
        name=firm.name,
        people=firm.people,
        city=firm.city,
        country=firm.country,
        sector=firm.sector,
        scope=assessment.scope,
        assessors=assessment.assessors,
        answered_on=assessment.date,
    )


def _checklist(report: GapReport) -> Checklist:
    checklist, standard = report.checklist, report.checklist.standard
    return Checklist(
        id=checklist.id,
        version=checklist.version,
        title=checklist.title,
        licence=checklist.licence,
        notice=checklist.notice,
        standard=Standard(
            id=standard.id,
            edition=standard.edition,
            title=standard.title,
            status=standard.status,
            superseded_by=standard.superseded_by,
            note=standard.note,
        ),
        method=checklist.scoring.method,
        not_applicable=checklist.scoring.not_applicable,
        unanswered=checklist.scoring.unanswered,
    )


def _finding(found: finding.Finding) -> Finding:
    return Finding(
        control=found.control.id,
        title=found.control.title,
        group=found.group,
        grade=found.grade,
        critical=found.control.critical,
        statement=found.statement,
        notes=found.notes,
        support=tuple(_support(support) for support in found.support),
    )


def _support(support: evidence.Support) -> Support:
    items = (
        Evidence(source=item.source, outcome=item.outcome, shows=item.shows, sha256=item.sha256, expires=item.expires)
        for item in support.items
    )
    return Support(carries=support.carries, confirmed_by=support.confirmed_by, evidence=tuple(items))


def _gap(make: Making, gap: finding.Gap) -> Gap:
    control = gap.finding.control
    return Gap(
        rank=gap.rank,
        control=control.id,
        grade=gap.finding.grade,
        days=str(gap.days),
        gain=make.number(gap.gain),
        evidence_only=gap.evidence_only,
        waits_for=gap.waits_for,
        owner=gap.owner,
        due=gap.due,
        next_step=control.next_step,
        evidence_to_collect=control.evidence,
    )
