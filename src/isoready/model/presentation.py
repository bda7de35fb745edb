"""Presentation: how a report is to look, apart from what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from isoready.model.localised import Localised

LANGUAGES: Final = ("en", "ur")
"""BCP 47 tags of the languages that a report can be printed in."""
ENGLISH: Final = "en"
UrduFont = Literal["nastaliq", "naskh"]


@dataclass(frozen=True, slots=True)
class Presentation:
    """What a format is told beside the report itself."""

    kind: str = "gap"
    """Name of the kind of report."""
    languages: tuple[str, ...] = (ENGLISH,)
    """One language, or two that stand side by side."""
    urdu_font: UrduFont = "nastaliq"
    """The hand in which Urdu is set for reading; ``naskh`` is plainer and can be copied out of a PDF."""
    wordings: Mapping[str, Localised] = field(default_factory=dict)
    """The checklist's words by language; none for English."""
