"""Comparing: two versions of a checklist, all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.model.changes import Change, Changes
from isoready.versions.controls import OTHER, WEIGHT, WORDS, control_changes
from isoready.versions.fields import BREAKING, MINOR, PATCH, by_id, changed, said
from isoready.versions.numbers import asked_for, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Checklist
    from isoready.model.rules import Rule
    from isoready.versions.fields import Table

_TOP: Final[Table] = {
    "id": (BREAKING, OTHER),
    "scale": (BREAKING, OTHER),
    "grades": (BREAKING, OTHER),
    "status": (PATCH, OTHER),
    "title": (PATCH, WORDS),
    "summary": (PATCH, WORDS),
    "notice": (PATCH, WORDS),
    "licence": (PATCH, OTHER),
    "roles": (PATCH, WORDS),
    "tests": (PATCH, OTHER),
}
_STANDARD: Final[Table] = {
    "id": (BREAKING, OTHER),
    "edition": (BREAKING, OTHER),
    "title": (PATCH, WORDS),
    "status": (PATCH, OTHER),
    "superseded_by": (PATCH, OTHER),
    "note": (PATCH, WORDS),
}
_SCORING: Final[Table] = {
    "method": (BREAKING, OTHER),
    "settings": (BREAKING, OTHER),
    "by_kind": (BREAKING, OTHER),
    "instances": (BREAKING, OTHER),
    "questions": (BREAKING, OTHER),
    "not_applicable": (BREAKING, OTHER),
    "unanswered": (BREAKING, OTHER),
    "unsupported_cap": (BREAKING, OTHER),
    "decimals": (PATCH, OTHER),
}
_NAMED: Final[Table] = {"title": (PATCH, WORDS), "meaning": (PATCH, WORDS)}
_RUNG: Final[Table] = {"needs": (BREAKING, OTHER), **_NAMED}
_FACT: Final[Table] = {
    "type": (BREAKING, OTHER),
    "choices": (BREAKING, OTHER),
    "question": (MINOR, WORDS),
    "meaning": (PATCH, WORDS),
}
_SCALE: Final[Table] = {
    "choices": (BREAKING, OTHER),
    "percentages": (BREAKING, OTHER),
    "unsupported_cap": (BREAKING, OTHER),
}
_GROUP: Final[Table] = {
    "weight": (BREAKING, WEIGHT),
    "kind": (BREAKING, OTHER),
    "applies_when": (BREAKING, OTHER),
    "counts_for": (BREAKING, OTHER),
    "objectives": (MINOR, OTHER),
    "title": (PATCH, WORDS),
    "summary": (PATCH, WORDS),
}


def compare(old: Checklist, new: Checklist) -> Changes:
    """Say what changed from ``old`` to ``new``, and which version that asks for.

    A change breaks when the same answers may be refused or may give another number, grade or verdict; so does a control
    that is asked anew. The order of the file says nothing.
    """
    found = tuple(sorted(_all(old, new), key=lambda change: change.order))
    asked = asked_for(old.version, found[0].level if found else None)
    fits = old.id != new.id or numbers(new.version) >= numbers(asked)
    return Changes(old.name, new.name, found, asked, fits)


def _all(old: Checklist, new: Checklist) -> Iterator[Change]:
    yield from changed("checklist", "", old, new, _TOP)
    yield from changed("standard", "", old.standard, new.standard, _STANDARD)
    yield from changed("scoring", "", old.scoring, new.scoring, _SCORING)
    yield from _bands(old, new)
    yield from by_id("scale", old.scales, new.scales, _SCALE, (MINOR, BREAKING))
    yield from by_id("fact", old.facts, new.facts, _FACT, (MINOR, BREAKING))
    before, after = ({each.id: each for each in side.objectives} for side in (old, new))
    yield from by_id("objective", before, after, _NAMED, (MINOR, MINOR))
    yield from _rules(old, new)
    yield from _ladder(old, new)
    yield from _groups(old, new)
    yield from control_changes(old, new)


def _bands(old: Checklist, new: Checklist) -> Iterator[Change]:
    edges, same = ([(band.id, band.up_to) for band in side.scoring.bands] for side in (old, new))
    if edges != same:
        yield Change(BREAKING, OTHER, "scoring", "", "bands", said(edges), said(same))
    elif old.scoring.bands != new.scoring.bands:
        yield Change(PATCH, WORDS, "scoring", "", "bands", said(old.scoring.bands), said(new.scoring.bands))


def _rules(old: Checklist, new: Checklist) -> Iterator[Change]:
    before, after = ({_bare(rule): rule.because for rule in side.rules} for side in (old, new))
    for rule in before:
        if rule not in after:
            yield Change(BREAKING, "removed", "rule", rule)
    for rule, because in after.items():
        if rule not in before:
            yield Change(BREAKING, "added", "rule", rule)
        elif because != before[rule]:
            yield Change(PATCH, WORDS, "rule", rule, "because", before[rule], because)


def _bare(rule: Rule) -> str:
    """All of a rule but its reason."""
    return said({key: getattr(rule, key) for key in type(rule).model_fields if key != "because"})


def _ladder(old: Checklist, new: Checklist) -> Iterator[Change]:
    before, after = ({rung.id: rung for rung in side.ladder} for side in (old, new))
    yield from by_id("rung", before, after, _RUNG, (BREAKING, BREAKING))
    if set(before) == set(after) and list(before) != list(after):
        yield Change(BREAKING, "moved", "rung", "", "", said(list(before)), said(list(after)))


def _groups(old: Checklist, new: Checklist) -> Iterator[Change]:
    before, after = ({group.id: group for group in side.all_groups()} for side in (old, new))
    yield from by_id("group", before, after, _GROUP, (BREAKING, BREAKING))
    homes, now = _homes(old), _homes(new)
    for name, home in homes.items():
        if name in now and now[name] != home:
            yield Change(BREAKING, "moved", "group", name, "", home, now[name])


def _homes(checklist: Checklist) -> dict[str, str]:
    """The group that holds each group; empty for those at the top."""
    homes = {group.id: "" for group in checklist.groups}
    for group in checklist.all_groups():
        homes |= {inner.id: group.id for inner in group.groups}
    return homes
