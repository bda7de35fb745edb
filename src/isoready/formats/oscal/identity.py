"""Identity: the tokens by which the parts of OSCAL documents name one another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist, Control

PREFIX: Final = "iso-"
"""Before ids that begin with a digit, for an OSCAL token begins with a letter; and before those that begin with it."""
_LETTER: Final = re.compile(r"[^\W\d]")
_NOT_TOKEN: Final = re.compile(r"[^\w.-]+")


def token(name: str) -> str:
    """Write an id of ours as an OSCAL token: ``8.1`` becomes ``iso-8.1``, ``PM.1`` stays."""
    fitting = _NOT_TOKEN.sub("_", name)
    return f"{PREFIX}{fitting}" if fitting.startswith(PREFIX) or not _LETTER.match(fitting) else fitting


def plain_id(name: str) -> str:
    """Read a token back; the inverse of ``token`` on ids of ours."""
    return name.removeprefix(PREFIX)


@dataclass(frozen=True)
class Names:
    """The tokens of one checklist; those of parts give way to those of groups and controls."""

    checklist: Checklist

    @cached_property
    def _taken(self) -> frozenset[str]:
        groups = (token(group.id) for group in self.checklist.all_groups())
        return frozenset((*groups, *(token(control.id) for control in self.checklist.listed())))

    def has(self, name: str) -> bool:
        """Whether a group or a control has this id."""
        return token(name) in self._taken

    def part(self, owner: str, suffix: str) -> str:
        """Name a part of a group or control, such as ``iso-8.1_smt``."""
        made = f"{token(owner)}_{suffix}"
        while made in self._taken:
            made += "_"
        return made

    def statement(self, control: Control) -> str:
        """Name the statement of a control, at which findings aim."""
        return self.part(control.id, "smt")

    def item(self, control: Control, question: str) -> str:
        """Name one of several questions of a control."""
        return self.part(control.id, f"smt.{question}")
