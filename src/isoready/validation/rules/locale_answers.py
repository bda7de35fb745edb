"""A question of which some answers are described in the language and others are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, LocaleRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.words import Way
    from isoready.validation.shelf import LocaleSubject


def _check(subject: LocaleSubject) -> Iterator[Fault]:
    asked: dict[Way, list[str]] = {}
    for way in subject.english:
        if way[-2:-1] == ("answers",):
            asked.setdefault(way[:-2], []).append(way[-1])
    for item, answers in asked.items():
        missing = [answer for answer in answers if (*item, "answers", answer) not in subject.words]
        translated = any(way[: len(item)] == item for way in subject.words) if missing else False
        if translated:
            names = ", ".join(f"`{answer}`" for answer in missing)
            message = f"`{'/'.join((item[1], *item[3:]))}` is translated, but its description of {names} is not"
            hint = "Translate every answer's description: half of a scale in one language cannot be chosen from."
            yield Fault(item, message, hint, item[1], at_key=True)


RULE = LocaleRule(
    id="locale-answers",
    severity=Severity.WARNING,
    summary="A control is translated, but not the description of each of its answers.",
    check=_check,
)
