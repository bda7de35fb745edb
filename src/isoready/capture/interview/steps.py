"""Steps: everything that is asked of this firm now, one after another, in the order of the checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.model.answers import known_scales, scale_name
from isoready.model.cells import in_instance
from isoready.model.rating import NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from isoready.model.checklist import Checklist, Control, Group, Question
    from isoready.model.facts import Fact
    from isoready.model.rating import Scale

    Data = Mapping[str, Any]
    """What an assessment's file holds."""

HEAD: Final = {"name": ("organisation", "name"), "scope": ("scope",)}
"""What a file must say of itself, and where."""


class Asked(NamedTuple):
    """A question of the checklist, in one instance where there are any."""

    control: Control
    question: Question
    scale: Scale | None
    """None where a number is measured."""
    titles: tuple[str, ...]
    """Of the groups that it stands in, from the outermost."""
    instance: str = ""

    @property
    def answers(self) -> tuple[str, ...]:
        """What may be picked from a list, from the least."""
        listed = tuple(choice.id for choice in self.scale.choices) if self.scale else ()
        return (*listed, NOT_APPLICABLE) if self.control.na_allowed else listed


class Step(NamedTuple):
    """One thing that is asked."""

    key: str
    """The response, the fact, or ``name`` or ``scope``."""
    way: tuple[str, ...]
    """Where the answer stands in the file."""
    asked: Asked | None = None
    fact: Fact | None = None

    @property
    def free(self) -> bool:
        """Whether any text is an answer."""
        return self.asked is None and (self.fact is None or self.fact.type == "text")


def steps_of(checklist: Checklist, data: Data, outside: Collection[str]) -> tuple[Step, ...]:
    """List what is asked, in the words of ``checklist``, which may be in any language.

    Args:
        checklist: What is asked.
        data: The answers so far; each instance that it names is asked by itself.
        outside: Ids of the groups and controls that are not for this firm.
    """
    head = [Step(name, way) for name, way in HEAD.items()]
    facts = [Step(name, ("profile", name), fact=fact) for name, fact in checklist.facts.items()]
    instances = tuple(data.get("instances") or {})
    asked = [step for group in checklist.groups for step in _in_group(group, (), checklist, instances)]
    return (*head, *facts, *(step for step in asked if step.asked and step.asked.control.id not in outside))


def value_at(data: Data, way: tuple[str, ...]) -> Any:  # noqa: ANN401  whatever the file holds
    """What stands there; None where nothing does."""
    here: Any = data
    for name in way:
        here = here.get(name) if isinstance(here, dict) else None
    return here


def answer_at(data: Data, step: Step) -> str:
    """The answer as text; empty while it is open. What is said for all instances is said for each."""
    found = value_at(data, step.way)
    if found is None and step.asked and step.asked.instance:
        found = value_at(data, ("responses", step.key.partition("@")[0], "answer"))
    if isinstance(found, bool):
        return "yes" if found else "no"
    return "" if found is None else str(found)


def response_at(data: Data, step: Step) -> dict[str, Any]:
    """All that is said to a question, or nothing."""
    found = value_at(data, step.way[:-1]) if step.asked else None
    return found if isinstance(found, dict) else {}


def _in_group(group: Group, above: tuple[str, ...], checklist: Checklist, instances: tuple[str, ...]) -> Iterator[Step]:
    titles = (*above, group.title)
    for control in group.controls:
        for question in control.items:
            scale = known_scales(checklist).get(scale_name(checklist, control, question))
            key = control.response_id(question)
            for instance in instances or ("",):
                own = in_instance(key, instance) if instance else key
                yield Step(own, ("responses", own, "answer"), Asked(control, question, scale, titles, instance))
    for below in group.groups:
        yield from _in_group(below, titles, checklist, instances)
