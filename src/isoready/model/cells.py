"""Cells: one control in one instance of a process, and the keys under which it is answered."""

from __future__ import annotations

from typing import Final

AT: Final = "@"
"""Stands between what is asked and the instance it is asked about; no id has it."""


def in_instance(key: str, instance: str) -> str:
    """Name a control, a question or a group in one instance: ``PM.1.1@alpha``, ``PM.1.1/plan@alpha``."""
    return f"{key}{AT}{instance}"


def parted(key: str) -> tuple[str, str]:
    """Part what is asked from the instance; the instance is empty where the key names none."""
    asked, _, instance = key.partition(AT)
    return asked, instance
