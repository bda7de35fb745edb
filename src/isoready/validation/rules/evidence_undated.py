"""Evidence that should run out and cannot, because nobody wrote when it was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.evidence import Outcome
from isoready.validation.citations import citations
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for citation in citations(subject, Outcome.GOOD):
        asked = subject.asked.get(citation.response_id)
        period = citation.item.valid_for or (asked.control.evidence_valid_for if asked else None)
        if period and citation.item.observed is None:
            message = f"`{citation.item.file}` counts for {period}, and it is not said since when"
            yield citation.fault("file", message, "Write under `observed:` when somebody last looked at it.")


RULE = AssessmentRule(
    id="evidence-undated",
    severity=Severity.NOTE,
    summary="Evidence that counts for a limited time has no `observed` date, so it never runs out.",
    check=_check,
)
