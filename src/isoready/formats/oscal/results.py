"""Assessment results: what was found about every control that was answered, with the score beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.oscal.assessed import Assessed
from isoready.formats.oscal.evidence import resources
from isoready.formats.oscal.linking import link_to, reviewed_controls
from isoready.formats.oscal.markup import marked
from isoready.formats.oscal.observations import finding, observation, risk
from isoready.formats.oscal.parties import people
from isoready.formats.oscal.plan import plan_uuid
from isoready.formats.oscal.remedies import recommendation
from isoready.formats.oscal.standing import standing
from isoready.formats.oscal.writing import Object, back_matter, document, made, metadata, moment
from isoready.model.exporting import ExportFormat

if TYPE_CHECKING:
    from isoready.model.report import GapReport

MODEL: Final = "assessment-results"


def results_uuid(assessed: Assessed) -> str:
    """Name the results of this assessment."""
    return assessed.uuid(MODEL)


def render(report: GapReport) -> bytes:
    """Write the results.

    Raises:
        IsoreadyError: nothing is answered yet.
    """
    assessed = Assessed(report)
    assessed.refuse_nothing()
    href, plan = link_to("assessment-plan", plan_uuid(assessed))
    catalog = link_to("catalog", assessed.catalog)[1]
    title = f"{report.assessment.organisation.name}: {report.checklist.title}"
    who = {key.replace("-", "_"): value for key, value in people(assessed).items()}
    content = made(
        uuid=results_uuid(assessed),
        metadata=metadata(title, report.provenance.as_of, report.checklist.version, **who),
        import_ap=made(href=href),
        results=[_result(assessed, title)],
        back_matter=back_matter([plan, catalog, *resources(assessed.reviewed)]),
    )
    return document(MODEL, content)


def _result(assessed: Assessed, title: str) -> Object:
    report = assessed.report
    short = {gap.finding.control.id for gap in report.gaps}
    gaps = [gap for gap in report.gaps if gap.finding.node.coverage.answered]
    draft = report.scorecard.draft
    seen = [found.control.id for found in assessed.reviewed]
    return made(
        uuid=assessed.uuid("result"),
        title=marked(f"DRAFT: {title}" if draft else title),
        description=marked(f"{report.scorecard.verdict.rung.title}. {report.scorecard.verdict.rung.meaning}"),
        start=moment(report.assessment.date),
        end="" if draft else moment(max(report.assessment.date, report.provenance.as_of)),
        props=standing(assessed),
        reviewed_controls=reviewed_controls(assessed, seen, "Every control of which a question is answered"),
        observations=[observation(assessed, found) for found in assessed.reviewed],
        risks=[risk(assessed, gap, recommendation(assessed, gap)) for gap in gaps],
        findings=[finding(assessed, found, short=found.control.id in short) for found in assessed.reviewed],
        remarks=marked(report.checklist.notice),
    )


EXPORT: Final = ExportFormat("assessment", render)
