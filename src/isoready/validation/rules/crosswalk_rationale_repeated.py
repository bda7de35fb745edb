"""A reason that is given for two mappings, and so explains neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import CrosswalkRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.mapped import CrosswalkSubject


def _check(subject: CrosswalkSubject) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for place, mapping in enumerate(subject.model.mappings):
        words, name = " ".join(mapping.rationale.casefold().split()), f"{mapping.left} to {mapping.right}"
        if words in seen:
            message = f"the rationale of {name} is that of {seen[words]}, too"
            yield Fault(("mappings", place, "rationale"), message, "Say what these two have in common.", mapping.left)
        seen.setdefault(words, name)


RULE = CrosswalkRule(
    id="crosswalk-rationale-repeated",
    severity=Severity.WARNING,
    summary="Two mappings give the same reason.",
    check=_check,
)
