"""A localised checklist: the same checklist with the words of another language put in, and a note of what it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist

SOURCE: Final = "en"
"""The language that checklists are written in."""


@dataclass(frozen=True, slots=True)
class Localised:
    """A checklist in one language. Only its words differ: identifiers, weights and every number are as they were."""

    language: str
    checklist: Checklist
    texts: int
    """How many texts the checklist has."""
    missing: tuple[tuple[str, ...], ...] = ()
    """Ways to the texts that the language lacks; English stands there."""
    reviewed: bool = True
    """Whether somebody whose mother tongue it is has read it."""
