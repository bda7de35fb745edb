"""A sentence that sounds like a standard's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.words import words_of
from isoready.validation.rule import Fault, LintRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.shelf import LintSubject
    from isoready.validation.walks import Keys

_TITLES = {"title", "output"}
"""Short titles are the standard's, and named as such."""


def _check(subject: LintSubject) -> Iterator[Fault]:
    if not subject.phrases:
        return
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, subject.phrases))})\b", re.IGNORECASE)
    places = {placed.control.id: placed.keys for placed in subject.controls}
    for way, text in words_of(subject.model).items():
        found = None if way[-1] in _TITLES else pattern.search(text)
        if found:
            control = way[1] if way[0] == "controls" else ""
            message = f"`{found[0]}` at `{'.'.join(way)}` is how standards speak, and their text is not ours to copy"
            hint = "Say in your own words what a small firm does, as you would tell a colleague."
            yield Fault(_keys(way, places), message, hint, control)


def _keys(way: tuple[str, ...], places: dict[str, Keys]) -> Keys:
    """The way to a text of a control; of any other, to its section."""
    if way[0] != "controls":
        return way[:1]
    below = tuple(int(key) if key.isdigit() and way[2] == "evidence" else key for key in way[2:])
    return (*places[way[1]], *(below if way[2] != "questions" else ("questions",)))


RULE = LintRule(
    id="standards-phrase",
    severity=Severity.WARNING,
    summary="A text has a phrase that is typical of standards, and may have been copied from one.",
    check=_check,
)
