"""A checklist, or one control of it, as plain text for a terminal."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Checklist, Control, Group

_WIDTH: Final = 96


def outline(checklist: Checklist) -> str:
    """Title, edition, and every control's id and title under its group."""
    standard = checklist.standard
    edition = f"{standard.id}:{standard.edition} ({standard.status})"
    if standard.superseded_by:
        edition += f", superseded by {standard.superseded_by}"
    head = [f"{checklist.name}  {checklist.title}", edition, "", *_folded(checklist.summary, "")]
    body = [line for group in checklist.groups for line in _group(group, "")]
    return "\n".join([*head, *body, "", *_folded(checklist.notice, "")]) + "\n"


def _group(group: Group, margin: str) -> Iterator[str]:
    yield f"\n{margin}{group.id}  {group.title}"
    for control in group.controls:
        yield f"{margin}  {control.id:<8} {control.title}{'  (critical)' if control.critical else ''}"
    for below in group.groups:
        yield from _group(below, margin + "  ")


def control_text(checklist: Checklist, control: Control) -> str:
    """Everything a person needs to answer one control and to close its gap."""
    return "\n".join([f"{control.id}  {control.title}  ({checklist.name})", *_sections(control)]) + "\n"


def _sections(control: Control) -> Iterator[str]:
    for question in control.items:
        yield from ("", *_folded(question.question, ""))
        for answer, looks in question.answers.items():
            yield from _folded(looks, f"  {answer:<4}", "      ")
    yield from _titled("Why", [control.intent])
    yield from _titled("How", [control.guidance])
    yield from _titled("Evidence an assessor asks for", [f"- {item}" for item in control.evidence])
    yield from _titled("Next small step", [control.next_step])
    yield from _titled("Effort", [_effort(control)])
    yield from _titled("Stands on", [", ".join(control.prerequisites)] if control.prerequisites else [])
    yield from _titled("Counts", [_counts(control)])
    yield from _titled("See also", [f"{ref.standard}, {ref.clause} {ref.title}" for ref in control.references])


def _titled(title: str, paragraphs: list[str]) -> Iterator[str]:
    if paragraphs:
        yield from ("", title)
    for paragraph in paragraphs:
        yield from _folded(paragraph, "  ")


def _folded(words: str, first: str, then: str | None = None) -> list[str]:
    return textwrap.wrap(words, _WIDTH, initial_indent=first, subsequent_indent=first if then is None else then)


def _effort(control: Control) -> str:
    steps = ", ".join(f"{float(days):g} to {answer}" for answer, days in control.effort.items())
    return f"person-days for each step up: {steps}"


def _counts(control: Control) -> str:
    critical = "critical: the verdict depends on it" if control.critical else "not critical"
    applicable = "may be not applicable, with a reason" if control.na_allowed else "always applies"
    return f"weight {control.weight}; {critical}; {applicable}"
