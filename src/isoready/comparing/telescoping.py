"""Telescoping: the change that the firm made, handed out to its controls by changing one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import NOTHING
from isoready.model.score import Unscored
from isoready.scoring.hearing import hear
from isoready.scoring.outline import WHOLE, outline_of
from isoready.scoring.view import Side, View, plain_look, view

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.scoring import Case


def by_control(before: Case, after: Case, side: Side) -> dict[str, Fraction]:
    """Say what each changed control made of the change from ``before`` to ``after``, which share one checklist.

    The controls change one after the other, once from the first to the last and once from the last to the first; a
    share is the mean of the two steps. The shares sum to the change exactly, cost two steps a control, turn their sign
    when the two ends change places, and are Shapley values where no more than two controls act on each other.

    Both ends must have a score. Where the way leads through a mix that has none, the controls up to the next score
    share evenly.
    """
    start, end = _seen(before, side), _seen(after, side)
    changed = [key for key, outcome in start.alone.items() if outcome != end.alone[key]]
    forth, back = _steps(start, end, changed), _steps(start, end, changed[::-1])
    return {key: (forth[key] + back[key]) / 2 for key in changed}


def _seen(case: Case, side: Side) -> View:
    outline = outline_of(case.checklist)
    return view(outline, hear(outline, case), case.methods, plain_look(side, case.checklist.scoring))


def _steps(start: View, end: View, order: Sequence[str]) -> dict[str, Fraction]:
    shares = dict.fromkeys(order, NOTHING)
    here, reached, waiting = start.changed({}), start.outcomes[WHOLE].value, list[str]()
    for key in order:
        here.put({key: end.alone[key]})
        value = here.outcomes[WHOLE].value
        waiting.append(key)
        if not isinstance(value, Unscored) and not isinstance(reached, Unscored):
            shares |= dict.fromkeys(waiting, (value - reached) / len(waiting))
            reached, waiting = value, []
    return shares
