"""A sentence that stands in two controls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, LintRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Control
    from isoready.validation.shelf import LintSubject
    from isoready.validation.walks import Keys

_SENTENCE: Final = re.compile(r"(?<=[.!?;:])\s+")
_WORD: Final = re.compile(r"[^\W_]+")
_LEAST: Final = 6
"""Words of a sentence; shorter ones may well be said twice."""


def _check(subject: LintSubject) -> Iterator[Fault]:
    first: dict[tuple[str, ...], str] = {}
    for placed in subject.controls:
        name = placed.control.id
        for keys, text in _texts(placed.control):
            if text.startswith("<"):
                continue  # still to be written, which another rule tells
            for sentence in _SENTENCE.split(text):
                words = tuple(_WORD.findall(sentence.casefold()))
                if len(words) < _LEAST:
                    continue
                other = first.setdefault(words, name)
                if other != name:
                    message = f"`{name}` repeats a sentence of `{other}`: {_cut(sentence)}"
                    hint = "Say what is particular to this control; a reader of both learns nothing from it."
                    yield Fault((*placed.keys, *keys), message, hint, name)


def _texts(control: Control) -> Iterator[tuple[Keys, str]]:
    """Every text of ours in a control, with the way to it; titles and outputs are the standard's."""
    for key in ("intent", "guidance", "next_step"):
        yield (key,), getattr(control, key)
    yield from ((("evidence", place), text) for place, text in enumerate(control.evidence))
    if control.question is not None:
        yield ("question",), control.question
    yield from ((("answers", answer), text) for answer, text in control.answers.items())
    for place, question in enumerate(control.questions):
        yield ("questions", place, "question"), question.question
        yield from ((("questions", place, "answers", answer), text) for answer, text in question.answers.items())


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= 60 else f"{sentence[:60].rstrip()}..."  # noqa: PLR2004  a line of a terminal


RULE = LintRule(
    id="repeated-text",
    severity=Severity.WARNING,
    summary="Two controls share a sentence of six words or more, punctuation and case aside.",
    check=_check,
)
