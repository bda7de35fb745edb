"""The page: one question as lines of text for a terminal, as much of it as there is room for."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.capture.interview.changes import MARK
from isoready.capture.interview.commands import numbered
from isoready.capture.interview.steps import answer_at, response_at
from isoready.model.rating import NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from isoready.capture.interview.steps import Asked, Data, Step

_NARROW: Final = 40
_WIDE: Final = 96
_MARGIN: Final = 8
"""Columns before what an answer looks like."""


class Line(NamedTuple):
    """One line, and what it is."""

    text: str
    kind: str = ""
    """``title``, ``question``, ``now``, ``quiet`` or nothing."""


class Page(NamedTuple):
    """Writes pages of one width, in the words of one language."""

    words: Mapping[str, str]
    width: int
    """Columns; less than 40 are taken as 40, more than 96 as 96."""

    def question(self, step: Step, data: Data, height: int = 0) -> list[Line]:
        """Lay out a step; where it is higher than ``height`` lines, each part is cut to its first line, and says so."""
        whole = list(self._lines(step, data, short=False))
        if not height or len(whole) <= height:
            return whole
        cut = list(self._lines(step, data, short=True))
        shown = cut[: max(height - 1, 1)]
        return [*shown, Line(self.words["shortened"], "quiet")]

    def guidance(self, step: Step, data: Data) -> list[Line]:
        """All that helps to answer, and all that was said."""
        return list(self._guidance(step, data)) or [Line(self.words["guidance.none"], "quiet")]

    def wrapped(self, text: str, first: str = "", then: str = "", kind: str = "") -> Iterator[Line]:
        """Break a text into lines; control characters and line breaks of a stranger's text are none of the page."""
        clean = "".join(each if each.isprintable() else " " for each in " ".join(text.split()))
        width = min(max(self.width, _NARROW), _WIDE)
        lines = textwrap.wrap(clean, width, initial_indent=first, subsequent_indent=then, break_on_hyphens=False)
        yield from (Line(line, kind) for line in lines or [first.rstrip()])

    def packed(self, parts: Sequence[str], kind: str) -> list[Line]:
        """As many parts on a line as it holds; none is broken."""
        lines: list[str] = []
        for part in parts:
            joined = f"{lines[-1]} · {part}" if lines else part
            if lines and len(joined) > self.width:
                lines.append(part)
            else:
                lines[-1:] = [joined]
        return [Line(line, kind) for line in lines]

    def _lines(self, step: Step, data: Data, *, short: bool) -> Iterator[Line]:
        asked = step.asked
        yield from self._cut(self._title(step), short=short)
        yield from self.wrapped(self._asks(step), kind="question")
        if asked is not None:
            yield from self._answers(asked, short=short)
            listed = self.words["listed.comma"].join(asked.control.evidence) + self.words["listed.stop"]
            yield from self._cut(self.wrapped(listed, self.words["evidence"], "  ", "quiet"), short=short)
        elif step.fact is not None:
            yield from self._accepted(step)
        yield from self._cut(self._now(step, data), short=short)

    @staticmethod
    def _cut(lines: Iterator[Line], *, short: bool) -> Iterator[Line]:
        """Keep the first line, with a sign that there is more."""
        listed = list(lines)
        if short and len(listed) > 1:
            first = listed[0]
            yield first._replace(text=first.text[: max(len(first.text) - 2, 1)].rstrip() + " …")
        else:
            yield from listed

    def _title(self, step: Step) -> Iterator[Line]:
        if step.asked is None:
            title = self.words["head.fact" if step.fact else "head.title"]
            return self.wrapped(title, kind="title")
        above = " / ".join((*step.asked.titles, f"{step.key} {step.asked.control.title}"))
        return self.wrapped(above, kind="title")

    def _asks(self, step: Step) -> str:
        if step.asked is not None:
            return step.asked.question.question
        return step.fact.question if step.fact else self.words[f"head.{step.key}"]

    def _answers(self, asked: Asked, *, short: bool) -> Iterator[Line]:
        counted = asked.scale is not None and numbered(asked.answers)
        for place, name in enumerate(asked.answers, 1):
            looks = self.words["absent"] if name == NOT_APPLICABLE else asked.question.answers.get(name, "")
            head = f"  {place}  {name}" if counted else f"  {name}"
            lines = self.wrapped(looks, f"{head}  ".ljust(_MARGIN), " " * _MARGIN)
            yield from self._cut(lines, short=short)
        measure = asked.question.measure
        if asked.scale is None and measure is not None:
            yield from self.wrapped(self.words["number"].format(unit=measure.unit), "  ", "  ")
        elif asked.scale is not None and asked.scale.percentages:
            yield from self.wrapped(self.words["percentage"], " " * _MARGIN, " " * _MARGIN, "quiet")

    def _accepted(self, step: Step) -> Iterator[Line]:
        fact = step.fact
        if fact is not None and fact.type == "choice":
            for place, name in enumerate(fact.choices, 1):
                yield from self.wrapped(name, f"  {place}  " if numbered(fact.choices) else "  ", "     ")
        elif fact is not None:
            yield from self.wrapped(self.words[f"head.accepts.{fact.type}"], "  ", "  ", "quiet")

    def _now(self, step: Step, data: Data) -> Iterator[Line]:
        response = response_at(data, step)
        said = answer_at(data, step)
        parts = [self.words["now"].format(answer=said)] if said else []
        parts += [self.words["marked"]] if response.get(MARK) else []
        parts += [str(response[name]) for name in ("reason", "note", "owner", "due") if response.get(name)]
        parts += _sources(response)
        if parts:
            yield from self.wrapped(" · ".join(parts), "> ", "  ", "now")

    def _guidance(self, step: Step, data: Data) -> Iterator[Line]:
        if step.fact is not None and step.fact.meaning:
            yield from self.wrapped(step.fact.meaning, self.words["guidance.meaning"], "  ")
        if step.asked is None:
            return
        control, response = step.asked.control, response_at(data, step)
        for name, text in (("why", control.intent), ("how", control.guidance), ("next", control.next_step)):
            yield from self.wrapped(text, self.words[f"guidance.{name}"], "  ")
        yield from self._measured(step.asked)
        for each in control.evidence:
            yield from self.wrapped(each, "  - ", "    ")
        said = {**response, "has": ", ".join(_sources(response))}
        for name in ("has", "note", "owner", "due"):
            if said.get(name):
                yield from self.wrapped(str(said[name]), self.words[f"guidance.{name}"], "  ", "now")

    def _measured(self, asked: Asked) -> Iterator[Line]:
        measure = asked.question.measure
        if measure is None:
            return
        named = [f"{letter}: {words}" for letter, words in (("A", measure.a), ("B", measure.b)) if words]
        ends = [self.words["target"].format(target=f"{float(measure.target):g} {measure.unit}")]
        ends += [self.words["limit"].format(limit=f"{float(measure.limit):g}")] if measure.limit is not None else []
        parts = [part for part in (measure.shape, *named, measure.how, *ends, measure.because) if part]
        yield from self.wrapped(self.words["listed.comma"].join(parts), self.words["guidance.number"], "  ")


def _sources(response: Mapping[str, object]) -> list[str]:
    items = response.get("evidence")
    listed = items if isinstance(items, list) else []
    return [str(each.get("file") or each.get("link") or "") for each in listed if isinstance(each, dict)]
