"""Crossing: a comparison that began in another checklist version, with the way over as the checklist's share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from isoready.model.comparison import Attribution, Comparison, Factor, Unattributed
from isoready.model.score import Unscored
from isoready.scoring.view import Side

if TYPE_CHECKING:
    from isoready.model.report import Provenance
    from isoready.model.score import Scorecard


def across(comparison: Comparison, old: Scorecard, source: Provenance) -> Comparison:
    """Let a comparison of migrated answers begin at ``old``, the score of the answers as they were given.

    The difference between ``old`` and where the comparison began is added to the share of the checklist, so that the
    shares still sum to the whole change exactly.
    """
    differing = {*comparison.differing, Factor.CHECKLIST}
    return replace(
        comparison,
        old=old,
        old_source=source,
        differing=tuple(factor for factor in Factor if factor in differing),
        claimed=_from(comparison.claimed, old, comparison.old, Side.CLAIMED),
        supported=_from(comparison.supported, old, comparison.old, Side.SUPPORTED),
    )


def _from(
    found: Attribution | Unattributed, old: Scorecard, between: Scorecard, side: Side
) -> Attribution | Unattributed:
    before, after = (side.of(card.root).value for card in (old, between))
    if isinstance(found, Unattributed):
        return found
    if isinstance(before, Unscored) or isinstance(after, Unscored):
        reason = before.value if isinstance(before, Unscored) else "once they are migrated"
        return Unattributed(f"There is no change to hand out: the old answers have no score ({reason}).")
    step = after - before
    factors = {**found.factors, Factor.CHECKLIST: found.factors[Factor.CHECKLIST] + step}
    return Attribution(found.change + step, factors, found.controls)
