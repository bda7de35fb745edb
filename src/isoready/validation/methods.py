"""Faults of methods, handed to the rule that tells each kind of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.validation.rule import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def method_faults(subject: ChecklistSubject, kind: str) -> Iterator[Fault]:
    """Pick the faults of one kind."""
    for fault in subject.method_faults:
        if fault.kind == kind:
            yield Fault(fault.keys, fault.message, fault.hint, fault.control, at_key=fault.at_key)
