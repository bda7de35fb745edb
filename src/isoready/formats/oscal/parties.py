"""Parties: the firm, who assessed, and who closes gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.identity import uuid_of
from isoready.formats.oscal.markup import line
from isoready.formats.oscal.writing import Object, made, own

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.formats.oscal.assessed import Assessed
    from isoready.model.assessment import Assessment

ASSESSOR: Final = "assessor"
OWNER: Final = "owner"
_TITLES: Final = {ASSESSOR: "Who answered the questions", OWNER: "Who closes a gap"}


def firm_uuid(assessment: Assessment) -> str:
    """Name the firm."""
    return uuid_of("organization", line(assessment.organisation.name))


def person_uuid(assessment: Assessment, name: str) -> str:
    """Name a person of the firm."""
    return uuid_of("person", line(assessment.organisation.name), line(name))


def owners_of(assessed: Assessed) -> tuple[str, ...]:
    """List who is to close gaps, each once."""
    report = assessed.report
    planned = report.plan.actions if report.plan else ()
    named = (*(gap.owner for gap in report.gaps), *(action.owner for action in planned))
    return tuple(dict.fromkeys(line(name) for name in named if name.strip()))


def people(assessed: Assessed, owners: Iterable[str] = ()) -> Object:
    """Make the parts of a document's head that tell who is who."""
    assessment = assessed.report.assessment
    assessors = tuple(dict.fromkeys(line(name) for name in assessment.assessors))
    persons = dict.fromkeys((*assessors, *owners))
    acting = [person_uuid(assessment, name) for name in assessors] or [firm_uuid(assessment)]
    roles = (ASSESSOR, OWNER) if owners else (ASSESSOR,)
    return made(
        roles=[made(id=role, title=_TITLES[role]) for role in roles],
        parties=[_firm(assessment), *(_person(assessment, name) for name in persons)],
        responsible_parties=[made(role_id=ASSESSOR, party_uuids=acting)],
    )


def origin(assessed: Assessed) -> Object:
    """Say that the firm itself is where a statement comes from."""
    return made(actors=[made(type="party", actor_uuid=firm_uuid(assessed.report.assessment))])


def responsible(assessed: Assessed, name: str) -> list[Object]:
    """Name the owner of an action, where there is one."""
    if not name.strip():
        return []
    return [made(role_id=OWNER, party_uuids=[person_uuid(assessed.report.assessment, name)])]


def _firm(assessment: Assessment) -> Object:
    firm = assessment.organisation
    return made(
        uuid=firm_uuid(assessment),
        type="organization",
        name=line(firm.name),
        props=[
            *own("people", firm.people or ""),
            *own("city", firm.city),
            *own("country", firm.country),
            *own("sector", firm.sector),
        ],
    )


def _person(assessment: Assessment, name: str) -> Object:
    return made(
        uuid=person_uuid(assessment, name),
        type="person",
        name=name,
        member_of_organizations=[firm_uuid(assessment)],
    )
