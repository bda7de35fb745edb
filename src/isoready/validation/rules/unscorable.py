"""A checklist that scoring refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    sound = subject.soundness
    if sound is not None and sound.refusal:
        yield Fault(("scoring",), sound.refusal, sound.way_out or "Mend what is named here.", at_key=True)


RULE = ChecklistRule(
    id="unscorable",
    severity=Severity.ERROR,
    summary="The checklist cannot be scored, so there is no number rather than a wrong one.",
    check=_check,
)
