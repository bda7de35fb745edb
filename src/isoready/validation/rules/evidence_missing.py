"""Evidence that is not there."""

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
    for citation in citations(subject, Outcome.MISSING):
        message = f"the evidence `{citation.item.file}` is not there"
        hint = "Put the file there, or correct the path; it starts from the folder of the assessment."
        yield citation.fault("file", message, hint)


RULE = AssessmentRule(
    id="evidence-missing",
    severity=Severity.WARNING,
    summary="A file that is cited as evidence does not exist.",
    check=_check,
)
