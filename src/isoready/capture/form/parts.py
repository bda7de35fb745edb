"""Parts: the groups of a checklist that one person answers."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.checklist import Checklist, Group


def groups_asked(checklist: Checklist, parts: Sequence[str]) -> tuple[Group, ...]:
    """Pick the groups of those ids, in the order of the checklist, each with all in it; all where none is named.

    A group within another one that is named, too, is not asked twice.

    Raises:
        IsoreadyError: there is no such group, or it asks nothing.
    """
    if not parts:
        return checklist.groups
    known = {group.id: group for group in checklist.all_groups()}
    for name in parts:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            msg = f"{checklist.name} has no group `{name}`"
            hint = f"Did you mean `{near[0]}`?" if near else f"Use one of: {', '.join(known)}."
            raise IsoreadyError(msg, hint)
    picked = tuple(group for each in checklist.groups for group in _picked(each, frozenset(parts)))
    if not any(control for group in picked for below in group.walk() for control in below.controls):
        msg = f"there is nothing to answer in {', '.join(parts)}"
        raise IsoreadyError(msg, "Name another group.")
    return picked


def _picked(group: Group, names: frozenset[str]) -> list[Group]:
    if group.id in names:
        return [group]
    return [found for below in group.groups for found in _picked(below, names)]
