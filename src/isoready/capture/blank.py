"""A blank assessment: every question as a comment above the place for its answer."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Final

from isoready.capture.wording import LANGUAGES, wording
from isoready.model.answers import known_scales, scale_name
from isoready.model.fingerprint import fingerprint
from isoready.model.localised import SOURCE, Localised, localised

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from isoready.model.checklist import Checklist, Control, Group, Question

_WIDTH: Final = 100


def blank_assessment(  # noqa: PLR0913  each is a line of the file, or the language of its comments
    checklist: Checklist, digest: str, day: date, *, name: str = "", scope: str = "", read_in: Localised | None = None
) -> str:
    """Write an assessment of ``checklist`` with no answer yet, ready for an editor.

    The same arguments give the same text. ``name`` and ``scope`` that are left empty stay open in the file, and
    ``isoready check`` reports them until they are filled in. With ``read_in`` the comments are in its language; what is
    asked is what the checklist asks, so ``wording:`` is the English fingerprint in every language.
    """
    return "\n".join(_Blank(checklist, read_in or localised(checklist, None)).lines(digest, day, name, scope)) + "\n"


class _Blank:
    """Writes the lines, in the words of one language."""

    def __init__(self, checklist: Checklist, read_in: Localised) -> None:
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
        yield f"assessors: []  # {say.assessors}\ndate: {day.isoformat()}\nresponses:"
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
                yield from _comment(looks, f"  #   {answer:<3}", "  #      ")
            yield from _comment(self._say.listed(control.evidence), f"  #   {self._say.evidence}", "  #     ")
            yield from self._place(control, question)

    def _place(self, control: Control, question: Question) -> Iterator[str]:
        absent = self._say.absent if control.na_allowed else ""
        yield f"  {_key(control.response_id(question))}:"
        yield f"    answer:  # {self._accepted(control, question)}{absent}"
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
