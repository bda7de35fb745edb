"""A rung of the ladder that is easier to reach than the one below it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from isoready.model.rules import Needs, Rung
    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    ladder = subject.model.ladder
    bands = {band.id: place for place, band in enumerate(subject.model.scoring.bands, start=1)}
    if any(_heights(ladder[0].needs, bands).values()):
        message = f"`{ladder[0].id}` is the lowest rung and needs something, so a firm may stand on no rung at all"
        yield Fault(("ladder", 0, "needs"), message, "Let the lowest rung need nothing.", at_key=True)
    for place, (lower, upper) in enumerate(pairwise(ladder), start=1):
        below, above = _heights(lower.needs, bands), _heights(upper.needs, bands)
        for need in above:
            if above[need] < below[need]:
                yield _fault(place, need, lower, upper)


def _fault(place: int, need: str, lower: Rung, upper: Rung) -> Fault:
    message = f"`{upper.id}` needs less `{need}` than `{lower.id}` below it"
    hint = "Let each rung need at least as much as the one below it."
    keys = ("ladder", place, "needs")
    if need in upper.needs.model_fields_set:
        return Fault((*keys, need), message, hint)
    return Fault(keys, message, hint, at_key=True)


def _heights(needs: Needs, bands: dict[str, int]) -> dict[str, Fraction | int]:
    """Give each need as a number, 0 where there is none."""
    return {
        "score": needs.score or 0,
        "every_group": needs.every_group or 0,
        "critical": bands.get(needs.critical or "", 0),
        "coverage": needs.coverage or 0,
        "evidence_in_date": int(needs.evidence_in_date),
    }


RULE = ChecklistRule(
    id="ladder-order",
    severity=Severity.ERROR,
    summary="A higher rung of the ladder needs less than a lower one, or the lowest needs something.",
    check=_check,
)
