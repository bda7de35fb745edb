"""The gain: what closing one control alone adds to the supported score of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import NOTHING
from isoready.model.score import Unscored
from isoready.scoring.hearing import by_cell, hear
from isoready.scoring.outline import WHOLE, outline_of
from isoready.scoring.view import Side, View, certain, control_outcome, plain_look, view

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.scoring.case import Case
    from isoready.scoring.hearing import Heard
    from isoready.scoring.outcome import Outcome


def gains(case: Case) -> dict[str, Fraction]:
    """Say for each applicable control what answering it with the top of its scale, with good evidence, would add.

    All rules hold, so a control that another holds down may gain nothing by itself, and one that holds others down
    gains theirs too. An unscored whole counts as 0. A gain is from 0 to 1 and never below.

    Raises:
        IsoreadyError: an answer is off its scale, or the checklist contradicts itself.
    """
    outline = outline_of(case.checklist)
    hearing = hear(outline, case)
    now = view(outline, hearing, case.methods, plain_look(Side.SUPPORTED, case.checklist.scoring))
    before = _number(now.outcomes[WHOLE])
    return {
        key: max(NOTHING, _number(_whole_with(now, _closed(now, key, questions))) - before)
        for key, questions in hearing.items()
        if any(heard.applies for heard in questions)
    }


def _number(whole: Outcome) -> Fraction:
    return NOTHING if isinstance(whole.value, Unscored) else whole.value


def _closed(now: View, key: str, questions: Sequence[Heard]) -> dict[str, Outcome]:
    """The control by itself, in every instance, with the best answer to every question that applies."""

    def best(heard: Heard) -> Outcome:
        return certain(heard.asked.best) if heard.applies else now.look.question(heard)

    policy = now.outline.checklist.scoring
    return {cell: control_outcome(asked, best, policy) for cell, asked in by_cell(key, questions)}


def _whole_with(now: View, closed: dict[str, Outcome]) -> Outcome:
    changes = {cell: outcome for cell, outcome in closed.items() if outcome != now.alone[cell]}
    if not changes:
        return now.outcomes[WHOLE]
    before = now.put(changes)
    whole = now.outcomes[WHOLE]
    now.take_back(before)
    return whole
