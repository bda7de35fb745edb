"""Then and now: two opened assessments with what their evidence was and is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.applicability import decide
from isoready.comparing import End
from isoready.evidence import examine
from isoready.evidence.recorded import Recorded
from isoready.model.evidence import Outcome
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.evidence.examination import Folder
    from isoready.model.evidence import Support
    from isoready.pipeline.opening import Opened

_SHOWN: Final = 12
"""Hex digits of a digest that people compare."""
_NAMED: Final = 3
"""Files that a note names; the others are counted."""
_UNLIKE: Final = frozenset({Outcome.CHANGED, Outcome.MISSING, Outcome.UNREADABLE})


def edited(opened: Opened) -> bool:
    """Whether the checklist's file is another than the one that was answered."""
    return opened.assessment.checklist.digest not in {None, opened.checklist.digest}


class ThenAndNow:
    """The two ends, and what carries the answers of either, on the day and by the checklist of either."""

    def __init__(self, then: Opened, now: Opened, *, at_its_word: bool = False) -> None:
        """Set the two beside each other; no evidence is looked at yet."""
        self._ends = {End.OLD: then, End.NEW: now}
        self.recorded = Recorded(then.folder, then.assessment, now.assessment, at_its_word=at_its_word)
        self._folders: dict[End, Folder] = {End.OLD: self.recorded, End.NEW: now.folder}

    def at(self, end: End) -> Opened:
        """Pick one end."""
        return self._ends[end]

    def support(self, whose: End, day: End, asked: End) -> Mapping[str, Support]:
        """Examine the evidence of one end on the day of another, for as long as the checklist of a third says."""
        assessment, checklist = self.at(whose).assessment, self.at(asked).checklist.model
        return examine(checklist, assessment, self._folders[whose], self.at(day).as_of)

    def outside(self, asked: End, profile: End) -> Mapping[str, str]:
        """Decide by the checklist of one end what is not for the firm as the profile of another describes it."""
        return decide(self.at(asked).checklist.model, self.at(profile).assessment.profile)


def notes(evidence: ThenAndNow) -> Iterator[str]:
    """Say what a reader must know to trust the numbers."""
    then, now = evidence.at(End.OLD), evidence.at(End.NEW)
    old, new = shown(then.path), shown(now.path)
    if edited(then):
        digest = (then.assessment.checklist.digest or "")[:_SHOWN]
        yield (
            f"{old} answered another file of {then.checklist.model.name} ({digest}…) than the one at hand, by which "
            "both are scored here; with --old-checklist PATH the old one is scored by its own."
        )
    if taken := evidence.recorded.taken:
        yield f"Counted as {old} recorded it, not as it is now: {_listed(taken)}."
    if unlike := _unlike(evidence):
        yield (
            f"No longer as {old} recorded it, nor recorded anew by {new}: {_listed(unlike)}. If it was in order on "
            f"{then.as_of}, --trust-old counts it so."
        )


def _unlike(evidence: ThenAndNow) -> set[str]:
    """The old assessment's files that cannot be seen as they were, where the new one does not stand just as badly."""
    old, new = (_wanting(evidence.support(end, End.OLD, End.OLD)) for end in (End.OLD, End.NEW))
    return {source for source, _ in old - new}


def _wanting(support: Mapping[str, Support]) -> set[tuple[str, Outcome]]:
    items = (item for carried in support.values() for item in carried.items)
    return {(item.source, item.outcome) for item in items if item.outcome in _UNLIKE}


def _listed(sources: set[str]) -> str:
    names, others = sorted(sources)[:_NAMED], len(sources) - _NAMED
    return ", ".join(names) + (f" and {others} more" if others > 0 else "")
