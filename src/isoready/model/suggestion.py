"""A suggestion: an answer that the checks on a firm's own files would carry, for a person to take or to leave."""

from __future__ import annotations

from typing import NamedTuple


class Suggestion(NamedTuple):
    """One answer."""

    key: str
    """Under which an assessment answers it."""
    now: str
    """The answer of today; empty while it is open."""
    answer: str
    """An answer of the question's scale."""
    reasons: tuple[tuple[str, str, str], ...]
    """Of each check that serves the control: its id, its verdict, and why."""
    files: tuple[str, ...]
    """What the checks that hold looked at, from the assessment's folder."""
