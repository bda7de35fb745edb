"""What a second person is shown, and what may be said of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from isoready.model.assessment import Response
    from isoready.model.evidence import Support


class Verb(StrEnum):
    """What a reviewer does with an answer."""

    CONFIRM = "confirm"
    DISPUTE = "dispute"
    COMMENT = "comment"
    KEEP = "keep"
    """Choose between answers that differ."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An answer that a second person could carry, and does not yet."""

    key: str
    title: str
    """Short title of the control."""
    question: str
    response: Response
    held: Mapping[str, Any]
    """The response as it stands in the file."""
    support: Support
    lack: str
    """What it lacks, as a clause."""
    urgent: bool
    """Whether it is disputed, or somebody has to choose between answers."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What an assessment would be after a review."""

    data: bytes
    before: str
    """SHA-256 of the file as it was read."""
    changed: tuple[str, ...]
    """Keys of the responses that say something new."""
    supported: tuple[Fraction | None, Fraction | None]
    """The supported score before and after, 0 to 1; None where there is none."""
    decimals: int
    """Decimals that the checklist shows of it."""
