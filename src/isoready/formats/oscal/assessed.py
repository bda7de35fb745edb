"""An assessed checklist as OSCAL sees it: what was reviewed, what was left out and why, and how each control fared."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.formats.identity import uuid_of
from isoready.formats.oscal.catalog import catalog_uuid
from isoready.formats.oscal.identity import Names
from isoready.formats.reviewed import left_out, reviewed

if TYPE_CHECKING:
    from isoready.model.finding import Finding
    from isoready.model.report import GapReport
    from isoready.model.score import ScoreNode

MET: Final = Fraction(1)
NOT_MET: Final = Fraction(0)


@dataclass(frozen=True)
class Assessed:
    """One gap report with the names of all that is said about it."""

    report: GapReport

    @cached_property
    def names(self) -> Names:
        """The tokens of the checklist, the same as in its catalog."""
        return Names(self.report.checklist)

    @cached_property
    def reviewed(self) -> tuple[Finding, ...]:
        """What was found about each control of which at least one question is answered."""
        return reviewed(self.report)

    @cached_property
    def left_out(self) -> dict[str, str]:
        """The controls that do not apply, each with its reason."""
        return left_out(self.report)

    def uuid(self, kind: str, *names: str) -> str:
        """Name something that is said in this report and in no other."""
        source = self.report.provenance
        day = source.as_of.isoformat()
        return uuid_of(kind, source.checklist_digest, source.assessment_digest, day, *names)

    @property
    def catalog(self) -> str:
        """UUID of the catalog of what was asked."""
        return catalog_uuid(self.report.provenance.checklist_digest)

    def refuse_nothing(self) -> None:
        """Go on only with something to tell.

        Raises:
            IsoreadyError: no control has an answer, and OSCAL has no results without a reviewed control.
        """
        if not self.reviewed:
            msg = f"{self.report.provenance.assessment} answers nothing yet, and OSCAL knows no results of nothing"
            raise IsoreadyError(msg, "Answer a question first, or export the catalog: --as oscal-catalog.")


def state_of(node: ScoreNode) -> tuple[str, str]:
    """Say how a reviewed control fared: OSCAL's state and reason, by what the evidence supports.

    ``satisfied`` is for exactly 1 with nothing open; everything between is ``partial``, and where there is no number
    the reason is ``other``.
    """
    value = node.supported.value
    if not isinstance(value, Fraction):
        return "not-satisfied", "other"
    if value == MET and node.coverage.complete:
        return "satisfied", "pass"
    return "not-satisfied", "fail" if value == NOT_MET else "partial"
