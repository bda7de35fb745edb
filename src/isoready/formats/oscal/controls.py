"""Controls of a catalog: what is asked as statement, why as overview, how as guidance, and what shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.formats.identity import uuid_of
from isoready.formats.oscal.identity import Names, token
from isoready.formats.oscal.markup import line, marked_line
from isoready.formats.oscal.questions import statement
from isoready.formats.oscal.writing import NAMESPACE, RMF, Object, made, own, prose, theirs
from isoready.model.checklist import State
from isoready.model.values import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Checklist, Control


@dataclass(frozen=True, slots=True)
class Controls:
    """Writes the controls of one checklist."""

    names: Names

    def control(self, control: Control) -> Object:
        """Write a control."""
        return made(
            id=token(control.id),
            title=marked_line(control.title),
            props=list(_properties(control, self.names)),
            links=list(self._links(control)),
            parts=list(self._parts(control)),
        )

    def condition(self, condition: str | None) -> list[Object]:
        """Write for which firms something is asked."""
        return prose("applies-when", condition or "", ns=NAMESPACE)

    def standards(self, checklist: Checklist) -> Iterator[Object]:
        """Write each standard that a control refers to; its name alone."""
        for control in checklist.listed():
            for reference in control.references:
                yield made(uuid=_standard_uuid(reference.standard), title=marked_line(reference.standard))

    def _links(self, control: Control) -> Iterator[Object]:
        for name in control.prerequisites:
            if self.names.has(name):
                yield made(href=f"#{token(name)}", rel="required")
        for name in control.replaced_by:
            if self.names.has(name):
                yield made(href=f"#{token(name)}", rel="moved-to")
        for reference in control.references:
            yield made(
                href=f"#{_standard_uuid(reference.standard)}",
                rel="reference",
                resource_fragment=line(reference.clause),
                text=marked_line(reference.title),
            )

    def _parts(self, control: Control) -> Iterator[Object]:
        part = self.names.part
        yield from prose("overview", control.intent, id=part(control.id, "ovw"))
        if control.items or control.answers or control.state is not State.WITHDRAWN:
            yield statement(control, self.names)
        yield from prose("guidance", control.guidance, id=part(control.id, "gdn"))
        yield made(
            id=part(control.id, "asm"),
            name="assessment-method",
            props=[theirs("method", "EXAMINE", RMF)],
            parts=[each for text in control.evidence for each in prose("assessment-objects", text)],
        )
        yield from prose("next-step", control.next_step, ns=NAMESPACE)
        yield from prose("output", control.output, ns=NAMESPACE)
        yield from self.condition(control.applies_when)


def _standard_uuid(name: str) -> str:
    return uuid_of("standard", name)


def _properties(control: Control, names: Names) -> Iterator[Object]:
    yield theirs("label", control.id)
    if control.state is State.WITHDRAWN:
        yield theirs("status", "withdrawn")
    elif control.state is State.FUTURE:
        yield from own("state", control.state.value)
    yield from own("since", control.since or "")
    yield from own("scale", control.scale or "")
    if control.weight != 1:
        yield from own("weight", written(control.weight))
    if control.critical:
        yield from own("critical", "yes")
    yield from own("na-allowed", "yes" if control.na_allowed else "no")
    yield from own("evidence-valid-for", control.evidence_valid_for or "")
    yield from own("counts-for", control.counts_for or "")
    for answer, days in control.effort.items():
        yield from own("effort", f"{written(days)} {answer}")
    for name, values in (("objective", control.objectives), ("role", control.roles)):
        for value in values:
            yield from own(name, value)
    yield from _leading_nowhere(control, names)


def _leading_nowhere(control: Control, names: Names) -> Iterator[Object]:
    """Keep as properties what would be a link to nothing: every link of ours leads somewhere."""
    for name, values in (("prerequisite", control.prerequisites), ("replaced-by", control.replaced_by)):
        for value in values:
            if not names.has(value):
                yield from own(name, value)
