"""From scores to the objects of the JSON outputs."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from isoready.formats.report import json_models as out
from isoready.model.display import percent

if TYPE_CHECKING:
    from isoready.model import report, score


@dataclass(frozen=True, slots=True)
class Making:
    """Makes the parts; ``decimals`` are those of the percentages."""

    decimals: int

    def number(self, value: Fraction, *, complete: bool = True) -> out.Number:
        """Set an exact share beside its rounded percentage."""
        rounded = percent(value, self.decimals, complete=complete).removesuffix(" %")
        return out.Number(exact=str(value), percent=rounded)

    def value(self, value: score.Value, *, complete: bool) -> out.Value:
        """Give a number, or why there is none."""
        if isinstance(value, Fraction):
            return self.number(value, complete=complete)
        return out.NoNumber.model_validate({"unscored": value.value})

    def reading(self, reading: score.Reading, *, complete: bool) -> out.Reading:
        """One reading with the rules that fired."""
        return out.Reading(
            value=self.value(reading.value, complete=complete),
            lowest=self.value(reading.lowest, complete=True),
            highest=self.value(reading.highest, complete=True),
            rating=reading.rating,
            counts_as=None if reading.counts_as is None else str(reading.counts_as),
            fired=tuple(fired_part(one) for one in reading.fired),
        )

    def node(self, node: score.ScoreNode) -> out.Node:
        """Tell a node of the trace with all below it."""
        complete = node.coverage.complete
        return out.Node(
            id=node.id,
            title=node.title,
            kind=node.kind.value,
            weight=str(node.weight),
            formula=node.formula,
            answer=node.answer,
            left_out=node.left_out,
            coverage=self.coverage(node.coverage),
            claimed=self.reading(node.claimed, complete=complete),
            supported=self.reading(node.supported, complete=complete),
            children=tuple(self.node(child) for child in node.children),
        )

    def coverage(self, coverage: score.Coverage) -> out.Coverage:
        """How much is answered."""
        return out.Coverage(
            answered=coverage.answered,
            unanswered=coverage.unanswered,
            not_applicable=coverage.not_applicable,
            applicable=coverage.applicable,
            answered_share=self.number(coverage.share),
            answered_weight=self.number(coverage.answered_weight),
            complete=coverage.complete,
        )


def fired_part(fired: score.Fired) -> out.Fired:
    """Tell one rule that fired."""
    return out.Fired(
        rule=fired.rule,
        subject=fired.subject,
        because=fired.because,
        before=str(fired.before),
        after=str(fired.after),
    )


def verdict_part(verdict: score.Verdict) -> out.Verdict:
    """Tell a verdict and what keeps the firm off the next one."""
    missing = (
        out.Shortfall(need=one.need, subject=one.subject, required=one.required, actual=one.actual)
        for one in verdict.missing
    )
    return out.Verdict(
        id=verdict.rung.id,
        title=verdict.rung.title,
        meaning=verdict.rung.meaning,
        next=verdict.next_rung.id if verdict.next_rung else None,
        missing=tuple(missing),
    )


def provenance_part(source: report.Provenance) -> out.Provenance:
    """Where the numbers come from."""
    return out.Provenance(
        tool_version=source.tool_version,
        checklist=source.checklist,
        checklist_digest=source.checklist_digest,
        assessment=source.assessment,
        assessment_digest=source.assessment_digest,
        as_of=source.as_of,
    )
