"""Open questions: what they decide, alone and together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.sensitivity import Fewest, OpenQuestion, OpenQuestions
from isoready.scoring.hearing import State
from isoready.sensitivity.aim import Aim
from isoready.sensitivity.fewest import fewest
from isoready.sensitivity.margins import strictest
from isoready.sensitivity.standing import supposing
from isoready.sensitivity.steps import ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.sensitivity import Slip
    from isoready.scoring.case import Case
    from isoready.sensitivity.standing import Standing


def open_questions(case: Case, now: Standing) -> OpenQuestions:
    """Suppose every open question at its worst and at its best, then each by itself against the others.

    A question that is supposed to be answered counts as answered in the coverage too, and its evidence is good.
    """
    bands = case.checklist.scoring.bands
    heard = (each for questions in now.hearing.values() for each in questions if each.state is State.OPEN)
    slips = tuple(ends(each.asked, bands) for each in heard)
    worst = supposing(case, now, {slip.response: slip.before for slip in slips})
    best = supposing(case, now, {slip.response: slip.after for slip in slips})
    lowest, highest = worst.reached(worst.now.outcomes), best.reached(best.now.outcomes)
    return OpenQuestions(
        at_worst=now.ladder[lowest],
        at_best=now.ladder[highest],
        questions=tuple(_question(worst, best, slip, (lowest, highest)) for slip in slips),
        fewest=_fewest(worst, slips, highest),
    )


def _question(worst: Standing, best: Standing, slip: Slip, places: tuple[int, int]) -> OpenQuestion:
    lowest, highest = places
    lost, won = best.supposed([slip.back], best.reached), worst.supposed([slip], worst.reached)
    return OpenQuestion(slip.response, slip.control, slip.question, needed=lost < highest, enough=won > lowest)


def _fewest(worst: Standing, slips: Sequence[Slip], highest: int) -> Fewest:
    """All needs up to the best rung must be met at once; where they are already, there is nothing to answer well."""
    needs = (need for _, need in strictest(worst, range(1, highest + 1)))
    missed = tuple(need for need in needs if not need.met(worst.now.outcomes))
    return fewest(worst, slips, Aim(missed, bring=True)) if missed else Fewest(0)
