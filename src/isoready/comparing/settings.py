"""The settings: what differs beside the controls, in the profile, the policy, the rules and the groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.comparing.controls import weight_changes
from isoready.model.comparison import Change, What

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.model.checklist import Checklist
    from isoready.scoring import Case


def setting_changes(old: Case, new: Case) -> tuple[Change, ...]:
    """Name every fact, setting and group that is not what it was, and say if rules or ladder differ."""
    found = (*_facts(old.assessment.profile, new.assessment.profile), *_policy(old.checklist, new.checklist))
    return (*found, *_groups(old.checklist, new.checklist), *_rules(old.checklist, new.checklist))


def _facts(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[Change]:
    for name in sorted({*before, *after}):
        was, now = (_said(facts[name]) if name in facts else "" for facts in (before, after))
        if was != now:
            yield Change(What.FACT, name, was, now)


def _policy(before: Checklist, after: Checklist) -> Iterator[Change]:
    old, new = (each.scoring.model_dump(mode="json") for each in (before, after))
    for name, was in old.items():
        if was != new[name]:
            yield Change(What.POLICY, name, _said(was), _said(new[name]))


def _groups(before: Checklist, after: Checklist) -> Iterator[Change]:
    old, new = ({group.id: group for group in each.all_groups()} for each in (before, after))
    yield from weight_changes((key, old[key], group) for key, group in new.items() if key in old)


def _rules(before: Checklist, after: Checklist) -> Iterator[Change]:
    if before.rules != after.rules:
        yield Change(What.RULES, "", _counted(before.rules), _counted(after.rules))
    if before.ladder != after.ladder:
        yield Change(What.LADDER, "", *(", ".join(rung.id for rung in each.ladder) for each in (before, after)))


def _counted(rules: tuple[object, ...]) -> str:
    return f"{len(rules)} rule" if len(rules) == 1 else f"{len(rules)} rules"


def _said(value: object) -> str:
    """Write a value as the file does; lists and mappings only as such."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict | list):
        from json import dumps  # noqa: PLC0415  only where a setting is a list or a mapping

        return dumps(value, sort_keys=True)
    return "" if value is None else str(value)
