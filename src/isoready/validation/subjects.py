"""Subjects: what the rules look at, a checklist or an assessment with all that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from isoready.validation.answered import Answered, set_beside
from isoready.validation.walks import (
    Asked,
    PlacedControl,
    PlacedGroup,
    walk_asked,
    walk_controls,
    walk_groups,
    walk_questions,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from isoready.location import Location
    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist
    from isoready.model.conditions import ConditionFault
    from isoready.model.evidence import Support
    from isoready.model.method_fault import MethodFault
    from isoready.model.soundness import Soundness


class Places(Protocol):
    """Where the values of a file stand: a ``Document``, or something that reads one only when it is asked."""

    def locate(self, *keys: str | int) -> Location:
        """Find the value that ``keys`` lead to."""
        ...

    def locate_key(self, *keys: str | int) -> Location:
        """Find the key that is the last step of ``keys``."""
        ...


@dataclass(frozen=True)
class ChecklistSubject:
    """A checklist to check."""

    places: Places
    model: Checklist
    conditions: tuple[ConditionFault, ...] = ()
    """What is wrong with its conditions, each told once."""
    soundness: Soundness | None = None
    """What came of scoring it with its best and its worst answers; None where that was not tried."""
    method_faults: tuple[MethodFault, ...] = ()
    """What is wrong with its methods and with what they are fed."""

    @cached_property
    def groups(self) -> tuple[PlacedGroup, ...]:
        """Every group at every depth, parents first."""
        return tuple(walk_groups(self.model))

    @cached_property
    def controls(self) -> tuple[PlacedControl, ...]:
        """Every control in the order of the file."""
        return tuple(walk_controls(self.model))

    @cached_property
    def questions(self) -> tuple[Asked, ...]:
        """Every question in the order of the file."""
        return tuple(walk_questions(self.model))


@dataclass(frozen=True)
class AssessmentSubject:
    """An assessment to check, with what it answers and what its evidence was found to be."""

    places: Places
    model: Assessment
    checklist: Checklist
    checklist_digest: str
    """SHA-256 of the checklist's file, in lower-case hex."""
    support: Mapping[str, Support]
    """What carries each response, by response id."""
    today: date
    outside: Mapping[str, str] = field(default_factory=dict)
    """Controls and groups that are not for this firm, by id, with the condition that says so."""

    @cached_property
    def asked(self) -> Mapping[str, Asked]:
        """Every question, in each instance, by the response id that answers it, in the order of the checklist."""
        return {asked.response_id: asked for asked in walk_asked(self.checklist, self.model.instances)}

    @cached_property
    def answered(self) -> Mapping[str, Answered]:
        """Every response to a question of the checklist by its id, in the order of the assessment."""
        return {
            name: set_beside(name, response, self.asked[name])
            for name, response in self.model.responses.items()
            if name in self.asked
        }

    @property
    def same_checklist(self) -> bool:
        """Whether the checklist is the one that was answered, be it in another version."""
        return self.model.checklist.id == self.checklist.id
