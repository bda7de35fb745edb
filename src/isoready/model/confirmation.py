"""Whether a second person's confirmation counts: one judgement for scoring, evidence and checks."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from isoready.model.assessment import Response, Review


class Standing(StrEnum):
    """What a confirmation is worth."""

    ABSENT = "nobody confirmed the answer"
    COUNTS = "somebody other than the answerer confirmed it"
    NOBODY_ANSWERED = "it is not said who answered"
    SAME_PERSON = "whoever answered confirmed it too"
    BEFORE_ANSWER = "it was confirmed before it was answered"


def standing(response: Response) -> Standing:
    """Judge the confirmation of one response.

    It counts when ``answered_by`` is given, ``confirmed.by`` is another name (case and spaces do not make another), and
    ``confirmed.on`` is not before ``answered_on``.
    """
    confirmed = response.confirmed
    if confirmed is None:
        return Standing.ABSENT
    if not bare_name(response.answered_by):
        return Standing.NOBODY_ANSWERED
    if bare_name(confirmed.by) == bare_name(response.answered_by):
        return Standing.SAME_PERSON
    if response.answered_on is not None and confirmed.on < response.answered_on:
        return Standing.BEFORE_ANSWER
    return Standing.COUNTS


def awaits(response: Response) -> bool:
    """Whether the answer was taken over from elsewhere, and nobody has said yet that it holds here.

    Either the firm accepts it (``origin.accepted``), or a second person confirms it.
    """
    origin = response.origin
    return origin is not None and origin.accepted is None and standing(response) is not Standing.COUNTS


def dispute(response: Response) -> Review | None:
    """The latest review that disputes the answer as it is now, and that its author has not taken back."""
    last = {bare_name(review.by): review for review in response.reviews if review.verdict != "comments"}
    standing_out = [each for each in last.values() if each.verdict == "disputes" and each.answer == response.answer]
    return max(standing_out, key=lambda each: each.on, default=None)


def bare_name(name: str) -> str:
    """A name without what people write differently: case, spaces, and how a letter is composed."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
