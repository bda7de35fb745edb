"""The examination: every piece of evidence of an assessment looked at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.evidence.digest import sha256_of
from isoready.evidence.paths import inside
from isoready.evidence.validity import last_day
from isoready.model.confirmation import Standing, awaits, dispute, standing
from isoready.model.evidence import Examined, Outcome, Support

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from isoready.model.assessment import Assessment, EvidenceItem, Response
    from isoready.model.checklist import Checklist

_WAITING: Final = "it was taken over from another checklist, and nobody has accepted it here yet"


def examine(checklist: Checklist, assessment: Assessment, root: Path | Folder, today: date) -> dict[str, Support]:
    """Look at the evidence of every response, by response id, with its pieces in the order of the file.

    ``root`` is the folder that evidence paths start from; nothing outside it is opened, and no link ever is. A file
    that is cited often is read once. ``today`` decides what is in date: evidence counts through its last day, and for
    ever where no ``observed`` date or no period is given.
    """
    periods = {
        control.response_id(question): control.evidence_valid_for
        for control in checklist.controls()
        for question in control.items
    }
    folder = root if isinstance(root, Folder) else Folder(root)
    return {
        name: _support(response, folder, periods.get(name), today) for name, response in assessment.responses.items()
    }


class Folder:
    """The assessment's folder: says what its files are, reading each one once."""

    def __init__(self, root: Path) -> None:
        """Start from ``root``; nothing is opened yet."""
        self._root = root
        self._seen: dict[Path, str | Outcome] = {}

    def look(self, file: str) -> str | Outcome:
        """Give the sha256 of a file in lower-case hex; or OUTSIDE, MISSING or UNREADABLE."""
        path = inside(self._root, file)
        if path is None:
            return Outcome.OUTSIDE
        if path not in self._seen:
            self._seen[path] = sha256_of(path)
        return self._seen[path]


def _support(response: Response, folder: Folder, period: str | None, today: date) -> Support:
    items = tuple(_examined(item, folder, item.valid_for or period, today) for item in response.evidence)
    unclaimed = awaits(response) and response.origin is not None and response.origin.how == "crosswalk"
    return Support(items, _confirmed_by(response), _waiting(response), unclaimed)


def _waiting(response: Response) -> str:
    """Why nobody stands by the answer yet, as a clause; empty where somebody does."""
    if awaits(response):
        return _WAITING
    if any(each.response.get("answer") is not None for each in response.differing):
        return "others answered it differently, and nobody has chosen yet"
    disputed = dispute(response)
    return f"{disputed.by} disputes it" if disputed else ""


def _confirmed_by(response: Response) -> str:
    if response.confirmed is None or standing(response) is not Standing.COUNTS:
        return ""
    return response.confirmed.by


def _examined(item: EvidenceItem, folder: Folder, period: str | None, today: date) -> Examined:
    expires = last_day(item.observed, period) if item.observed and period else None
    if item.file is None:
        return Examined(item.link or "", Outcome.NOT_OPENED, item.shows, expires=expires)
    found = folder.look(item.file)
    if isinstance(found, Outcome):
        return Examined(item.file, found, item.shows, expires=expires)
    return Examined(item.file, _outcome(item, found, expires, today), item.shows, found, expires)


def _outcome(item: EvidenceItem, found: str, expires: date | None, today: date) -> Outcome:
    if item.sha256 is not None and item.sha256 != found:
        return Outcome.CHANGED
    if expires is not None and expires < today:
        return Outcome.EXPIRED
    return Outcome.GOOD if item.sha256 else Outcome.UNPINNED
