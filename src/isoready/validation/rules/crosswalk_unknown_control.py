"""A mapping that names what its checklist does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.mapped import names_of
from isoready.validation.nearest import Nearest
from isoready.validation.rule import CrosswalkRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.mapped import CrosswalkSubject


def _check(subject: CrosswalkSubject) -> Iterator[Fault]:
    for word, name, checklist in subject.ends():
        known = names_of(checklist)
        nearest = Nearest(known)
        for place, mapping in enumerate(subject.model.mappings):
            ref = mapping.left if word == "from" else mapping.right
            if ref not in known:
                hint = nearest.hint(ref, "Name a control, `control/question` or group of that version.")
                yield Fault(("mappings", place, word), f"`{ref}` is nothing that {name} has", hint, ref)


RULE = CrosswalkRule(
    id="crosswalk-unknown-control",
    severity=Severity.ERROR,
    summary="A mapping names a control or group that the checklist on that side does not have.",
    check=_check,
)
