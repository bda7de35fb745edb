"""The engine: one pure function from answers and their support to one scorecard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import ALL, NOTHING
from isoready.model.score import Scorecard
from isoready.scoring.hearing import Hearing, State, hear
from isoready.scoring.outline import Outline, outline_of
from isoready.scoring.trace import Span, Tracer
from isoready.scoring.verdict import evidence_shortfalls, grounds_of, verdict_on
from isoready.scoring.view import Side, plain_look, supposing, view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist
    from isoready.model.evidence import Support
    from isoready.scoring.method import Method


def score(checklist: Checklist, assessment: Assessment, support: Mapping[str, Support], method: Method) -> Scorecard:
    """Score the answers as claimed and as their evidence supports them, exactly.

    The order of responses, and responses to what the checklist does not ask, change nothing.

    Args:
        checklist: What is asked and how it is scored.
        assessment: The answers.
        support: What carries each answer, by response; an answer that is not in it has no support.
        method: What ``checklist.scoring.method`` names.

    Raises:
        IsoreadyError: an answer is off its scale, or the checklist contradicts itself.
    """
    outline = outline_of(checklist)
    hearing = hear(outline, assessment, support)
    claimed = _span(outline, hearing, method, Side.CLAIMED)
    supported = _span(outline, hearing, method, Side.SUPPORTED)
    root = Tracer(outline, hearing, claimed, supported).whole()
    grounds = grounds_of(outline, root, evidence_shortfalls(hearing, assessment, support))
    return Scorecard(
        root=root,
        verdict=verdict_on(grounds, checklist.ladder, Side.SUPPORTED),
        claimed_verdict=verdict_on(grounds, checklist.ladder, Side.CLAIMED),
    )


def _span(outline: Outline, hearing: Hearing, method: Method, side: Side) -> Span:
    look = plain_look(side, outline.checklist.scoring)
    now = view(outline, hearing, method, look)
    if not any(heard.state is State.OPEN for questions in hearing.values() for heard in questions):
        return Span(now, now, now)
    worst, best = (view(outline, hearing, method, supposing(look, value)) for value in (NOTHING, ALL))
    return Span(now, worst, best)
