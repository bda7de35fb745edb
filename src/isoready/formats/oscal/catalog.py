"""Catalog: a checklist as an OSCAL catalog, with all that is asked and how it is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.identity import uuid_of
from isoready.formats.oscal.controls import Controls
from isoready.formats.oscal.identity import Names, token
from isoready.formats.oscal.markup import marked, marked_line
from isoready.formats.oscal.policy import policy_resource
from isoready.formats.oscal.writing import (
    Object,
    back_matter,
    document,
    made,
    metadata,
    own,
    prose,
    theirs,
)
from isoready.model.exporting import ExportFormat
from isoready.model.values import written

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist, Group, Standard
    from isoready.model.exporting import ChecklistSource

MODEL: Final = "catalog"
DIRECT: Final = "direct"
"""Name of the property of a group that OSCAL needs and the checklist lacks: it holds its parent's own controls."""


def catalog_uuid(digest: str) -> str:
    """Name the catalog of the checklist whose file has this SHA-256."""
    return uuid_of(MODEL, digest)


def render(source: ChecklistSource) -> bytes:
    """Write the catalog; its UUIDs do not depend on the day."""
    checklist = source.checklist
    names = Names(checklist)
    controls = Controls(names)
    head = metadata(
        checklist.title, source.day, checklist.version, props=_properties(checklist), remarks=marked(checklist.summary)
    )
    content = made(
        uuid=catalog_uuid(source.digest),
        metadata=head,
        groups=[_group(group, controls) for group in checklist.groups],
        back_matter=back_matter(
            [_standard(checklist.standard), *controls.standards(checklist), policy_resource(checklist)]
        ),
    )
    return document(MODEL, content)


def _properties(checklist: Checklist) -> list[Object]:
    return [
        *own("checklist", checklist.id),
        *own("status", checklist.status.value),
        *own("language", checklist.language),
        *own("licence", checklist.licence),
        *own("notice", checklist.notice),
    ]


def _standard(standard: Standard) -> Object:
    """The standard whose identifiers the checklist uses: its name and edition, and nothing of its text."""
    return made(
        uuid=uuid_of("standard-of-checklist", standard.id, standard.edition),
        title=marked_line(f"{standard.id}:{standard.edition} {standard.title}"),
        props=[
            *own("standard", standard.id),
            *own("edition", standard.edition),
            *own("title", standard.title),
            *own("status", standard.status),
            *own("superseded-by", standard.superseded_by),
        ],
        remarks=marked(standard.note),
    )


def _group(group: Group, controls: Controls) -> Object:
    """Write a group; OSCAL lets one hold groups or controls, so with both the controls get a group of their own."""
    listed = [controls.control(control) for control in group.listed]
    below = [_group(each, controls) for each in group.groups]
    mixed = bool(listed and below)
    return made(
        id=token(group.id),
        title=marked_line(group.title),
        props=[
            theirs("label", group.id),
            *own("kind", group.kind),
            *(own("weight", written(group.weight)) if group.weight != 1 else []),
            *own("counts-for", group.counts_for or ""),
            *(prop for name in group.objectives for prop in own("objective", name)),
        ],
        parts=[
            *prose("overview", group.summary),
            *controls.condition(group.applies_when),
        ],
        groups=[_direct(group, listed, controls.names), *below] if mixed else below,
        controls=[] if mixed else listed,
    )


def _direct(group: Group, listed: list[Object], names: Names) -> Object:
    return made(
        id=names.part(group.id, "controls"),
        title=marked_line(group.title),
        props=own(DIRECT, "yes"),
        controls=listed,
    )


EXPORT: Final = ExportFormat("checklist", render)
