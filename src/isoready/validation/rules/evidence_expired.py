"""Evidence that is older than it counts for."""

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
    for citation in citations(subject, Outcome.EXPIRED):
        seen, counted = citation.item.observed, citation.found.expires
        message = f"`{citation.item.file}` was last looked at on {seen} and counted until {counted}"
        hint = (
            "Cite newer evidence; or look at this again, and if it still holds, write today's date under `observed:`."
        )
        yield citation.fault("observed", message, hint)


RULE = AssessmentRule(
    id="evidence-expired",
    severity=Severity.WARNING,
    summary="A piece of evidence was last looked at longer ago than it counts for.",
    check=_check,
)
