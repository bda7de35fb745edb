"""The project plan speaks of tasks, schedule, roles, risks, delivery and version control."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for page in view.pages():
        yield from page.without(
            tasks=("task", "work breakdown", "work packages"),
            the_schedule=("schedule", "timeline", "milestone", "calendar"),
            roles=("role", "team", "responsib", "people"),
            risks=("risk",),
            delivery=("deliver", "release", "acceptance"),
            version_control=("version control", "configuration management", "repository", "git"),
        )


CHECK: Final = Check(
    id="project-plan",
    statement="The project plan speaks of tasks, schedule, roles, risks, delivery and version control.",
    files=("docs/project-plan.md", "docs/project-plan*.md", "project-plan*.md"),
    controls=controls("29110:PM.1.11"),
    look=_look,
    subject="project plans",
)
