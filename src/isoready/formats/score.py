"""A scorecard for a terminal and for another program."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.formats.report.score_v1 import score_json
from isoready.model.display import percent
from isoready.model.score import Kind, Reading, Scorecard, ScoreNode, Unscored, Value
from isoready.model.values import exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist
    from isoready.model.report import Provenance

__all__ = ["below", "score_json", "score_text"]

_WIDE: Final = 52


def below(scorecard: Scorecard, limit: str) -> bool:
    """Whether the supported score is below ``limit`` per cent, unrounded; no score at all is below any limit.

    Raises:
        IsoreadyError: the limit is no percentage.

    """
    try:
        number = exact(limit.removesuffix("%")) / 100
    except ValueError as fault:
        raise IsoreadyError(str(fault), "Give a percentage such as 70 or 72.5.") from fault
    value = scorecard.root.supported.value
    return isinstance(value, Unscored) or value < number


def score_text(assessment: Assessment, checklist: Checklist, scorecard: Scorecard, source: Provenance) -> bytes:
    """Claimed and supported side by side, for the whole and each group, and the verdict."""
    return ("\n".join(_lines(assessment, checklist, scorecard, source)) + "\n").encode()


def _lines(assessment: Assessment, checklist: Checklist, scorecard: Scorecard, source: Provenance) -> Iterator[str]:
    draft = "  DRAFT: questions are open" if scorecard.draft else ""
    yield f"{assessment.organisation.name}: {checklist.title}"
    yield f"{checklist.name}, as of {source.as_of}{draft}\n"
    yield f"{'':<{_WIDE}}{'claimed':>9}{'supported':>11}  {'supported range':<17}{'answered':>9}"
    yield from _rows(scorecard.root, checklist.scoring.decimals, "")
    yield f"\nVerdict: {scorecard.verdict.rung.title} (as claimed: {scorecard.claimed_verdict.rung.title})"
    yield from _missing(scorecard)
    policy = checklist.scoring
    yield (
        f"\nMethod {policy.method}; not applicable: {policy.not_applicable}; unanswered: {policy.unanswered}; "
        f"how a number comes about: --explain ID"
    )


def _rows(node: ScoreNode, decimals: int, margin: str) -> Iterator[str]:
    name = f"{margin}{'The whole' if node.kind is Kind.CHECKLIST else f'{node.id} {node.title}'}"
    covered = f"{node.coverage.answered}/{node.coverage.applicable}"
    claimed, supported = (_value(each.value, decimals) for each in (node.claimed, node.supported))
    span = _span(node.supported, decimals)
    yield f"{name[: _WIDE - 1]:<{_WIDE}}{claimed:>9}{supported:>11}  {span:<17}{covered:>9}"
    for child in node.children:
        if child.kind is Kind.GROUP:
            yield from _rows(child, decimals, margin + "  ")


def _value(value: Value, decimals: int) -> str:
    return percent(value, decimals) if isinstance(value, Fraction) else "-"


def _span(reading: Reading, decimals: int) -> str:
    if reading.lowest == reading.highest:
        return ""
    return f"{_value(reading.lowest, decimals)} to {_value(reading.highest, decimals)}"


def _missing(scorecard: Scorecard) -> Iterator[str]:
    verdict = scorecard.verdict
    if verdict.next_rung is None:
        return
    yield f"What keeps you off `{verdict.next_rung.title}`:"
    for each in verdict.missing:
        subject = f" {each.subject}" if each.subject else ""
        yield f"  - {each.need.replace('_', ' ')}{subject}: {each.actual}, needs {each.required}"
