"""Standard: the checklist as requirements, each with its own question and guidance; nothing of the standard's text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isoready.formats.cyclonedx.naming import reference
from isoready.model.values import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Checklist, Control, Group

Object = dict[str, Any]


def standard(checklist: Checklist) -> Object:
    """Describe the checklist as a standard of which controls and groups are the requirements."""
    asked = checklist.standard
    return {
        "bom-ref": reference("standard", checklist.name),
        "name": checklist.title,
        "version": checklist.version,
        "description": f"{checklist.summary} Identifiers of {asked.id}:{asked.edition}. {checklist.notice}",
        "requirements": [each for group in checklist.groups for each in _group(group, None)],
    }


def _group(group: Group, parent: str | None) -> Iterator[Object]:
    name = reference("group", group.id)
    yield {
        "bom-ref": name,
        "identifier": group.id,
        "title": group.title,
        **({"text": group.summary} if group.summary else {}),
        **({"parent": parent} if parent else {}),
        "properties": [_property("kind", group.kind), _property("weight", written(group.weight))],
    }
    for control in group.controls:
        yield _control(control, name)
    for each in group.groups:
        yield from _group(each, name)


def _control(control: Control, parent: str) -> Object:
    return {
        "bom-ref": reference("requirement", control.id),
        "identifier": control.id,
        "title": control.title,
        "text": "\n".join(question.question for question in control.items),
        "descriptions": [control.intent, control.guidance],
        "parent": parent,
        "properties": [
            _property("weight", written(control.weight)),
            _property("critical", "yes" if control.critical else "no"),
        ],
    }


def _property(name: str, value: str) -> Object:
    return {"name": f"isoready:{name}", "value": value}
