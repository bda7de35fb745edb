"""Mapping collection: a crosswalk as sets of controls that are equivalent, part of one another, or apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.formats.identity import uuid_of
from isoready.formats.oscal.catalog import catalog_uuid
from isoready.formats.oscal.identity import Names, token
from isoready.formats.oscal.linking import link_to
from isoready.formats.oscal.markup import line, marked, marked_line
from isoready.formats.oscal.writing import Object, back_matter, document, made, metadata, own
from isoready.model.crosswalk import Relation
from isoready.model.exporting import ExportFormat

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist, Group
    from isoready.model.crosswalk import End, Mapping
    from isoready.model.exporting import ChecklistSource, CrosswalkSource

MODEL: Final = "mapping-collection"
RELATIONSHIPS: Final = {
    Relation.EQUAL: "equivalent-to",
    Relation.SUBSET: "subset-of",
    Relation.SUPERSET: "superset-of",
    Relation.INTERSECTS: "intersects-with",
    Relation.NONE: "no-relationship",
}
"""Ours ask about meaning, not about words: what is equal here is equivalent there."""


def render(source: CrosswalkSource) -> bytes:
    """Write the crosswalk; both ends are read from left to right, as here so there."""
    walk = source.crosswalk
    left, right = _Side(walk.left, source.left), _Side(walk.right, source.right)
    content = made(
        uuid=uuid_of(MODEL, source.digest),
        metadata=metadata(f"{walk.left.name} to {walk.right.name}", source.day, "1", remarks=marked(walk.summary)),
        provenance=made(
            method="human",
            matching_rationale="semantic",
            status="not-complete",
            mapping_description=marked(walk.summary),
            remarks="What is not listed was not looked at; it is not said to have nothing in common.",
        ),
        mappings=[
            made(
                uuid=uuid_of("mapping", source.digest),
                source_resource=made(type="catalog", href=left.link[0]),
                target_resource=made(type="catalog", href=right.link[0]),
                maps=[_map(each, left, right, source.digest) for each in walk.mappings],
            )
        ],
        back_matter=back_matter([left.link[1], right.link[1]]),
    )
    return document(MODEL, content)


@dataclass(frozen=True, slots=True)
class _Side:
    """One end with the tokens of its catalog."""

    end: End
    source: ChecklistSource | None

    @property
    def link(self) -> tuple[str, Object]:
        """The reference to its catalog; a standard without a checklist has a resource with its name alone."""
        if self.source is None:
            name = uuid_of("standard", self.end.name)
            return f"#{name}", made(uuid=name, title=marked_line(self.end.name))
        file = f"{self.end.id}-{self.end.version}-catalog.json"
        return link_to("catalog", catalog_uuid(self.source.digest), file)

    def items(self, reference: str, title: str = "") -> list[Object]:
        """What a mapping names: a control, one of its questions, or all controls of a group."""
        if self.source is None:
            return [made(type="control", id_ref=token(reference), props=_heading(reference, title))]
        checklist = self.source.checklist
        group = next((each for each in checklist.all_groups() if each.id == reference), None)
        if group is None:
            return [self._item(checklist, reference)]
        return [made(type="control", id_ref=token(each)) for each in _inside(group)]

    @staticmethod
    def _item(checklist: Checklist, reference: str) -> Object:
        name, _, question = reference.partition("/")
        if not question:
            return made(type="control", id_ref=token(name))
        control = next(each for each in checklist.listed() if each.id == name)
        return made(type="statement", id_ref=Names(checklist).item(control, question))


def _inside(group: Group) -> list[str]:
    """The controls of a group; the group itself, where it has none."""
    return [control.id for each in group.walk() for control in each.listed] or [group.id]


def _heading(clause: str, title: str) -> list[Object]:
    return [*own("clause", clause), *own("title", title)]


def _map(mapping: Mapping, left: _Side, right: _Side, digest: str) -> Object:
    return made(
        uuid=uuid_of("map", digest, mapping.left, mapping.right),
        relationship=RELATIONSHIPS[mapping.relation],
        sources=left.items(mapping.left),
        targets=right.items(mapping.right, mapping.title or ""),
        confidence_score=made(category=mapping.confidence),
        props=[*own("from", mapping.left), *own("to", mapping.right), *own("source", line(mapping.source))],
        remarks=marked(mapping.rationale),
    )


EXPORT: Final = ExportFormat("crosswalk", render)
