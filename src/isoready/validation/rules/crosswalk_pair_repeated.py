"""Two mappings of one pair, of which only one can be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import CrosswalkRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.mapped import CrosswalkSubject


def _check(subject: CrosswalkSubject) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    for place, mapping in enumerate(subject.model.mappings):
        pair = (mapping.left, mapping.right)
        if pair in seen:
            message = f"`{pair[0]}` and `{pair[1]}` are mapped twice"
            yield Fault(("mappings", place), message, "Keep the one that is right.", pair[0])
        seen.add(pair)


RULE = CrosswalkRule(
    id="crosswalk-pair-repeated",
    severity=Severity.ERROR,
    summary="Two mappings have the same two ends.",
    check=_check,
)
