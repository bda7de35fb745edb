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
    from isoready.scoring.case import Case
    from isoready.scoring.method import Methods


def score(case: Case) -> Scorecard:
    """Score the answers as claimed and as their evidence supports them, exactly.

    The order of responses, and responses to what the checklist does not ask, change nothing.

    Raises:
        IsoreadyError: an answer is off its scale, or the checklist contradicts itself.
    """
    checklist = case.checklist
    outline = outline_of(checklist)
    hearing = hear(outline, case)
    claimed = _span(outline, hearing, case.methods, Side.CLAIMED)
    supported = _span(outline, hearing, case.methods, Side.SUPPORTED)
    root = Tracer(outline, hearing, claimed, supported).whole()
    grounds = grounds_of(outline, root, evidence_shortfalls(hearing, case.assessment, case.support))
    return Scorecard(
        root=root,
        verdict=verdict_on(grounds, checklist.ladder, Side.SUPPORTED),
        claimed_verdict=verdict_on(grounds, checklist.ladder, Side.CLAIMED),
    )


def _span(outline: Outline, hearing: Hearing, methods: Methods, side: Side) -> Span:
    look = plain_look(side, outline.checklist.scoring)
    now = view(outline, hearing, methods, look)
    if not any(heard.state is State.OPEN for questions in hearing.values() for heard in questions):
        return Span(now, now, now)
    worst, best = (view(outline, hearing, methods, supposing(look, value)) for value in (NOTHING, ALL))
    return Span(now, worst, best)
