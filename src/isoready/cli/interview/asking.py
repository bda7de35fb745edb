"""Asking: which question somebody has before them, what they see of it, and the way to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from isoready.capture.interview.commands import clean
from isoready.capture.interview.page import Line, Page
from isoready.errors import IsoreadyError
from isoready.model.display import percent
from isoready.model.score import Unscored
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.capture.interview.steps import Step
    from isoready.capture.interview.walk import Walk
    from isoready.cli.interview.screen import Screen
    from isoready.model.score import Reading
    from isoready.pipeline.interviewing import Sitting

_FOUND: Final = 12
"""Questions that a search lists."""


class Asking:
    """Shows a question, and goes to others."""

    def __init__(self, sitting: Sitting, words: Mapping[str, str], screen: Screen) -> None:
        """Begin at the first question that is open."""
        self._sitting, self._words, self._screen = sitting, words, screen
        self._place = self._walk.begin()
        self._above: list[Line] = []
        """What was said since the last line that was typed, for a page that is drawn anew."""

    def summary(self) -> None:
        """Say what is answered, and how to go on."""
        name, marked = shown(self._sitting.path), self._walk.marked()
        answered, applicable = self._counts()
        self._tell("end.count", "title", file=name, answered=answered, applicable=applicable)
        if marked:
            self._say("end.marked", keys=", ".join(marked))
        self._tell("end.go-on" if answered < applicable else "end.report", file=name)
        self._tell("end.check", file=name)

    def _tell(self, name: str, kind: str = "", **parts: object) -> None:
        """Say something that is to be copied, and so is not broken into lines."""
        self._screen.show([Line(self._words[name].format(**parts), kind)])

    @property
    def _walk(self) -> Walk:
        return self._sitting.walk

    @property
    def _step(self) -> Step:
        return self._walk.steps[self._place]

    @property
    def _page(self) -> Page:
        return Page(self._words, self._screen.width)

    def _ask(self, *, whole: bool = False) -> None:
        """Show the question, and how far everything is."""
        below = [*self._progress(), Line(self._words["hint"], "quiet")]
        above = [] if self._screen.plain else self._above
        room = self._screen.height - len(below) - len(above) - 1
        height = max(room, 1) if self._screen.height and not whole else 0
        lines = [*above, *self._page.question(self._step, self._sitting.data, height), *below]
        self._screen.clear()
        (self._screen.page if whole else self._screen.show)(lines)

    def _progress(self) -> list[Line]:
        answered, applicable = self._counts()
        parts = [self._words["progress.answered"].format(answered=answered, applicable=applicable)]
        try:
            root = self._sitting.scorecard().root
        except IsoreadyError as fault:
            parts.append(self._words["progress.unscored"].format(why=fault.message))
        else:
            for name, reading in (("claimed", root.claimed), ("supported", root.supported)):
                parts.append(self._words[f"progress.{name}"].format(value=self._value(reading)))
        return self._page.packed(parts, "now")

    def _value(self, reading: Reading) -> str:
        low, value, high = (self._percent(each) for each in (reading.lowest, reading.value, reading.highest))
        if low == high:
            return value
        return self._words["progress.range"].format(
            value=value, lowest=low.removesuffix(" %"), highest=high.removesuffix(" %")
        )

    def _percent(self, value: Any) -> str:  # noqa: ANN401  a share, or why there is none
        if isinstance(value, Unscored):
            return self._words["progress.none"]
        return percent(value, self._sitting.checklist.model.scoring.decimals)

    def _counts(self) -> tuple[int, int]:
        try:
            coverage = self._sitting.scorecard().root.coverage
        except IsoreadyError:
            asked = [place for place, step in enumerate(self._walk.steps) if step.asked]
            return sum(not self._walk.is_open(place) for place in asked), len(asked)
        return coverage.answered, coverage.applicable

    def _say(self, name: str, kind: str = "", **parts: object) -> None:
        lines = list(self._page.wrapped(self._words[name].format(**parts), kind=kind))
        self._above += lines
        self._screen.show(lines)

    def _go(self, place: int | None, otherwise: str) -> None:
        if place is None or not 0 <= place < len(self._walk.steps):
            self._say(otherwise, "quiet")
        else:
            self._place = place
            self._ask()

    def _next(self, _: str) -> None:
        if self._place + 1 == len(self._walk.steps):
            self._skip(_)
        else:
            self._go(self._place + 1, "said.last")

    def _skip(self, _: str) -> None:
        open_here = self._walk.is_open(self._place)
        self._go(self._walk.next_open(self._place), "said.last" if open_here else "said.done")

    def _back(self, _: str) -> None:
        self._go(self._place - 1, "said.first")

    def _jump(self, text: str) -> None:
        name = text or clean(self._screen.ask("ID:"))
        place = self._walk.named(name)
        if place is not None:
            self._go(place, "said.last")
        elif name in {control.id for control in self._sitting.checklist.model.controls()}:
            self._say("said.outside", "wrong", key=name)
        else:
            self._say("said.no-question", "wrong", text=name)

    def _search(self, text: str) -> None:
        found = self._walk.searched(text or clean(self._screen.ask("/")))
        if len(found) == 1:
            self._go(self._walk.at(found[0].key), "said.last")
        elif found:
            titles = [f"{step.key}  {step.asked.control.title if step.asked else ''}" for step in found[:_FOUND]]
            self._screen.show([line for title in titles for line in self._page.wrapped(title, "  ", "      ")])
            self._say("said.found", "quiet", count=len(found))
        else:
            self._say("said.not-found", "wrong")

    def _review(self, _: str) -> None:
        here = self._place if self._walk.is_marked(self._place) else None
        place = self._walk.next_marked(self._place)
        self._go(here if place is None else place, "said.no-marks")

    def _guide(self, _: str) -> None:
        self._screen.page(self._page.guidance(self._step, self._sitting.data))

    def _all(self, _: str) -> None:
        self._ask(whole=True)

    def _help(self, _: str) -> None:
        self._screen.page([Line(line) for line in self._words["help"].rstrip().splitlines()])
