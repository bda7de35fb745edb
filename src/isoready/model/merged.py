"""What comes of merging two people's answers: the answers of both, and what they disagree on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Choice(StrEnum):
    """What becomes of two answers that disagree."""

    BOTH = "both"
    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that both sides say, and say differently."""

    keys: tuple[str, ...]
    """The way to it in the file; a response, or a value above them."""
    ours: Any
    theirs: Any
    source: str
    """The file that the other side came in."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of it."""

    data: dict[str, Any]
    changed: tuple[str, ...]
    """Keys of the responses that are not as they were on our side."""
    conflicts: tuple[Conflict, ...]
    undecided: int = 0
    """How many of the conflicts nobody decided."""
