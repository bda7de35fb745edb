"""Evidence whose digest was never recorded."""

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
    path = subject.places.locate().path
    for citation in citations(subject, Outcome.UNPINNED):
        message = f"`{citation.item.file}` {Outcome.UNPINNED.clause}"
        hint = f"Run `isoready pin {path}`, or add the line `sha256: {citation.found.sha256}`."
        yield citation.fault("file", message, hint)


RULE = AssessmentRule(
    id="evidence-unpinned",
    severity=Severity.WARNING,
    summary="A file that is cited as evidence has no `sha256` beside it.",
    check=_check,
)
