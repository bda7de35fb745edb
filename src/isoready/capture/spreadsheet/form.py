"""The form: what stands in each row of a spreadsheet, whatever kind of file it becomes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.spreadsheet.listing import evidence_cell, instances_cell, names_cell
from isoready.capture.spreadsheet.text import fits, held
from isoready.capture.spreadsheet.wording import Wording, wording
from isoready.model.answers import known_scales, scale_name
from isoready.model.cells import in_instance, parted
from isoready.model.rating import NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.model.checklist import Checklist, Control, Question
    from isoready.model.localised import Localised

FORMAT: Final = "isoready/sheet/1"
SOURCE, ABOUT, ANSWERS = "isoready:source", "isoready:about", "isoready:answers"
"""What stands in the first cell of each part, so that it is found whatever its sheet is called."""
PASSED_OVER: Final = "#"
"""A row that begins so is for people."""
SHOWN: Final = ("group", "title", "question")
"""Columns of the answers that are read by people only."""
FIELDS: Final = (
    "answer",
    "reason",
    "alternative",
    "note",
    "evidence",
    "owner",
    "due",
    "answered_by",
    "answered_on",
)
"""Columns of the answers that are filled in; each is a field of a response."""
_PIECE: Final = 12_000
"""Characters of the state before that stand in one cell: of ``_x005F`` again and again 6 become 16, so it holds all."""
_RTL: Final = frozenset({"ur"})


@dataclass(frozen=True, slots=True)
class AboutRow:
    """One thing about the whole."""

    key: str
    """Keys joined by a dot: ``organisation.name``, ``profile.personal_data``."""
    type: str
    """``text``, ``number``, ``day``, ``names``, ``instances``, ``yes-no`` or ``choice``."""
    label: str
    value: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One response."""

    key: str
    shown: tuple[str, ...]
    """In the order of ``SHOWN``."""
    values: tuple[str, ...]
    """In the order of ``FIELDS``."""
    choices: tuple[str, ...]
    """Answers to pick from; none where a number is asked for."""
    closed: bool
    """Whether nothing but the choices is an answer."""
    looks: str
    guidance: str


@dataclass(frozen=True, slots=True)
class Form:
    """All of it."""

    name: str
    """``id@version``."""
    title: str
    words: Wording
    right_to_left: bool
    source: tuple[tuple[str, str], ...]
    about: tuple[AboutRow, ...]
    answers: tuple[AnswerRow, ...]


def form_of(checklist: Checklist, part: Mapping[str, Any], read_in: Localised) -> Form:
    """Lay out the part of an assessment that a spreadsheet holds, with the checklist's words in one language."""
    return _Layout(checklist, part, read_in).form()


class _Layout:
    def __init__(self, checklist: Checklist, part: Mapping[str, Any], read_in: Localised) -> None:
        self._checklist = checklist
        self._part = part
        self._read_in = read_in
        self._words = wording(read_in.language)

    def form(self) -> Form:
        """Everything."""
        return Form(
            name=self._checklist.name,
            title=self._read_in.checklist.title,
            words=self._words,
            right_to_left=self._read_in.language in _RTL,
            source=tuple(self._source()),
            about=tuple(self._about()),
            answers=tuple(self._answers()),
        )

    def _source(self) -> Iterator[tuple[str, str]]:
        yield from self._part["checklist"].items()
        text = json.dumps(self._part)
        for start in range(0, len(text), _PIECE):
            yield "base", held(text[start : start + _PIECE])

    def _about(self) -> Iterator[AboutRow]:
        firm, labels = self._part.get("organisation", {}), self._words.about
        for key, kind in (("name", "text"), ("people", "number"), *((name, "text") for name in _PLACE)):
            yield AboutRow(way := f"organisation.{key}", kind, labels[way], self._cell(str(firm.get(key, ""))))
        yield AboutRow("scope", "text", labels["scope"], self._cell(self._part.get("scope", "")))
        names = names_cell(self._part.get("assessors", []))
        yield AboutRow("assessors", "names", labels["assessors"], self._cell(names))
        yield AboutRow("date", "day", labels["date"], self._part.get("date", ""))
        yield AboutRow("language", "choice", labels["language"], self._part.get("language", ""), ("en", "ur"))
        instances = instances_cell(self._part.get("instances", {}))
        yield AboutRow("instances", "instances", labels["instances"], self._cell(instances))
        yield from self._profile()

    def _profile(self) -> Iterator[AboutRow]:
        """The facts that the checklist asks for, and any other that the assessment gives."""
        given, facts = self._part.get("profile", {}), self._read_in.checklist.facts
        for name, fact in facts.items():
            value = given.get(name, "")
            kind = fact.type if name not in given or fact.read(value) is not None else _kind_of(value)
            choices = {"yes-no": ("yes", "no"), "choice": fact.choices}.get(kind, ())
            label = f"{fact.question} {fact.meaning}".strip()
            yield AboutRow(f"profile.{name}", kind, held(label), self._cell(_written(value)), choices)
        for name in (name for name in given if name not in facts):
            yield AboutRow(f"profile.{name}", _kind_of(given[name]), "", self._cell(_written(given[name])))

    def _answers(self) -> Iterator[AnswerRow]:
        left = dict(self._part["responses"])
        instances = self._part.get("instances", {})
        for group in self._read_in.checklist.all_groups():
            for control in group.controls:
                for question in control.items:
                    asked = control.response_id(question)
                    cells = [in_instance(asked, instance) for instance in instances]
                    for key in ([asked] if asked in left or not cells else []) + cells:
                        yield self._row(key, f"{group.id} {group.title}", control, question, left.pop(key, {}))
        for key, response in left.items():
            yield AnswerRow(key, ("", "", ""), self._values(response), (), closed=False, looks="", guidance="")

    def _row(self, key: str, group: str, control: Control, question: Question, given: Mapping[str, Any]) -> AnswerRow:
        scale = known_scales(self._checklist).get(scale_name(self._checklist, control, question))
        choices = tuple(choice.id for choice in scale.choices) if scale else ()
        closed = bool(scale) and not (scale and scale.percentages)
        if choices and control.na_allowed:
            choices = (*choices, NOT_APPLICABLE)
        instance = self._part.get("instances", {}).get(parted(key)[1], "")
        shown = (group, control.title, f"{question.question} ({instance})" if instance else question.question)
        looks = "\n".join([self._words.looks, *(f"{answer}: {words}" for answer, words in question.answers.items())])
        if question.measure is not None:
            looks = "\n".join(filter(None, (question.measure.unit, question.measure.how)))
        if control.na_allowed:
            looks += f"\n{self._words.absent}"
        proof = "\n".join([self._words.evidence, *(f"- {each}" for each in control.evidence)])
        return AnswerRow(
            key,
            tuple(map(held, shown)),
            self._values(given),
            choices,
            closed=closed,
            looks=held(looks),
            guidance=held(f"{control.guidance}\n\n{proof}"),
        )

    def _values(self, given: Mapping[str, Any]) -> tuple[str, ...]:
        cells = {
            **given,
            "alternative": "yes" if given.get("alternative") else "",
            "evidence": evidence_cell(given.get("evidence", [])),
        }
        return tuple(self._cell(cells.get(field, "")) for field in FIELDS)

    def _cell(self, text: str) -> str:
        cell = held(text)
        return cell if fits(cell) else self._words.long


_PLACE: Final = ("city", "country", "sector")


def _kind_of(value: object) -> str:
    return "yes-no" if isinstance(value, bool) else "number" if isinstance(value, int) else "text"


def _written(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
