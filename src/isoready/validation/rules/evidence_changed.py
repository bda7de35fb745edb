"""Evidence that is no longer the file that was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.model.evidence import Outcome
from isoready.validation.citations import citations
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject

_SHOWN: Final = 12
"""Hex digits of a digest that people compare."""


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    path = subject.places.locate().path
    for citation in citations(subject, Outcome.CHANGED):
        recorded, actual = (citation.item.sha256 or "")[:_SHOWN], citation.found.sha256[:_SHOWN]
        message = f"`{citation.item.file}` has changed: recorded {recorded}…, now {actual}…"
        command = f"isoready pin {path} {citation.response_id} --again"
        hint = f"Look at it again; if it still shows the claim, run `{command}`."
        yield citation.fault("sha256", message, hint)


RULE = AssessmentRule(
    id="evidence-changed",
    severity=Severity.WARNING,
    summary="A file that is cited as evidence is not the one whose digest was recorded.",
    check=_check,
)
