"""The walk: where somebody is in the interview, and the way on, back, to a question and to words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isoready.capture.interview.changes import MARK
from isoready.capture.interview.steps import answer_at, response_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.capture.interview.steps import Data, Step


class Walk(NamedTuple):
    """The steps, and the answers so far."""

    steps: Sequence[Step]
    data: Data

    def begin(self) -> int:
        """Where to begin: at what is open first, or at the beginning."""
        return next((place for place in range(len(self.steps)) if self.is_open(place)), 0)

    def is_open(self, place: int) -> bool:
        """Whether nothing is said there."""
        return not answer_at(self.data, self.steps[place])

    def at(self, key: str, near: int = 0) -> int:
        """The place of a step; where it is not asked any more, what has come into its place."""
        found = [place for place, step in enumerate(self.steps) if step.key == key]
        return found[0] if found else min(near, len(self.steps) - 1)

    def named(self, text: str) -> int | None:
        """The place that somebody names: by the whole id in any case, or the first question of a control or a group."""
        wanted = text.casefold()
        keys = [step.key.casefold() for step in self.steps]
        if wanted in keys:
            return keys.index(wanted)
        starts = [place for place, key in enumerate(keys) if wanted and key.startswith((f"{wanted}/", f"{wanted}@"))]
        starts = starts or [place for place, key in enumerate(keys) if wanted and key.startswith(f"{wanted}.")]
        return starts[0] if starts else None

    def next_open(self, place: int) -> int | None:
        """The next place that is open, from the beginning again after the last; None where there is none but this."""
        return next((each for each in self._around(place) if self.is_open(each)), None)

    def next_marked(self, place: int) -> int | None:
        """The next place that is marked for review."""
        return next((each for each in self._around(place) if self.is_marked(each)), None)

    def is_marked(self, place: int) -> bool:
        """Whether somebody wants to come back here."""
        return bool(response_at(self.data, self.steps[place]).get(MARK))

    def marked(self) -> list[str]:
        """Keys of all that is marked."""
        return [step.key for place, step in enumerate(self.steps) if self.is_marked(place)]

    def searched(self, words: str) -> list[Step]:
        """The steps that hold all of the words, in any case."""
        wanted = words.casefold().split()
        return [step for step in self.steps if wanted and all(each in _text(step) for each in wanted)]

    def _around(self, place: int) -> list[int]:
        return [*range(place + 1, len(self.steps)), *range(place)]


def _text(step: Step) -> str:
    if step.asked is not None:
        control = step.asked.control
        parts = (step.key, control.title, step.asked.question.question, control.intent, control.guidance)
        return " ".join((*parts, *control.evidence)).casefold()
    return f"{step.key} {step.fact.question if step.fact else ''}".casefold()
