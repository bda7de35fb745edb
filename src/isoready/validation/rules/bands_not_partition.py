"""Bands that leave a hole in 0 to 100, or overlap."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.model.values import written
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject

_TOP: Final = 100
"""Per cent."""


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    bands = subject.model.scoring.bands
    if bands[0].up_to == 0:
        message = f"the first band `{bands[0].id}` ends at 0, so it holds next to nothing"
        yield Fault(("scoring", "bands", 0, "up_to"), message, "Let the first band end above 0.")
    for place, (lower, upper) in enumerate(pairwise(bands), start=1):
        if upper.up_to <= lower.up_to:
            ends = f"`{lower.id}` ends at {written(lower.up_to)} and `{upper.id}` at {written(upper.up_to)}"
            message = f"{ends}, so nothing is left for `{upper.id}`"
            hint = "List the bands from the lowest to the highest, each ending higher than the one before."
            yield Fault(("scoring", "bands", place, "up_to"), message, hint)
    last = bands[-1]
    if last.up_to != _TOP:
        message = f"the last band `{last.id}` ends at {written(last.up_to)}, so what lies above has no rating"
        yield Fault(("scoring", "bands", len(bands) - 1, "up_to"), message, "Let the last band end at 100.")


RULE = ChecklistRule(
    id="bands-not-partition",
    severity=Severity.ERROR,
    summary="The bands do not cover 0 to 100 per cent, each part once.",
    check=_check,
)
