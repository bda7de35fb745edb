"""Observations, findings and risks: what was seen about a control, how it fared, and what goes wrong without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.oscal.assessed import state_of
from isoready.formats.oscal.evidence import looked_at, relevant
from isoready.formats.oscal.markup import marked, marked_line
from isoready.formats.oscal.parties import origin
from isoready.formats.oscal.writing import Object, end_of, made, moment, own, share, theirs
from isoready.formats.reviewed import items_of, responses_of
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.formats.oscal.assessed import Assessed
    from isoready.model.finding import Finding, Gap

OBSERVATION: Final = "observation"
FINDING: Final = "finding"
RISK: Final = "risk"


def observation(assessed: Assessed, found: Finding) -> Object:
    """Tell what was seen about one reviewed control."""
    control, node = found.control, found.node
    ends = [item.expires for item in items_of(found) if item.expires]
    answers = (each for each in node.of_kind(Kind.QUESTION) if each.answer)
    others = (each for each in responses_of(assessed.report, control) if each.alternative)
    confirmed = dict.fromkeys(each.confirmed_by for each in found.support if each.confirmed_by)
    return made(
        uuid=assessed.uuid(OBSERVATION, control.id),
        title=marked_line(control.title),
        description=marked(found.statement),
        props=[
            *own("control", control.id),
            *share("claimed", node.claimed.value),
            *share("supported", node.supported.value),
            *own("rating", node.supported.rating),
            *(prop for each in answers for prop in own("answer", f"{each.id}: {each.answer}")),
            *(prop for name in confirmed for prop in own("confirmed-by", name)),
            *(prop for each in others for prop in own("alternative", "yes", remarks=each.reason)),
        ],
        methods=["EXAMINE" if looked_at(found) else "INTERVIEW"],
        types=["control-objective"],
        origins=[origin(assessed)],
        relevant_evidence=[relevant(item) for item in items_of(found)],
        collected=_collected(assessed, found),
        expires=end_of(min(ends)) if ends else "",
        remarks=marked("\n\n".join(found.notes)),
    )


def _collected(assessed: Assessed, found: Finding) -> str:
    """The day of the newest of its answers; the assessment's, where none has a day of its own."""
    days = [each.answered_on for each in responses_of(assessed.report, found.control) if each.answered_on]
    return moment(max(days, default=assessed.report.assessment.date))


def finding(assessed: Assessed, found: Finding, *, short: bool) -> Object:
    """Tell how one reviewed control fared; ``short`` says that it is a gap, which has a risk."""
    control = found.control
    state, reason = state_of(found.node)
    return made(
        uuid=assessed.uuid(FINDING, control.id),
        title=marked_line(control.title),
        description=marked(found.statement),
        props=[
            *own("control", control.id),
            *own("grade", found.grade.value),
            *own("critical", "yes" if control.critical else ""),
            *(share("partial", found.node.supported.value) if reason == "partial" else []),
        ],
        origins=[origin(assessed)],
        target=made(
            type="statement-id",
            target_id=assessed.names.statement(control),
            title=marked_line(control.title),
            status=made(state=state, reason=reason),
        ),
        related_observations=[made(observation_uuid=assessed.uuid(OBSERVATION, control.id))],
        related_risks=[made(risk_uuid=assessed.uuid(RISK, control.id))] if short else [],
    )


def risk(assessed: Assessed, gap: Gap, remediation: Object) -> Object:
    """Tell what goes wrong while a gap is open, and what to do about it."""
    found, control = gap.finding, gap.finding.control
    seen = bool(found.node.coverage.answered)
    return made(
        uuid=assessed.uuid(RISK, control.id),
        title=marked_line(control.title),
        description=marked(control.intent),
        statement=marked(found.statement),
        props=[
            theirs("priority", str(gap.rank)),
            *own("control", control.id),
            *own("grade", found.grade.value),
            *own("gain", gap.gain),
            *own("person-days", gap.days),
            *own("evidence-only", "yes" if gap.evidence_only else ""),
            *(prop for name in gap.waits_for for prop in own("waits-for", name)),
        ],
        status="open" if seen else "investigating",
        origins=[origin(assessed)],
        deadline=end_of(gap.due) if gap.due else "",
        remediations=[remediation],
        related_observations=[made(observation_uuid=assessed.uuid(OBSERVATION, control.id))] if seen else [],
    )
