"""The gain: what closing one control alone adds to the supported score of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import NOTHING
from isoready.model.score import Unscored
from isoready.scoring.hearing import hear
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
        key: max(NOTHING, _number(_whole_with(now, key, _closed(now, questions))) - before)
        for key, questions in hearing.items()
        if any(heard.applies for heard in questions)
    }


def _number(whole: Outcome) -> Fraction:
    return NOTHING if isinstance(whole.value, Unscored) else whole.value


def _closed(now: View, questions: Sequence[Heard]) -> Outcome:
    """The control by itself with the best answer to every question that applies."""

    def best(heard: Heard) -> Outcome:
        return certain(heard.asked.best) if heard.applies else now.look.question(heard)

    return control_outcome(questions, best, now.outline.checklist.scoring)


def _whole_with(now: View, key: str, outcome: Outcome) -> Outcome:
    if outcome == now.alone[key]:
        return now.outcomes[WHOLE]
    return now.changed({key: outcome}).outcomes[WHOLE]
