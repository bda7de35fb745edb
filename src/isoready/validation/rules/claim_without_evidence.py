"""A claim that nothing shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.answers import cap_of
from isoready.model.display import percent
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.answered import Answered
    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        cap = cap_of(subject.checklist, answered.asked.scale)
        if answered.value is None or answered.value <= cap or answered.confirmed:
            continue
        counts = f"so it counts at most {percent(cap, subject.checklist.scoring.decimals)}"
        yield from _fault(answered, counts)


def _fault(answered: Answered, counts: str) -> Iterator[Fault]:
    claim, control = f"`{answered.id}` is answered `{answered.response.answer}`", answered.asked.control.id
    review = f"isoready review FILE {answered.id} --by NAME --confirm"
    if not answered.response.evidence:
        hint = f"Cite a file under `evidence:`, or let somebody other than the answerer confirm it: {review}."
        yield Fault((*answered.keys, "answer"), f"{claim} and nothing shows it, {counts}", hint, control)
    for place, item in enumerate(answered.response.evidence):
        if item.link is not None:
            message = f"{claim} and cites a link, which is never opened, {counts}"
            hint = f"Let somebody other than the answerer look at it and confirm it ({review}), or cite a file."
            yield Fault((*answered.keys, "evidence", place, "link"), message, hint, control)


RULE = AssessmentRule(
    id="claim-without-evidence",
    severity=Severity.WARNING,
    summary="A good answer has no evidence that can be looked at, and nobody else confirmed it.",
    check=_check,
)
