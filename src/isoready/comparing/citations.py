"""Citations: what changed in the evidence of one response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.model.comparison import Change, What
from isoready.model.evidence import NO_SUPPORT, Examined, Outcome, Support

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOW: Final = {
    Outcome.GOOD: What.EVIDENCE_RENEWED,
    Outcome.CHANGED: What.EVIDENCE_CHANGED,
    Outcome.MISSING: What.EVIDENCE_MISSING,
    Outcome.EXPIRED: What.EVIDENCE_EXPIRED,
}
_SHOWN: Final = 12
"""Hex digits of a digest that people compare."""


def citation_changes(before: Support | None, after: Support | None) -> Iterator[Change]:
    """Name each piece that came, went, or is not what it was; the last of one file or link counts."""
    old, new = ({each.source: each for each in (support or NO_SUPPORT).items} for support in (before, after))
    for source, was in old.items():
        if source not in new:
            yield Change(What.EVIDENCE_REMOVED, source, was.outcome, "")
    for source, now in new.items():
        if source not in old:
            yield Change(What.EVIDENCE_ADDED, source, "", now.outcome)
        else:
            yield from _same(source, old[source], now)


def _same(source: str, was: Examined, now: Examined) -> Iterator[Change]:
    if was.outcome is not now.outcome:
        yield Change(_NOW.get(now.outcome, What.EVIDENCE_STATE), source, was.outcome, now.outcome)
    elif was.sha256 != now.sha256:
        yield Change(What.EVIDENCE_CHANGED, source, *(f"sha256 {each.sha256[:_SHOWN]}" for each in (was, now)))
    elif was.expires != now.expires:
        yield Change(What.EVIDENCE_RENEWED, source, _until(was), _until(now))


def _until(found: Examined) -> str:
    return f"counts until {found.expires}" if found.expires else "counts for ever"


def confirmation_changes(before: Support | None, after: Support | None, subject: str) -> Iterator[Change]:
    """Say whether a second person's word came, went, or is another's."""
    was, now = ((each or NO_SUPPORT).confirmed_by for each in (before, after))
    if was != now:
        yield Change(What.CONFIRMATION, subject, was, now)
