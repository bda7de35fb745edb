"""Presentation: how a report is to look, apart from what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist

LANGUAGES: Final = ("en", "ur")
"""BCP 47 tags of the languages that a report can be printed in."""
ENGLISH: Final = "en"
UrduFont = Literal["nastaliq", "naskh"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A checklist with the words of another language put in."""

    language: str
    checklist: Checklist
    missing: frozenset[str]
    """Places of texts that the language does not have yet; they stand in English."""
    texts: int
    """How many texts the checklist has in all."""


@dataclass(frozen=True, slots=True)
class Presentation:
    """What a format is told beside the report itself."""

    kind: str = "gap"
    """Name of the kind of report."""
    languages: tuple[str, ...] = (ENGLISH,)
    """One language, or two that stand side by side."""
    urdu_font: UrduFont = "nastaliq"
    """The hand in which Urdu is set for reading; ``naskh`` is plainer and can be copied out of a PDF."""
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    """The checklist's words by language; none for English."""
