"""Words for something that the checklist does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.nearest import Nearest
from isoready.validation.rule import Fault, LocaleRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.words import Way
    from isoready.validation.shelf import LocaleSubject


def _check(subject: LocaleSubject) -> Iterator[Fault]:
    known = {way[:depth] for way in subject.english for depth in range(1, len(way) + 1)}
    told: set[Way] = set()
    for way in subject.words:
        wrong = _first_unknown(way, known)
        if wrong is None or wrong in told or wrong[-2:-1] == ("evidence",):
            continue  # another rule counts evidence
        told.add(wrong)
        beside = (each[-1] for each in known if each[:-1] == wrong[:-1] and len(wrong) > 1)
        hint = Nearest(sorted(beside)).hint(wrong[-1], "Correct the key, or take it out.")
        control = way[1] if way[0] == "controls" else ""
        yield Fault(wrong, f"the checklist has nothing to translate at `{'.'.join(wrong)}`", hint, control, at_key=True)


def _first_unknown(way: Way, known: set[Way]) -> Way | None:
    return next((way[:depth] for depth in range(1, len(way) + 1) if way[:depth] not in known), None)


RULE = LocaleRule(
    id="locale-unknown",
    severity=Severity.WARNING,
    summary="A locale has words for something that the checklist does not have.",
    check=_check,
)
