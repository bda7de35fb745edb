"""Assessment plan: what a self-assessment set out to look at, how it is scored, and when it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.identity import uuid_of
from isoready.formats.oscal.assessed import Assessed
from isoready.formats.oscal.linking import link_to, reviewed_controls, system
from isoready.formats.oscal.markup import marked, marked_line
from isoready.formats.oscal.parties import ASSESSOR, firm_uuid, people, person_uuid
from isoready.formats.oscal.policy import in_words
from isoready.formats.oscal.writing import Object, back_matter, document, made, metadata, moment, own, prose
from isoready.model.exporting import ExportFormat

if TYPE_CHECKING:
    from isoready.model.report import GapReport

MODEL: Final = "assessment-plan"


def plan_uuid(assessed: Assessed) -> str:
    """Name the plan of this assessment."""
    return assessed.uuid(MODEL)


def render(report: GapReport) -> bytes:
    """Write the plan: every control that is asked of this firm.

    Raises:
        IsoreadyError: nothing of the checklist applies.
    """
    assessed = Assessed(report)
    assessed.refuse_nothing()
    assessment, checklist = report.assessment, report.checklist
    ssp, system_resource = system(assessed)
    catalog = link_to("catalog", assessed.catalog)[1]
    scope = uuid_of("scope", assessment.organisation.name, assessment.scope)
    asked = [control.id for control in checklist.controls() if control.id not in assessed.left_out]
    title = f"{assessment.organisation.name}: {checklist.title}, plan of the self-assessment"
    content = made(
        uuid=plan_uuid(assessed),
        metadata=metadata(
            title, report.provenance.as_of, checklist.version, props=own("checklist", checklist.name), **_who(assessed)
        ),
        import_ssp=ssp,
        local_definitions=made(components=[_scope(assessed, scope)]),
        terms_and_conditions=made(
            parts=[*prose("methodology", in_words(checklist)), *prose("assumptions", checklist.notice)]
        ),
        reviewed_controls=reviewed_controls(assessed, asked, "Every control that is asked of this firm"),
        assessment_subjects=[made(type="component", include_subjects=[made(subject_uuid=scope, type="component")])],
        tasks=[_task(assessed)],
        back_matter=back_matter([system_resource, catalog]),
    )
    return document(MODEL, content)


def _who(assessed: Assessed) -> Object:
    return {key.replace("-", "_"): value for key, value in people(assessed).items()}


def _scope(assessed: Assessed, uuid: str) -> Object:
    assessment = assessed.report.assessment
    return made(
        uuid=uuid,
        type="process-procedure",
        title=marked_line(assessment.scope),
        description=marked(assessment.scope),
        props=[prop for name, what in assessment.instances.items() for prop in own("instance", f"{name}: {what}")],
        status=made(state="operational"),
    )


def _task(assessed: Assessed) -> Object:
    assessment = assessed.report.assessment
    assessors = [person_uuid(assessment, name) for name in dict.fromkeys(assessment.assessors)]
    return made(
        uuid=assessed.uuid("task", "answer"),
        type="action",
        title="Answer the questions and look at the evidence",
        timing=made(on_date=made(date=moment(assessment.date))),
        responsible_roles=[made(role_id=ASSESSOR, party_uuids=assessors or [firm_uuid(assessment)])],
    )


EXPORT: Final = ExportFormat("assessment", render)
