"""Evidence that lies outside the assessment's folder."""

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
    for citation in citations(subject, Outcome.OUTSIDE):
        message = f"the path {citation.item.file!r} may lead out of the assessment's folder, so it was not opened"
        hint = "Copy the file beside the assessment and cite it by a relative path with `/` and without `..`."
        yield citation.fault("file", message, hint)


RULE = AssessmentRule(
    id="evidence-outside",
    severity=Severity.WARNING,
    summary="A path of evidence leads, or may lead, out of the assessment's folder.",
    check=_check,
)
