"""Cells: one control in one instance of a process, and the keys under which it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.model.checklist import Control

AT: Final = "@"
"""Stands between what is asked and the instance it is asked about; no id has it."""


def in_instance(key: str, instance: str) -> str:
    """Name a control, a question or a group in one instance: ``PM.1.1@alpha``, ``PM.1.1/plan@alpha``."""
    return f"{key}{AT}{instance}"


def response_ids(control: Control, instances: Iterable[str]) -> tuple[str, ...]:
    """List the keys under which a control's questions are answered, in each instance where there are any."""
    keys = tuple(control.response_id(question) for question in control.items)
    return tuple(in_instance(key, instance) for instance in instances for key in keys) or keys


def parted(key: str) -> tuple[str, str]:
    """Part what is asked from the instance; the instance is empty where the key names none."""
    asked, _, instance = key.partition(AT)
    return asked, instance
