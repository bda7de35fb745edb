"""The goal: what an aim asks of values, coverage and evidence, rung by rung."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.model.answers import NOTHING
from isoready.model.score import Unscored
from isoready.programme import Need, needs_of, score_need
from isoready.programme.linear import ONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.plan import Aim
    from isoready.model.rules import Rung
    from isoready.model.score import Scorecard
    from isoready.planning.draft import Draft
    from isoready.programme.linear import Linear
    from isoready.scoring.hearing import Hearing
    from isoready.scoring.view import View


@dataclass(frozen=True, slots=True)
class Goal:
    """What must be so at the end of a plan."""

    aim: Aim
    needs: tuple[Need, ...] = ()
    evidence: bool = False
    """Whether all evidence that is cited must be in order."""
    coverage: bool = False
    """Whether it matters how many questions are answered."""

    def rows(self, draft: Draft) -> Iterator[Linear]:
        """Write down that it is reached."""
        for need in self.needs:
            yield need.written(draft.programme, draft.values[-1]).shifted(-ONE)
        if self.evidence:
            yield from (draft.evidence(way).shifted(-ONE) for way in draft.ground.ways if way.wanting)

    def reached(self, card: Scorecard, ladder: tuple[Rung, ...]) -> bool:
        """Whether a scorecard reaches it."""
        if self.aim.rung is not None:
            names = [rung.id for rung in ladder]
            return names.index(card.verdict.rung.id) >= names.index(self.aim.rung.id)
        if self.aim.score is not None:
            value = card.root.supported.value
            return not isinstance(value, Unscored) and value >= self.aim.score
        return True


def goal_of(aim: Aim, now: View, hearing: Hearing) -> Goal:
    """Say what an aim asks; a rung asks for all rungs below it too."""
    if aim.score is not None:
        return Goal(aim, (score_need(now, aim.score),))
    if aim.rung is None:
        return Goal(aim, (score_need(now, NOTHING),))
    ladder = now.outline.checklist.ladder
    names = [rung.id for rung in ladder]
    asked = [rung.needs for rung in ladder[1 : names.index(aim.rung.id) + 1]]
    needs = (need for each in asked for need in needs_of(each, now, hearing))
    return Goal(
        aim,
        tuple(dict.fromkeys(needs)),
        evidence=any(each.evidence_in_date for each in asked),
        coverage=any(each.coverage is not None for each in asked),
    )
