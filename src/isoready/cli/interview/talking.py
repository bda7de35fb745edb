"""Talking: the lines that somebody types, and what becomes of them in the assessment."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.interview.changes import MARK, answered, beside, stands
from isoready.capture.interview.commands import Do, clean, understood
from isoready.capture.interview.steps import response_at
from isoready.cli.interview.asking import Asking
from isoready.errors import IsoreadyError
from isoready.formats.merging import told
from isoready.model.evidence import Outcome
from isoready.model.merged import Choice
from isoready.model.rating import NOT_APPLICABLE
from isoready.pipeline.interviewing import KeptApartError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from isoready.capture.interview.changes import Change
    from isoready.cli.interview.screen import Screen
    from isoready.model.merged import Conflict
    from isoready.pipeline.interviewing import Sitting

_OUT: Final = "-"
"""Takes a note, an owner, a day or the last piece of evidence out."""


class Talk(Asking):
    """Asks, takes lines, and says what became of them."""

    def __init__(self, sitting: Sitting, words: Mapping[str, str], screen: Screen) -> None:
        """Begin at the first question that is open."""
        super().__init__(sitting, words, screen)
        self._done: list[Change] = []
        self._goes_on = True
        self._do: Mapping[Do, Callable[[str], None]] = {
            Do.ANSWER: self._answer,
            Do.NEXT: self._next,
            Do.SKIP: self._skip,
            Do.BACK: self._back,
            Do.JUMP: self._jump,
            Do.SEARCH: self._search,
            Do.REVIEW: self._review,
            Do.MARK: self._mark,
            Do.GUIDANCE: self._guide,
            Do.ALL: self._all,
            Do.HELP: self._help,
            Do.ABSENT: self._absent,
            Do.EVIDENCE: self._evidence,
            Do.NOTE: self._note,
            Do.OWNER: self._owner,
            Do.DUE: self._due,
            Do.CLEAR: self._clear,
            Do.UNDO: self._undo,
            Do.QUIT: self._quit,
            Do.UNKNOWN: self._unknown,
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
            self._above = []
            self._do[command.do](command.text)

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
            share = ("72%",) if step.asked.scale and step.asked.scale.percentages else ()
            return ", ".join((*step.asked.answers, *share))
        if step.fact is not None and step.fact.type == "choice":
            return ", ".join(step.fact.choices)
        return self._words[f"head.accepts.{step.fact.type}"] if step.fact else ""

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
            if stands(self._sitting.data, change.way) != change.after:
                return False  # what is kept of the two was chosen a moment ago
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


def chooser(screen: Screen, words: Mapping[str, str]) -> Callable[[Conflict], Choice]:
    """Ask at the terminal which of two answers is kept, until one is named; both are where somebody stops there."""

    def choose(conflict: Conflict) -> Choice:
        key = "/".join(conflict.keys[1:] if conflict.keys[0] == "responses" else conflict.keys)
        asked = words["ask.keep"].format(key=key, ours=told(conflict.ours), theirs=told(conflict.theirs))
        while True:
            try:
                given = clean(screen.ask(asked)).casefold()
            except (EOFError, KeyboardInterrupt) as end:
                screen.ended = end
                return Choice.BOTH
            found = [each for each in Choice if given and each.value.startswith(given)]
            if found:
                return found[0]

    return choose
