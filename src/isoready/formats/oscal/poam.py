"""Plan of action and milestones: every gap as an item, with its risk and what is to be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.formats.oscal.assessed import Assessed
from isoready.formats.oscal.evidence import resources
from isoready.formats.oscal.linking import link_to, system
from isoready.formats.oscal.markup import marked, marked_line
from isoready.formats.oscal.observations import FINDING, OBSERVATION, RISK, finding, observation, risk
from isoready.formats.oscal.parties import origin, owners_of, people
from isoready.formats.oscal.remedies import planned
from isoready.formats.oscal.results import results_uuid
from isoready.formats.oscal.standing import provenance
from isoready.formats.oscal.writing import Object, back_matter, document, made, metadata, own
from isoready.model.exporting import ExportFormat

if TYPE_CHECKING:
    from isoready.model.finding import Gap
    from isoready.model.report import GapReport

MODEL: Final = "plan-of-action-and-milestones"


def render(report: GapReport) -> bytes:
    """Write the plan; its actions are those of the report's plan, where it has one.

    Raises:
        IsoreadyError: there is no gap, and OSCAL knows no plan of nothing.
    """
    assessed = Assessed(report)
    if not report.gaps:
        msg = f"{report.provenance.assessment} has no gap, and OSCAL knows no plan of nothing"
        raise IsoreadyError(msg, "There is nothing to plan; export the results: --as oscal-assessment-results.")
    ssp, system_resource = system(assessed)
    links = [link_to("catalog", assessed.catalog)[1]]
    if assessed.reviewed:
        links.append(link_to("assessment-results", results_uuid(assessed))[1])
    seen = [gap.finding for gap in report.gaps if gap.finding.node.coverage.answered]
    title = f"{report.assessment.organisation.name}: {report.checklist.title}, plan of action"
    who = {key.replace("-", "_"): value for key, value in people(assessed, owners_of(assessed)).items()}
    content = made(
        uuid=assessed.uuid(MODEL),
        metadata=metadata(
            title,
            report.provenance.as_of,
            report.checklist.version,
            props=[*provenance(report), *_plan(report)],
            remarks=marked(report.no_plan),
            **who,
        ),
        import_ssp=ssp,
        observations=[observation(assessed, found) for found in seen],
        risks=[risk(assessed, gap, planned(assessed, gap, report.plan)) for gap in report.gaps],
        findings=[finding(assessed, found, short=True) for found in seen],
        poam_items=[_item(assessed, gap) for gap in report.gaps],
        back_matter=back_matter([system_resource, *links, *resources(seen)]),
    )
    return document(MODEL, content)


def _plan(report: GapReport) -> list[Object]:
    """What the actions lead to, and how sure it is that none are cheaper."""
    plan = report.plan
    if plan is None:
        return []
    return [
        *own("plan-aim", plan.aim.rung.id if plan.aim.rung else plan.aim.score),
        *own("plan-reached", "yes" if plan.reached else "no"),
        *own("plan-person-days", plan.days),
        *own("plan-certainty", plan.proof.certainty.value),
    ]


def _item(assessed: Assessed, gap: Gap) -> Object:
    found, control = gap.finding, gap.finding.control
    seen = bool(found.node.coverage.answered)
    name = control.id
    return made(
        uuid=assessed.uuid("poam-item", name),
        title=marked_line(control.title),
        description=marked(f"{found.statement} {control.next_step}"),
        props=[
            *own("control", name),
            *own("rank", gap.rank),
            *own("grade", found.grade.value),
            *own("assessed", "yes" if seen else "no"),
            *(prop for text in control.evidence for prop in own("evidence-to-collect", text)),
        ],
        origins=[origin(assessed)],
        related_findings=[made(finding_uuid=assessed.uuid(FINDING, name))] if seen else [],
        related_observations=[made(observation_uuid=assessed.uuid(OBSERVATION, name))] if seen else [],
        related_risks=[made(risk_uuid=assessed.uuid(RISK, name))],
    )


EXPORT: Final = ExportFormat("assessment", render, plans=True)
