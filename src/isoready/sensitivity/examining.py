"""Examining a verdict: every way in which it could be another, in one result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.sensitivity import Sensitivity
from isoready.scoring import score
from isoready.sensitivity.margins import margins_of
from isoready.sensitivity.opening import open_questions
from isoready.sensitivity.standing import standing
from isoready.sensitivity.steps import steps
from isoready.sensitivity.turning import falling, rising

if TYPE_CHECKING:
    from isoready.scoring import Case


def sensitivity(case: Case) -> Sensitivity:
    """Say how sure the verdict is that counts, the one on what the evidence supports.

    Raises:
        IsoreadyError: an answer is off its scale, or the checklist contradicts itself.
    """
    now, bands = standing(case), case.checklist.scoring.bands
    down, up = (steps(now.hearing, case.support, bands, up=upward) for upward in (False, True))
    place = now.reached(now.now.outcomes)
    held = margins_of(now, range(1, place + 1), down, up)
    ahead = margins_of(now, range(place + 1, len(now.ladder))[:1], down, up)
    return Sensitivity(
        verdict=score(case).verdict,
        fall=falling(now, place, down, held) if place else None,
        rise=rising(now, place + 1, up, ahead) if place + 1 < len(now.ladder) else None,
        margins=(*held, *ahead),
        open=open_questions(case, now),
    )
