"""Linking: how the documents of one set name one another, and what was reviewed in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.identity import uuid_of
from isoready.formats.oscal.identity import token
from isoready.formats.oscal.markup import marked, marked_line
from isoready.formats.oscal.writing import Object, made, own

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.formats.oscal.assessed import Assessed

FILES: Final = {
    "catalog": "catalog.json",
    "assessment-plan": "assessment-plan.json",
    "assessment-results": "assessment-results.json",
    "plan-of-action-and-milestones": "poam.json",
}
"""What each document of a set is called; they lie side by side."""


def link_to(model: str, uuid: str, file: str = "") -> tuple[str, Object]:
    """Make the reference to another document, and the resource that says where it lies: in the set, or as ``file``."""
    place = file or FILES[model]
    name = uuid_of("document", model, uuid)
    resource = made(
        uuid=name,
        title=marked_line(place),
        props=own("document-uuid", uuid),
        rlinks=[made(href=place, media_type="application/oscal+json")],
    )
    return f"#{name}", resource


def system(assessed: Assessed) -> tuple[Object, Object]:
    """Make the reference that OSCAL wants to a system security plan, and the resource that stands for it."""
    assessment = assessed.report.assessment
    name = uuid_of("system", assessment.organisation.name, assessment.scope)
    resource = made(
        uuid=name,
        title=marked_line(f"{assessment.organisation.name}: {assessment.scope}"),
        description="There is no system security plan: what was looked at is the firm's own work, as the title says.",
    )
    return made(href=f"#{name}", remarks="Stands for the scope of the self-assessment."), resource


def reviewed_controls(assessed: Assessed, reviewed: Iterable[str], what: str) -> Object:
    """Say which controls are looked at (``what`` says it in words), and which were left out, each with its reason.

    What nobody answered is in neither list: it was not assessed.
    """
    left_out = assessed.left_out
    reasons = [prop for name, reason in left_out.items() for prop in own("not-applicable", name, remarks=reason)]
    selection = made(
        description=marked(f"{what}; those that do not apply are left out, each with its reason."),
        props=reasons,
        include_controls=[made(control_id=token(name)) for name in reviewed],
        exclude_controls=[made(control_id=token(name)) for name in left_out],
    )
    return made(
        links=[made(href=link_to("catalog", assessed.catalog)[0], rel="catalog")],
        control_selections=[selection],
    )
