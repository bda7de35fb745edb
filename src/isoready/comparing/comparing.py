"""The comparison of a pair: what differs, what the numbers were and are, and what made them move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.comparing.attribution import Attributor
from isoready.comparing.controls import Scored, control_changes
from isoready.comparing.differing import differing
from isoready.comparing.pair import End, Mixes, Pair
from isoready.comparing.settings import setting_changes
from isoready.model.comparison import Comparison, Factor
from isoready.scoring.view import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.report import Provenance


def compare(pair: Pair, old_source: Provenance, new_source: Provenance, notes: Sequence[str] = ()) -> Comparison:
    """Compare the two sides of a pair; the sources and the notes are handed on.

    Raises:
        IsoreadyError: an answer is off its scale, or a checklist contradicts itself.
    """
    mixes = Mixes(pair)
    old = Scored(mixes.case(frozenset()), mixes.end(End.OLD))
    new = Scored(mixes.case(frozenset(Factor)), mixes.end(End.NEW))
    factors = differing(mixes)
    supported, claimed = (
        Attributor(mixes, factors, side).attribution(old.card, new.card) for side in (Side.SUPPORTED, Side.CLAIMED)
    )
    return Comparison(
        organisation=pair.new.assessment.organisation.name,
        title=pair.new.checklist.title,
        decimals=pair.new.checklist.scoring.decimals,
        old=old.card,
        new=new.card,
        old_source=old_source,
        new_source=new_source,
        differing=factors,
        supported=supported,
        claimed=claimed,
        controls=control_changes(old, new),
        settings=setting_changes(old.case, new.case),
        notes=tuple(notes),
    )
