"""Citations: every piece of evidence with the response that cites it and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isoready.validation.rule import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.assessment import EvidenceItem
    from isoready.model.evidence import Examined, Outcome
    from isoready.validation.subjects import AssessmentSubject
    from isoready.validation.walks import Keys


class Citation(NamedTuple):
    """One piece of evidence in its place."""

    keys: Keys
    response_id: str
    item: EvidenceItem
    found: Examined

    def fault(self, key: str, message: str, hint: str) -> Fault:
        """Say what is wrong with the value of ``key``."""
        return Fault((*self.keys, key), message, hint, self.response_id.partition("/")[0])


def citations(subject: AssessmentSubject, outcome: Outcome) -> Iterator[Citation]:
    """Go through all evidence that was found in one state, in the order of the file; links have none but NOT_OPENED."""
    for name, response in subject.model.responses.items():
        found = subject.support[name].items if name in subject.support else ()
        for place, (item, examined) in enumerate(zip(response.evidence, found, strict=False)):
            if examined.outcome is outcome:
                yield Citation(("responses", name, "evidence", place), name, item, examined)
