"""A blank assessment: every question as a comment above the place for its answer."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any, Final

from isoready.document.emitting import emit, key_text
from isoready.model.answers import accepted_answers, known_scales, scale_name
from isoready.model.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from isoready.model.checklist import Checklist, Control, Group, Question

    Answers = Mapping[str, Mapping[str, Any]]
    """Responses by key, as they stand in a file."""

_WIDTH: Final = 100
_OPENING: Final = """\
# Answers to {name}: {title}
#
# For each question fill in `answer:`. Then, as far as you have them:
#   note: what is so                       answered_by: who says so
#   reason: why it does not apply          owner: who closes the gap
#   evidence:                              due: 2027-01-31
#     - file: path/beside/this/file.md
#       shows: what it shows
#       observed: 2026-11-01
# Leave `answer:` empty while a question is open: open is not the same as no.
# `wording:` tells isoready which wording you answered; leave it as it is.
"""


def blank_assessment(  # noqa: PLR0913  what stands in the head of the file, and the answers that are there already
    checklist: Checklist,
    digest: str,
    day: date,
    *,
    name: str = "",
    scope: str = "",
    answers: Answers | None = None,
) -> str:
    """Write an assessment of ``checklist`` with no answer yet, ready for an editor.

    The same arguments give the same text. ``name`` and ``scope`` that are left empty stay open in the file, and
    ``isoready check`` reports them until they are filled in. ``answers`` are responses, by key, that are written down
    where they are known.
    """
    return "\n".join(_lines(checklist, digest, day, (name, scope), answers or {})) + "\n"


def _lines(checklist: Checklist, digest: str, day: date, firm: tuple[str, str], answers: Answers) -> Iterator[str]:
    name, scope = firm
    yield _OPENING.format(name=checklist.name, title=checklist.title).rstrip()
    yield "format: isoready/assessment/1"
    yield f"checklist:\n  id: {checklist.id}\n  version: {checklist.version}\n  digest: {json.dumps(digest)}"
    yield f"organisation:\n  name: {_text(name)}  # your firm\n  people: # how many you are"
    yield f"scope: {_text(scope)}  # which team, project or product these answers are about"
    yield f"assessors: []  # who answered\ndate: {day.isoformat()}\nresponses:"
    for group in checklist.groups:
        yield from _group(checklist, group, answers)


def _text(words: str) -> str:
    """Quote as JSON, which YAML reads alike; nothing stays nothing."""
    return json.dumps(words, ensure_ascii=False) if words else ""


def _group(checklist: Checklist, group: Group, answers: Answers) -> Iterator[str]:
    yield f"\n  # ==== {group.id}  {group.title} ===="
    for control in group.controls:
        yield from _control(checklist, control, answers)
    for below in group.groups:
        yield from _group(checklist, below, answers)


def _control(checklist: Checklist, control: Control, answers: Answers) -> Iterator[str]:
    yield f"\n  # {control.id}  {control.title}"
    for question in control.items:
        yield from _comment(question.question, "  # ", "  # ")
        for answer, looks in question.answers.items():
            yield from _comment(looks, f"  #   {answer:<3}", "  #      ")
        yield from _comment("; ".join(control.evidence) + ".", "  #   Evidence: ", "  #     ")
        yield from _place(checklist, control, question, answers)


def _place(checklist: Checklist, control: Control, question: Question, answers: Answers) -> Iterator[str]:
    scale = known_scales(checklist).get(scale_name(checklist, control, question))
    yield f"  {_key(control.response_id(question))}:"
    given = answers.get(control.response_id(question), {})
    answer = f" {key_text(given['answer'])}" if given else ""
    yield f"    answer:{answer}  # {accepted_answers(question, scale)}{_absent(control)}"
    yield from emit({key: value for key, value in given.items() if key != "answer"}, 4)
    yield f"    wording: {json.dumps(fingerprint(control))}"


def _absent(control: Control) -> str:
    return "; or not-applicable with a reason" if control.na_allowed else ""


def _key(response: str) -> str:
    """Quote what another YAML reader could take for a number."""
    return response if response[0].isalpha() else json.dumps(response)


def _comment(words: str, first: str, then: str) -> Iterator[str]:
    yield from textwrap.wrap(
        words, _WIDTH, initial_indent=first, subsequent_indent=then, break_long_words=False, break_on_hyphens=False
    )
