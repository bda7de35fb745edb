"""An answer beside which another stands, and nobody has chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject

_HINT = "Ask both, then choose: isoready review FILE {key} --by NAME --keep N; 0 is the answer here, 1 the first other."


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        given = answered.response.differing
        if given:
            others = ", ".join(f"`{each.response.get('answer') or 'open'}` in {each.source}" for each in given)
            message = f"`{answered.id}` is answered `{answered.response.answer or 'open'}` here, and {others}"
            hint = _HINT.format(key=answered.id)
            yield Fault((*answered.keys, "differing"), message, hint, answered.asked.control.id, at_key=True)


RULE = AssessmentRule(
    id="undecided-answer",
    severity=Severity.WARNING,
    summary="Others answered differently, and nobody has chosen between the answers yet.",
    check=_check,
)
