"""Levels: how far each question has come at some time, and what that makes of the whole, exactly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from isoready.scoring.view import control_outcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.planning.draft import Draft
    from isoready.planning.ground import Ground
    from isoready.planning.ways import Way
    from isoready.scoring.hearing import Heard
    from isoready.scoring.outcome import Outcome
    from isoready.scoring.view import View


@dataclass(frozen=True, slots=True)
class Levels:
    """What is done by the end of one period."""

    steps: Mapping[str, int]
    """How many steps of each way are taken, by response."""
    renewed: frozenset[str]
    """Responses whose evidence alone was brought in order."""

    def answers(self, ground: Ground) -> dict[str, str]:
        """The answers that have changed, or whose evidence has, by response."""
        return {
            way.key: way.steps[self.steps[way.key] - 1].answer if self.steps[way.key] else way.heard.answer
            for way in ground.ways
            if self.steps[way.key] or way.key in self.renewed
        }


def levels_of(draft: Draft, period: int, ones: frozenset[int]) -> Levels:
    """Read from decisions how far things are at the end of a period."""
    steps = {key: sum(int(rung.at(ones)) for rung in rungs) for key, rungs in draft.rungs[period].items()}
    return Levels(steps, frozenset(key for key, done in draft.renewals[period].items() if done.at(ones)))


def seen_at(ground: Ground, levels: Levels) -> View:
    """Look at the answers as they are by then."""
    controls = {way.control.id for way in ground.ways if levels.steps[way.key]}
    return ground.now.changed({key: outcome_at(ground, levels.steps, key) for key in sorted(controls)})


def outcome_at(ground: Ground, steps: Mapping[str, int], control: str) -> Outcome:
    """What a control comes to by itself after so many steps of its questions."""
    ways = ground.ways_by_key
    questions = [_heard_at(ways.get(heard.asked.key), heard, steps) for heard in ground.hearing[control]]
    return control_outcome(questions, ground.now.look.question, ground.now.outline.checklist.scoring)


def _heard_at(way: Way | None, heard: Heard, steps: Mapping[str, int]) -> Heard:
    taken = 0 if way is None else steps[way.key]
    if way is None or not taken:
        return heard
    value = way.steps[taken - 1].value
    return replace(heard, claimed=value, supported=value)
