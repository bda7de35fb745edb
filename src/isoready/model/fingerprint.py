"""A fingerprint of what a control asks, so that an answer to an older wording is noticed."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from isoready.model.values import written

if TYPE_CHECKING:
    from isoready.model.checklist import Control, Measure, Question

_DIGITS: Final = 16


def fingerprint(control: Control) -> str:
    """Say in 16 hex digits what the control asks: its id, questions, anchors, scales and measures.

    Guidance, weights, effort, references and translations may change without an answer growing stale. Neither do the
    order of questions or anchors, line breaks, or how a letter is composed (Unicode NFC) make another wording. Each
    part has its length in front, so that no two contents run together to the same text.
    """
    digest = hashlib.sha256()
    for part in _parts(control):
        data = unicodedata.normalize("NFC", " ".join(part.split())).encode()
        digest.update(b"%d:%b," % (len(data), data))
    return digest.hexdigest()[:_DIGITS]


def _parts(control: Control) -> Iterator[str]:
    yield from ("control", control.id)
    yield from _asked(control)
    yield from ("questions", str(len(control.questions)))
    for question in sorted(control.questions, key=lambda each: each.id):
        yield from ("id", question.id)
        yield from _asked(question)


def _asked(item: Control | Question) -> Iterator[str]:
    yield from ("question", item.question or "")
    yield from ("scale", item.scale or "")
    yield from _anchors(item.answers)
    yield from _measured(item.measure)


def _anchors(answers: Mapping[str, str]) -> Iterator[str]:
    yield from ("answers", str(len(answers)))
    for answer in sorted(answers):
        yield from (answer, answers[answer])


def _measured(measure: Measure | None) -> Iterator[str]:
    if measure is None:
        yield "no measure"
        return
    limit = "" if measure.limit is None else written(measure.limit)
    yield from ("measure", measure.unit, written(measure.target), limit, measure.better)
    if measure.shape or measure.a or measure.b:
        yield from ("made of", measure.shape, measure.a, measure.b)
