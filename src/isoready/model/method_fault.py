"""A fault of a checklist's methods: a name, a setting or a part that a method cannot use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class MethodFault:
    """One thing wrong with how a checklist names, configures or feeds a method."""

    kind: Literal["unknown-method", "method-settings", "counts-for"]
    """The rule that tells it."""
    keys: tuple[str | int, ...]
    """The way to it in the checklist's file."""
    message: str
    hint: str
    control: str = ""
    """The control it is about, where there is one."""
    at_key: bool = False
    """Whether the key is wrong rather than its value."""
