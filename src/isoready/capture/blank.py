"""A blank assessment: every question as a comment above the place for its answer."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.wording import LANGUAGES, wording
from isoready.document.emitting import emit, key_text
from isoready.errors import IsoreadyError
from isoready.model.answers import known_scales, scale_name
from isoready.model.cells import in_instance
from isoready.model.fingerprint import fingerprint
from isoready.model.localised import SOURCE, Localised, localised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from isoready.model.checklist import Checklist, Control, Group, Measure, Question

    Answers = Mapping[str, Mapping[str, Any]]
    """Responses by key, as they stand in a file."""

_WIDTH: Final = 100
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", re.ASCII)


def blank_assessment(  # noqa: PLR0913  each is a part of the file, or the language of its comments
    checklist: Checklist,
    digest: str,
    day: date,
    *,
    name: str = "",
    scope: str = "",
    read_in: Localised | None = None,
    answers: Answers | None = None,
    instances: Mapping[str, str] | None = None,
) -> str:
    """Write an assessment of ``checklist`` with no answer yet, ready for an editor.

    The same arguments give the same text. ``name`` and ``scope`` that are left empty stay open in the file, and
    ``isoready check`` reports them until they are filled in. With ``read_in`` the comments are in its language; what is
    asked is what the checklist asks, so ``wording:`` is the English fingerprint in every language. ``answers`` are
    responses, by key, that are written down where they are known; ``instances`` of the process, by id, have an answer
    each to every question.
    """
    blank = _Blank(checklist, read_in or localised(checklist, None), answers or {}, instances or {})
    return "\n".join(blank.lines(digest, day, name, scope)) + "\n"


def instances_of(given: Iterable[str]) -> dict[str, str]:
    """Read instances written as ``id=name``.

    Raises:
        IsoreadyError: one has no id or no name, or an id that is none.
    """
    apart = dict(each.partition("=")[::2] for each in given)
    for name, title in apart.items():
        if not _ID.fullmatch(name) or not title.strip():
            msg = f"`{name}` is not an instance of a process"
            raise IsoreadyError(msg, 'Write an id and a name, such as web="The web shop".')
    return apart


class _Blank:
    """Writes the lines, in the words of one language."""

    def __init__(
        self, checklist: Checklist, read_in: Localised, answers: Answers, instances: Mapping[str, str]
    ) -> None:
        self._answers = answers
        self._instances = instances
        self._read_in = read_in
        self._checklist = read_in.checklist
        self._say = wording(read_in.language)
        self._wordings = {control.id: fingerprint(control) for control in checklist.controls()}

    def lines(self, digest: str, day: date, name: str, scope: str) -> Iterator[str]:
        """The whole file."""
        checklist, say = self._checklist, self._say
        yield say.opening.format(name=checklist.name, title=_one_line(checklist.title)).rstrip()
        yield "format: isoready/assessment/1"
        yield f"checklist:\n  id: {checklist.id}\n  version: {checklist.version}\n  digest: {json.dumps(digest)}"
        if self._read_in.language in LANGUAGES - {SOURCE}:
            yield f"language: {self._read_in.language}"
        yield f"organisation:\n  name: {_text(name)}  # {say.firm}\n  people: # {say.people}"
        yield f"scope: {_text(scope)}  # {say.scope}"
        yield f"assessors: []  # {say.assessors}\ndate: {day.isoformat()}"
        yield from self._facts()
        if self._instances:
            yield "instances:"
            yield from emit(self._instances, 2)
        yield "responses:"
        for group in checklist.groups:
            yield from self._group(group)

    def _group(self, group: Group) -> Iterator[str]:
        yield f"\n  # ==== {group.id}  {_one_line(group.title)} ===="
        for control in group.controls:
            yield from self._control(control)
        for below in group.groups:
            yield from self._group(below)

    def _control(self, control: Control) -> Iterator[str]:
        yield f"\n  # {control.id}  {_one_line(control.title)}"
        for question in control.items:
            yield from _comment(question.question, "  # ", "  # ")
            for answer, looks in question.answers.items():
                yield from _comment(looks, f"  #   {answer + ' ':<3}", "  #      ")
            yield from self._made(question.measure)
            yield from _comment(self._say.listed(control.evidence), f"  #   {self._say.evidence}", "  #     ")
            yield from self._place(control, question)

    def _made(self, measure: Measure | None) -> Iterator[str]:
        """How a number is made, for a question that asks for one."""
        if measure is not None:
            named = (f"{letter}: {words}" for letter, words in (("A", measure.a), ("B", measure.b)) if words)
            parts = (measure.shape, *named, measure.how)
            yield from _comment(self._say.listed(each.rstrip(".") for each in parts if each), "  #   ", "  #     ")

    def _facts(self) -> Iterator[str]:
        """The questions about the firm that decide what is asked of it."""
        facts = self._checklist.facts
        for name, fact in facts.items():
            yield from _comment(f"{fact.question} ({fact.accepts})", f"# {name}: ", "#   ")
        if facts:
            yield f"profile: {{}}  # {self._say.profile}: {', '.join(facts)}"

    def _place(self, control: Control, question: Question) -> Iterator[str]:
        absent, response = self._say.absent if control.na_allowed else "", control.response_id(question)
        for key in [in_instance(response, instance) for instance in self._instances] or [response]:
            given = self._answers.get(key, {})
            answer = f" {key_text(given['answer'])}" if given else ""
            yield f"  {_key(key)}:"
            yield f"    answer:{answer}  # {self._accepted(control, question)}{absent}"
            yield from emit({name: value for name, value in given.items() if name != "answer"}, 4)
            yield f"    wording: {json.dumps(self._wordings[control.id])}"

    def _accepted(self, control: Control, question: Question) -> str:
        scale = known_scales(self._checklist).get(scale_name(self._checklist, control, question))
        if scale is None:
            return self._say.number.format(unit=_one_line(question.measure.unit) if question.measure else "?")
        names = ", ".join(choice.id for choice in scale.choices)
        return names + self._say.or_percentage if scale.percentages else names


def _one_line(words: str) -> str:
    """Without line breaks of any kind: a checklist may come from strangers, and a comment must stay one."""
    return " ".join(words.split())


def _text(words: str) -> str:
    """Quote as JSON, which YAML reads alike; nothing stays nothing."""
    return json.dumps(words, ensure_ascii=False) if words else ""


def _key(response: str) -> str:
    """Quote what another YAML reader could take for a number."""
    return response if response[0].isalpha() else json.dumps(response)


def _comment(words: str, first: str, then: str) -> Iterator[str]:
    yield from textwrap.wrap(
        _one_line(words),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=then,
        break_long_words=False,
        break_on_hyphens=False,
    )
