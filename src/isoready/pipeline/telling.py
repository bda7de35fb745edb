"""Telling: which rules there are, and which of them a run tells of, so that nobody is told that nothing is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.rulebook import all_cards, is_check

if TYPE_CHECKING:
    from isoready.pipeline.checking import Lines

EXPIRED: Final = "exception-expired"
UNUSED: Final = "exception-unused"
UNKNOWN: Final = "exception-unknown-rule"
OF_EXCEPTIONS: Final = frozenset({EXPIRED, "exception-malformed", UNKNOWN, UNUSED})
"""Faults of exceptions, which no comment excuses."""
RECORD: Final = "record"
"""The kind of a file at which checks alone looked."""
_ELSEWHERE: Final = frozenset({"due dates", "checklists among their files"})
"""What rules are about that other commands tell of: `due` and `checklist lint`."""


class Telling:
    """What one run tells of."""

    def __init__(self, lines: Lines) -> None:
        """Take which rules it tells of, and the firm's own checks."""
        self._lines = lines
        self._subjects = {card.id: card.subject for card in all_cards()}

    def known(self, rule: str) -> bool:
        """Whether there is such a rule, and it can be excused."""
        return rule not in OF_EXCEPTIONS and (rule in self._subjects or rule in (self._lines.own or ()))

    def tells(self, rule: str, kind: str) -> bool:
        """Whether a fault of this rule would be told in a file of this kind."""
        if self._lines.only is not None:
            return rule in self._lines.only
        if rule not in self._subjects or is_check(rule):
            return self._lines.own is not None
        return kind != RECORD and self._subjects[rule] not in _ELSEWHERE

    def slip(self, rule: str) -> str:
        """A hint where a name of no rule is a slip; empty where it may be a check of the firm's own, not asked here."""
        from difflib import get_close_matches  # noqa: PLC0415  only a slip pays for it

        names = sorted({*self._subjects, *(self._lines.own or ())} - OF_EXCEPTIONS)
        if near := get_close_matches(rule, names, n=1):
            return f"Did you mean `{near[0]}`?"
        return "Name the rule as it stands beside the fault." if self._lines.own is not None else ""
