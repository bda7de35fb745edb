"""A recorded folder: files taken for what an assessment once recorded, because they have been replaced since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.evidence.examination import Folder
from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from isoready.model.assessment import Assessment


class Recorded(Folder):
    """The folder of an assessment of an earlier day, of which only today's files are left.

    A digest that it recorded is taken at its word where a later assessment has recorded for the same path what lies
    there now: then the file is not what it was because somebody replaced it and said so. With ``at_its_word`` every
    recorded digest is, whether or not the file is still there. What it did not record is looked at as ever, and what
    lies outside the folder stays outside.
    """

    def __init__(
        self, now: Path | Folder, assessment: Assessment, later: Assessment, *, at_its_word: bool = False
    ) -> None:
        """Start from what the folder holds now; nothing is opened yet."""
        self._now = now if isinstance(now, Folder) else Folder(now)
        self._recorded = _digests(assessment)
        self._later = _digests(later)
        self._at_its_word = at_its_word
        self.taken: set[str] = set()
        """The paths whose recorded digest was taken at its word against what lies there."""

    def look(self, file: str) -> str | Outcome:
        """Give the recorded sha256 of a file where that is taken at its word, else what is there now."""
        found, recorded = self._now.look(file), self._recorded.get(file, ())
        if found in recorded or not recorded or found is Outcome.OUTSIDE:
            return found
        if self._at_its_word or found in self._later.get(file, ()):
            self.taken.add(file)
            return recorded[-1]
        return found


def _digests(assessment: Assessment) -> Mapping[str, list[str]]:
    """The digests that stand beside each path."""
    digests: dict[str, list[str]] = {}
    for response in assessment.responses.values():
        for item in response.evidence:
            if item.file and item.sha256:
                digests.setdefault(item.file, []).append(item.sha256)
    return digests
