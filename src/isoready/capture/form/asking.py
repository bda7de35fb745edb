"""What a form asks: groups and controls in their order, when each is for this firm, and how each was worded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isoready.capture.form.condition_tree import condition_tree
from isoready.model.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.checklist import Checklist, Control, Group


def asked_of(groups: Sequence[Group]) -> list[dict[str, Any]]:
    """Lay out the groups that are asked; ``when`` is left out where it is for every firm."""
    return [_group(group) for group in groups]


def facts_of(checklist: Checklist) -> dict[str, Any]:
    """List the facts that decide what is for this firm."""
    return {name: {"type": fact.type, "choices": list(fact.choices)} for name, fact in checklist.facts.items()}


def _group(group: Group) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": group.id,
        "controls": [_control(control) for control in group.controls],
        "groups": [_group(below) for below in group.groups],
    }
    return made | _when(group.applies_when)


def _control(control: Control) -> dict[str, Any]:
    return {"id": control.id, "wording": fingerprint(control)} | _when(control.applies_when)


def _when(condition: str | None) -> dict[str, Any]:
    return {} if condition is None else {"when": condition_tree(condition)}
