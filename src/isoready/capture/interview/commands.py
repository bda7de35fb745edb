"""Commands: what a line means that was typed at a question; an answer comes before any command."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.model.answers import accepts
from isoready.model.rating import NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.capture.interview.steps import Asked, Step


class Do(StrEnum):
    """What can be asked for; the value is the whole word."""

    ANSWER = "answer"
    NEXT = "next"
    SKIP = "skip"
    BACK = "back"
    JUMP = "jump"
    SEARCH = "search"
    REVIEW = "review"
    GUIDANCE = "guidance"
    ALL = "all"
    MARK = "mark"
    ABSENT = "absent"
    EVIDENCE = "evidence"
    NOTE = "note"
    OWNER = "owner"
    DUE = "due"
    CLEAR = "clear"
    UNDO = "undo"
    QUIT = "quit"
    HELP = "help"
    UNKNOWN = "unknown"


class Command(NamedTuple):
    """What to do, and with what."""

    do: Do
    text: str = ""
    """The answer in full, the id, the words, the note; as typed where it is not understood."""


_LETTERS: Final = {
    "s": Do.SKIP,
    "b": Do.BACK,
    "j": Do.JUMP,
    "r": Do.REVIEW,
    "a": Do.ALL,
    "m": Do.MARK,
    "x": Do.ABSENT,
    "na": Do.ABSENT,
    "n/a": Do.ABSENT,
    NOT_APPLICABLE: Do.ABSENT,
    "e": Do.EVIDENCE,
    "n": Do.NOTE,
    "o": Do.OWNER,
    "d": Do.DUE,
    "c": Do.CLEAR,
    "u": Do.UNDO,
    "q": Do.QUIT,
    "exit": Do.QUIT,
    "h": Do.HELP,
}
_NAMES: Final = _LETTERS | {each.value: each for each in Do if each not in {Do.ANSWER, Do.UNKNOWN}}
_ALONE: Final = frozenset(name for name, do in _NAMES.items() if len(name) == 1 or do in {Do.HELP, Do.QUIT})
"""What is a command also where any text is an answer, as long as nothing stands behind it."""
_SIGNS: Final = {"?": Do.GUIDANCE, "/": Do.SEARCH, "+": Do.NOTE}
_TAKES: Final = frozenset({Do.JUMP, Do.SEARCH, Do.ABSENT, Do.EVIDENCE, Do.NOTE, Do.OWNER, Do.DUE})
"""What may have words behind it."""
_COLON: Final = ":"
"""Makes a command of what might be an answer."""
_TEXT: Final = "="
"""Makes an answer of what would be a command, where any text is one."""
_HIDDEN: Final = re.compile(
    "\x1b\\[[0-9;]*[A-Za-z~]|[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""What a key that is no letter leaves in a line; it is part of no answer."""


def clean(line: str) -> str:
    """What was typed, without what no answer can hold."""
    return _HIDDEN.sub("", line).strip()


def understood(line: str, step: Step) -> Command:
    """Say what a line means at a step. No text that it cannot understand is ever taken for an answer."""
    text = clean(line)
    if not text:
        return Command(Do.NEXT)
    if text.startswith(_COLON):
        return _command(text[1:].strip()) or Command(Do.UNKNOWN, text)
    if step.free:
        return _alone(text) or Command(Do.ANSWER, text.removeprefix(_TEXT).strip())
    answer = _fact_answer(text, step) if step.fact else _answer(text, step.asked)
    if answer is None:
        return _command(text) or Command(Do.UNKNOWN, text)
    return Command(Do.ABSENT) if answer == NOT_APPLICABLE else Command(Do.ANSWER, answer)


def _command(text: str) -> Command | None:
    if text[:1] in _SIGNS:
        return Command(_SIGNS[text[0]], text[1:].strip())
    name, _, rest = text.partition(" ")
    do = _NAMES.get(name.casefold())
    return None if do is None or (rest and do not in _TAKES) else Command(do, rest.strip())


def _alone(text: str) -> Command | None:
    """The command where any text is an answer: a letter alone, a sign, or a jump; no firm is called so."""
    found = _command(text)
    if found is None or text.casefold() in _ALONE or found.do is Do.SEARCH:
        return found
    return found if text in _SIGNS or text.casefold().startswith("j ") else None


def _answer(text: str, asked: Asked | None) -> str | None:
    """The answer of the list that is meant, by name, by number, by its beginning; or the number itself."""
    if asked is None:
        return None
    named = tuple(each for each in asked.answers if each != NOT_APPLICABLE)
    if asked.scale is None:
        return text if accepts(asked.question, None, text) else None
    found = _picked(text, named) or _numbered(text, asked.answers) or _begun(text, named)
    if found or not text.endswith("%"):
        return found  # a percentage has its sign, so that no slip of the list's numbers is one
    return text if accepts(asked.question, asked.scale, text) else None


def _fact_answer(text: str, step: Step) -> str | None:
    fact = step.fact
    if fact is None or fact.type == "number":
        return text if text.removeprefix("-").isdecimal() and text.isascii() else None
    names = ("yes", "no") if fact.type == "yes-no" else fact.choices
    return _picked(text, names) or _numbered(text, names) or _begun(text, names)


def _picked(text: str, names: Sequence[str]) -> str | None:
    """By its name; by any case of it where only one is meant."""
    if text in names:
        return text
    near = [each for each in names if each.casefold() == text.casefold()]
    return near[0] if len(near) == 1 else None


def _numbered(text: str, names: Sequence[str]) -> str | None:
    """By the number that stands before it; where names are numbers themselves, none stand there."""
    if not numbered(names) or not (text.isascii() and text.isdecimal()) or len(text) > 4:  # noqa: PLR2004  no list is as long
        return None
    return names[int(text) - 1] if 0 < int(text) <= len(names) else None


def numbered(names: Sequence[str]) -> bool:
    """Whether the answers of a list have numbers."""
    return bool(names) and not any(each[:1].isdecimal() for each in names)


def _begun(text: str, names: Sequence[str]) -> str | None:
    near = [each for each in names if each.casefold().startswith(text.casefold())]
    return near[0] if len(near) == 1 else None
