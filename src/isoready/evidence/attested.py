"""An attested folder: files that are not here, taken for what a result says was found when it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.evidence.examination import Folder
from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping


class Attested(Folder):
    """Says of each path what was found then; opens nothing. What nobody looked at is missing."""

    def __init__(self, found: Mapping[str, str | Outcome]) -> None:
        """Start from the sha256 of each file, or why there was none, by its path as the response gives it."""
        self._found = found

    def look(self, file: str) -> str | Outcome:
        """Give what was found."""
        return self._found.get(file, Outcome.MISSING)
