"""Deciding: what is not for this firm, and the condition that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.applicability.language import Language
from isoready.applicability.problems import conditions_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from isoready.model.checklist import Checklist, Group
    from isoready.model.facts import FactValue


def decide(checklist: Checklist, profile: Mapping[str, FactValue]) -> dict[str, str]:
    """Say which groups and controls are outside, each with the condition that puts it there.

    A group outside has all within it outside, by the group's condition. What cannot be decided, because a fact is not
    given or does not fit, applies: nothing that might be for this firm is left out.

    Raises:
        IsoreadyError: the checklist has conditions, and the library that reads them is not installed.
        ValueError: one of them is faulty, which ``problems`` tells.

    """
    conditions = dict.fromkeys(conditions_of(checklist))
    if not conditions:
        return {}
    language = Language(checklist.facts)
    false = {each for each in conditions if language.holds(each, profile) is False}
    return {name: condition for group in checklist.groups for name, condition in _outside(group, false.__contains__)}


def _outside(group: Group, is_false: Callable[[str], bool], above: str = "") -> Iterator[tuple[str, str]]:
    here = above or _false(group.applies_when, is_false)
    if here:
        yield group.id, here
    for child in group.groups:
        yield from _outside(child, is_false, here)
    for control in group.controls:
        if condition := here or _false(control.applies_when, is_false):
            yield control.id, condition


def _false(condition: str | None, is_false: Callable[[str], bool]) -> str:
    return condition if condition is not None and is_false(condition) else ""
