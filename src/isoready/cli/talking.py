"""Talking: the interview as somebody has it, line by line."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.interview.changes import MARK, answered, beside, stands
from isoready.capture.interview.commands import Do, clean, understood
from isoready.capture.interview.page import Line, Page
from isoready.capture.interview.steps import response_at
from isoready.errors import IsoreadyError
from isoready.model.display import percent
from isoready.model.evidence import Outcome
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.score import Unscored
from isoready.pipeline.interviewing import KeptApartError
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from isoready.capture.interview.changes import Change
    from isoready.capture.interview.steps import Step
    from isoready.capture.interview.walk import Walk
    from isoready.cli.screen import Screen
    from isoready.model.score import Reading
    from isoready.pipeline.interviewing import Sitting

_OUT: Final = "-"
"""Takes a note, an owner, a day or the last piece of evidence out."""
_FOUND: Final = 12
"""Questions that a search lists."""


class Talk:
    """Asks, takes lines, and says what became of them."""

    def __init__(self, sitting: Sitting, words: Mapping[str, str], screen: Screen) -> None:
        """Begin at the first question that is open."""
        self._sitting, self._words, self._screen = sitting, words, screen
        self._place = self._walk.begin()
        self._done: list[Change] = []
        self._goes_on = True
        self._do: Mapping[Do, Callable[[str], None]] = {
            **{Do.ANSWER: self._answer, Do.NEXT: self._next, Do.SKIP: self._skip, Do.BACK: self._back},
            **{Do.JUMP: self._jump, Do.SEARCH: self._search, Do.REVIEW: self._review, Do.MARK: self._mark},
            **{Do.GUIDANCE: self._guide, Do.ALL: self._all, Do.HELP: self._help, Do.ABSENT: self._absent},
            **{Do.EVIDENCE: self._evidence, Do.NOTE: self._note, Do.OWNER: self._owner, Do.DUE: self._due},
            **{Do.CLEAR: self._clear, Do.UNDO: self._undo, Do.QUIT: self._quit, Do.UNKNOWN: self._unknown},
        }

    def run(self) -> None:
        """Go on until somebody quits.

        Raises:
            EOFError: there are no more lines.
            KeyboardInterrupt: somebody pressed Ctrl-C; what was answered is on the disk.
            KeptApartError: somebody else's answers could not be brought together with these.

        """
        self._ask()
        while self._goes_on:
            command = understood(self._screen.ask(f"{self._step.key}>"), self._step)
            self._do[command.do](command.text)

    def summary(self) -> None:
        """Say what is answered, and how to go on."""
        name, marked = shown(self._sitting.path), self._walk.marked()
        answered, applicable = self._counts()
        self._say("end.count", "title", file=name, answered=answered, applicable=applicable)
        if marked:
            self._say("end.marked", keys=", ".join(marked))
        self._say("end.go-on" if answered < applicable else "end.report", file=name)
        self._say("end.check", file=name)

    # Where somebody is, and what they see.

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
        below = [*self._progress(), *self._page.wrapped(self._words["hint"], kind="quiet")]
        height = self._screen.height - len(below) - 2 if self._screen.height and not whole else 0
        lines = [*self._page.question(self._step, self._sitting.data, max(height, 0)), *below]
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
        return list(self._page.wrapped("  ·  ".join(parts), kind="now"))

    def _value(self, reading: Reading) -> str:
        low, value, high = (self._percent(each) for each in (reading.lowest, reading.value, reading.highest))
        return value if low == high else self._words["progress.range"].format(value=value, lowest=low, highest=high)

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
        self._screen.show(list(self._page.wrapped(self._words[name].format(**parts), kind=kind)))

    # The way through.

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

    def _quit(self, _: str) -> None:
        self._goes_on = False

    def _unknown(self, text: str) -> None:
        step = self._step
        if step.asked is not None and step.asked.scale is None:
            self._say("said.measured", "wrong", text=text)
        elif step.free:
            self._say("said.no-command", "wrong", text=text)
        else:
            self._say("said.no-answer", "wrong", text=text, accepted=self._accepted())

    def _accepted(self) -> str:
        step = self._step
        if step.asked is not None:
            return ", ".join(step.asked.answers)
        if step.fact is not None and step.fact.type == "choice":
            return ", ".join(step.fact.choices)
        return self._words[f"head.accepts.{step.fact.type}"] if step.fact else ""

    # What is answered, and what stands beside it.

    def _put(self, change: Change, said: str = "said.changed", **parts: object) -> bool:
        """Bring a change to the disk, and say so, or say that it is not."""
        if change.before == change.after and type(change.before) is type(change.after):
            self._say("said.same", "quiet")
            return False
        key, before = self._step.key, self._place
        try:
            others = self._sitting.put(change)
        except KeptApartError:
            raise
        except IsoreadyError as fault:
            self._say("said.failed", "wrong", message=f"{fault.message}. {fault.hint}")
            return False
        self._place = self._walk.at(key, before)
        if others:
            self._say("said.others", "wrong", keys=", ".join(others))
        self._done.append(change)
        self._say(said, "good", **({"key": key} | parts))
        return True

    def _answer(self, text: str, reason: str = "") -> None:
        step, asked = self._step, self._step.asked
        value: Any = text
        if step.fact is not None and step.fact.type in {"yes-no", "number"}:
            value = text == "yes" if step.fact.type == "yes-no" else int(text)
        english = self._sitting.english(asked.control.id) if asked else None
        change = answered(self._sitting.data, step, value, self._sitting.who, english, reason)
        kept = self._put(change, "said.kept", key=step.key, answer=text)
        if asked is None and (kept or change.before == change.after):
            self._next("")
        elif kept:
            self._screen.show(self._progress())

    def _absent(self, text: str) -> None:
        asked = self._step.asked
        if asked is None or not asked.control.na_allowed:
            self._unknown(NOT_APPLICABLE)
            return
        reason = text or clean(self._screen.ask(self._words["ask.reason"]))
        if reason:
            self._answer(NOT_APPLICABLE, reason)
        else:
            self._say("said.reason", "wrong")

    def _clear(self, _: str) -> None:
        self._put(answered(self._sitting.data, self._step, None, self._sitting.who))

    def _mark(self, _: str) -> None:
        if self._is_question():
            marked = self._walk.is_marked(self._place)
            self._beside(MARK, not marked, "said.unmarked" if marked else "said.marked")

    def _note(self, text: str) -> None:
        before = str(response_at(self._sitting.data, self._step).get("note") or "")
        self._typed("note", text, lambda given: f"{before}\n{given}" if before else given)

    def _owner(self, text: str) -> None:
        self._typed("owner", text, lambda given: given)

    def _due(self, text: str) -> None:
        self._typed("due", text, self._day)

    def _day(self, text: str) -> str:
        with suppress(ValueError):
            if date.fromisoformat(text).isoformat() == text:
                return text
        self._say("said.day", "wrong", text=text)
        return ""

    def _typed(self, name: str, text: str, read: Callable[[str], str]) -> None:
        """Put a text beside the answer, or take it out."""
        if not self._is_question():
            return
        given = text or clean(self._screen.ask(f"{self._words[f'ask.{name}']}:"))
        value = "" if given in {"", _OUT} else read(given)
        if value or given == _OUT:
            self._beside(name, value)

    def _evidence(self, text: str) -> None:
        if not self._is_question():
            return
        source = text or clean(self._screen.ask(f"{self._words['ask.file']}:"))
        listed = list(response_at(self._sitting.data, self._step).get("evidence") or [])
        if source == _OUT:
            self._beside("evidence", listed[:-1])
        elif source:
            shows = clean(self._screen.ask(f"{self._words['ask.shows']}:"))
            item, outcome = self._sitting.evidence(source, shows)
            if outcome is Outcome.OUTSIDE:
                self._say("said.no-place", "wrong", file=source)
            elif self._beside("evidence", [*listed, item]):
                self._looked(source, outcome)

    def _looked(self, source: str, outcome: Outcome) -> None:
        said = {Outcome.GOOD: "said.pinned", Outcome.NOT_OPENED: ""}.get(outcome, "said.no-file")
        if said:
            self._say(said, "good" if outcome is Outcome.GOOD else "wrong", file=source)
        self._screen.show(self._progress())

    def _is_question(self) -> bool:
        if self._step.asked is None:
            self._say("said.response-only", "wrong")
        return self._step.asked is not None

    def _beside(self, name: str, value: Any, said: str = "said.changed") -> bool:  # noqa: ANN401  text, truth or list
        return self._put(beside(self._sitting.data, self._step, name, value), said, key=self._step.key)

    def _undo(self, _: str) -> None:
        if not self._done:
            self._say("said.nothing-to-undo", "quiet")
            return
        change = self._done.pop()
        if stands(self._sitting.data, change.way) != change.after:
            self._say("said.overtaken", "wrong", key=change.key)
            return
        if self._put(change.back, "said.undone", key=change.key):
            self._done.pop()
            self._place = self._walk.at(change.key, self._place)
            self._ask()
        else:
            self._done.append(change)


