"""The engine: one pure function from answers and their support to one scorecard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import ALL, NOTHING
from isoready.model.score import Scorecard
from isoready.scoring.hearing import OPEN, Hearing, hear
from isoready.scoring.outline import outline_of
from isoready.scoring.reading import Reader, Span
from isoready.scoring.trace import Tracer
from isoready.scoring.verdict import evidence_shortfalls, grounds_of, verdict_on
from isoready.scoring.view import Side, View, plain_look, supposing, view

if TYPE_CHECKING:
    from isoready.scoring.case import Case


def score(case: Case) -> Scorecard:
    """Score the answers as claimed and as their evidence supports them, exactly.

    The order of responses, and responses to what the checklist does not ask, change nothing.

    Raises:
        IsoreadyError: an answer is off its scale, or the checklist contradicts itself.
    """
    checklist = case.checklist
    outline = outline_of(checklist)
    hearing = hear(outline, case)
    policy = checklist.scoring
    claimed = view(outline, hearing, case.methods, plain_look(Side.CLAIMED, policy))
    supported = claimed.looking(plain_look(Side.SUPPORTED, policy), hearing, _cut(hearing))
    reader = Reader(_span(claimed, hearing), _span(supported, hearing), policy.bands)
    root = Tracer(outline, hearing, reader, case.outside, case.assessment.instances).whole()
    grounds = grounds_of(outline, root, evidence_shortfalls(hearing, case.assessment, case.support))
    return Scorecard(
        root=root,
        verdict=verdict_on(grounds, checklist.ladder, Side.SUPPORTED),
        claimed_verdict=verdict_on(grounds, checklist.ladder, Side.CLAIMED),
    )


def _cut(hearing: Hearing) -> list[str]:
    """Name the controls with an answer that counts for less than it says."""
    return [key for key, questions in hearing.items() if any(heard.capped for heard in questions)]


def _span(now: View, hearing: Hearing) -> Span:
    still_open = [key for key, questions in hearing.items() if any(heard.state is OPEN for heard in questions)]
    if not still_open:
        return Span(now, now, now)
    worst, best = (now.looking(supposing(now.look, value), hearing, still_open) for value in (NOTHING, ALL))
    return Span(now, worst, best)
