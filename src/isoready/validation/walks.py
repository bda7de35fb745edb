"""Walks: every group, control and question of a checklist with the way to it in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isoready.model.answers import NOTHING, known_scales, scale_name
from isoready.model.cells import in_instance
from isoready.model.checklist import State
from isoready.model.rating import MEASURE, Scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from isoready.model.checklist import Checklist, Control, Group, Question

Keys = tuple[str | int, ...]
"""The way from the top of a file to one of its values."""


class PlacedGroup(NamedTuple):
    """A group and the way to it."""

    keys: Keys
    group: Group


class PlacedControl(NamedTuple):
    """A control and the way to it."""

    keys: Keys
    control: Control


class Asked(NamedTuple):
    """A question, the control that asks it and the way to it."""

    keys: Keys
    control: Control
    question: Question
    scale_name: str
    scale: Scale | None
    """None for a measured number, and where the checklist has no scale of that name."""
    instance: str = ""
    """The instance of the process that it is asked about; empty where there are none."""

    @property
    def response_id(self) -> str:
        """The key under which an assessment answers it."""
        key = self.control.response_id(self.question)
        return in_instance(key, self.instance) if self.instance else key

    @property
    def answerable(self) -> bool:
        """Whether it can be told which answers it accepts; if not, that is a fault of the checklist."""
        return self.scale is not None or (self.scale_name == MEASURE and self.question.measure is not None)

    @property
    def lowest(self) -> Fraction:
        """What the worst answer counts as, 0 to 1."""
        return min((choice.achievement for choice in self.scale.choices), default=NOTHING) if self.scale else NOTHING


def walk_groups(checklist: Checklist) -> Iterator[PlacedGroup]:
    """Walk over every group at every depth, parents first."""
    for place, group in enumerate(checklist.groups):
        yield from _walk(("groups", place), group)


def _walk(keys: Keys, group: Group) -> Iterator[PlacedGroup]:
    yield PlacedGroup(keys, group)
    for place, child in enumerate(group.groups):
        yield from _walk((*keys, "groups", place), child)


def walk_controls(checklist: Checklist) -> Iterator[PlacedControl]:
    """Walk over every control that is asked and counted, in the order of the file."""
    return (placed for placed in walk_listed(checklist) if placed.control.state is State.ACTIVE)


def walk_listed(checklist: Checklist) -> Iterator[PlacedControl]:
    """Walk over every control in the order of the file, also those that are not asked yet or no longer."""
    for placed in walk_groups(checklist):
        for place, control in enumerate(placed.group.listed):
            yield PlacedControl((*placed.keys, "controls", place), control)


def walk_asked(checklist: Checklist, instances: Iterable[str]) -> Iterator[Asked]:
    """Walk over every question as an assessment may answer it: for all instances at once, and for each by itself."""
    for asked in walk_questions(checklist):
        for instance in ("", *instances):
            yield asked._replace(instance=instance)


def walk_questions(checklist: Checklist) -> Iterator[Asked]:
    """Walk over every question in the order of the file; a control asked as one question is one."""
    scales = known_scales(checklist)
    for placed in walk_controls(checklist):
        control = placed.control
        for place, question in enumerate(control.items):
            keys = (*placed.keys, "questions", place) if control.questions else placed.keys
            name = scale_name(checklist, control, question)
            yield Asked(keys, control, question, name, scales.get(name) if name != MEASURE else None)
