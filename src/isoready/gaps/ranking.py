"""The ranking of gaps: what to do first, and what has to wait for what."""

from __future__ import annotations

from fractions import Fraction
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Final

from isoready.gaps.shortfall import evidence_only, falls_short, holders
from isoready.model.finding import Finding, Gap
from isoready.model.rules import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Waits = dict[str, tuple[str, ...]]
"""For each gap the gaps that must be closed before it."""

Key = tuple[int, bool, Fraction, int]
"""Grade, then whether days are paid for a gain, then gain a day, then the checklist's order; the least comes first."""

_NOT_STANDING: Final = {Grade.MAJOR_NONCONFORMITY, Grade.MINOR_NONCONFORMITY}

_GRADES: Final = {grade: rank for rank, grade in enumerate(Grade)}


def find_gaps(findings: Sequence[Finding], gains: Mapping[str, Fraction]) -> tuple[Gap, ...]:
    """Pick the findings to act on, first things first.

    A gap never comes before one that it waits for. Apart from that the worse grade comes first, where a gap counts as
    badly graded as the worst that waits for it; then what gains more a person-day; then the checklist's order.

    Args:
        findings: One for each control that applies.
        gains: What closing each control alone adds to the supported score of the whole.
    """
    short = {finding.control.id: finding for finding in findings if falls_short(finding.node)}
    waits = {key: _waits_for(finding, short) for key, finding in short.items()}
    keys = _keys(short, waits, gains)
    return tuple(
        _gap(rank, short[key], waits[key], gains[key]) for rank, key in enumerate(_in_order(waits, keys), start=1)
    )


def _gap(rank: int, finding: Finding, waits_for: tuple[str, ...], gain: Fraction) -> Gap:
    return Gap(
        rank=rank,
        finding=finding,
        days=finding.days,
        gain=gain,
        waits_for=waits_for,
        owner=finding.owner,
        due=finding.due,
        evidence_only=evidence_only(finding.node),
    )


def _waits_for(finding: Finding, short: Mapping[str, Finding]) -> tuple[str, ...]:
    """List prerequisites that do not stand yet and those that hold it down, each once, if they are gaps and not itself.

    A prerequisite with no more than an opportunity for improvement stands well enough to build on.
    """
    wanting = (name for name in finding.control.prerequisites if name in short and short[name].grade in _NOT_STANDING)
    named = dict.fromkeys((*wanting, *holders(finding.node)))
    return tuple(name for name in named if name in short and name != finding.control.id)


def _keys(short: Mapping[str, Finding], waits: Waits, gains: Mapping[str, Fraction]) -> dict[str, Key]:
    graded = _inherited(short, waits)
    return {
        key: (graded[key], *_worth(gains[key], finding.days), place)
        for place, (key, finding) in enumerate(short.items())
    }


def _worth(gain: Fraction, days: Fraction) -> tuple[bool, Fraction]:
    """Order by gain a day, the most first; a gain that costs nothing is ahead of all."""
    if days:
        return True, -gain / days
    return not gain, -gain


def _inherited(short: Mapping[str, Finding], waits: Waits) -> dict[str, int]:
    """Give each gap the worst grade of itself and of all that wait for it."""
    graded: dict[str, int] = {}
    for key in sorted(short, key=lambda each: _GRADES[short[each].grade]):
        pending = [key]
        while pending:
            here = pending.pop()
            if here not in graded:
                graded[here] = _GRADES[short[key].grade]
                pending += waits[here]
    return graded


def _in_order(waits: Waits, keys: Mapping[str, Key]) -> Iterable[str]:
    """Take the least key among those that wait for nothing; where all wait in a circle, the least of all."""
    left = {key: set(names) for key, names in waits.items()}
    followers: dict[str, list[str]] = {}
    for key, names in waits.items():
        for name in names:
            followers.setdefault(name, []).append(key)
    ready = [(keys[key], key) for key, names in left.items() if not names]
    heapify(ready)
    while left:
        key = heappop(ready)[1] if ready else min(left, key=keys.__getitem__)
        del left[key]
        yield key
        for follower in followers.get(key, ()):
            if follower in left:
                left[follower].discard(key)
                if not left[follower]:
                    heappush(ready, (keys[follower], follower))
