"""Evidence that is there and cannot be read."""

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
    for citation in citations(subject, Outcome.UNREADABLE):
        message = f"the evidence `{citation.item.file}` cannot be read"
        hint = "Cite one ordinary file of at most 512 MiB that you may read; a folder is no evidence by itself."
        yield citation.fault("file", message, hint)


RULE = AssessmentRule(
    id="evidence-unreadable",
    severity=Severity.WARNING,
    summary="What is cited as evidence is a folder, a device, too large, or may not be read.",
    check=_check,
)
