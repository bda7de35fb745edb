"""Every control with its answer, group by group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.formats.report.view.evidence import state
from isoready.formats.report.view.lens import clipped
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.formats.report.view.badges import Badge
    from isoready.formats.report.view.lens import Lens
    from isoready.model.assessment import Response
    from isoready.model.checklist import Control
    from isoready.model.score import ScoreNode

NOTE_LIMIT: Final = 240
"""Characters of a note that a table's cell shows."""


LOWEST_HEADING: Final = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One control."""

    id: str
    title: str
    anchor: str
    gap: str
    """Where its gap is described; empty where there is none."""
    critical: bool
    claimed: Badge
    supported: Badge
    given: str
    """The answer as given where it is more than the rating: a percentage, a measured number."""
    evidence: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One group with the controls directly in it."""

    id: str
    title: str
    anchor: str
    level: int
    """1 for a group at the top, 2 for a group in it, and so on."""
    heading: int
    """Level of its heading: 3 to 6."""
    summary: str
    score: str
    rows: tuple[Row, ...]


def sections_of(lens: Lens) -> tuple[Section, ...]:
    """Make the chapter: every group at every depth."""
    return tuple(section for node in lens.root.children for section in _sections(lens, node, 1))


def _sections(lens: Lens, node: ScoreNode, level: int) -> tuple[Section, ...]:
    if node.kind is not Kind.GROUP:
        return ()
    rows = tuple(_row(lens, child) for child in node.children if child.kind is Kind.CONTROL)
    summary = next((group.summary for group in lens.checklist.all_groups() if group.id == node.id), "")
    score = lens.words(
        "controls.score", claimed=lens.score(node, node.claimed), supported=lens.score(node, node.supported)
    )
    here = Section(node.id, node.title, f"group-{node.id}", level, min(level + 2, LOWEST_HEADING), summary, score, rows)
    return (here, *(below for child in node.children for below in _sections(lens, child, level + 1)))


def _row(lens: Lens, node: ScoreNode) -> Row:
    control = lens.controls[node.id]
    responses = responses_of(lens, control)
    given = tuple(r.answer for r in responses if r.answer and r.answer != node.claimed.rating)
    badge = lens.badge(node, node.claimed)
    told = badge.tone not in {"open", "na"}
    supports = (lens.report.support[key] for key in lens.keys(control) if key in lens.report.support)
    return Row(
        id=node.id,
        title=node.title,
        anchor=f"control-{node.id}",
        gap=f"gap-{node.id}" if node.id in lens.gap_ids else "",
        critical=control.critical,
        claimed=badge,
        supported=lens.badge(node, node.supported),
        given=lens.words("controls.given", answer=lens.words.joined("list.comma", given)) if told and given else "",
        evidence=state(lens, supports) if told else "",
        notes=tuple(clipped(lens, text, NOTE_LIMIT) for text in notes_of(responses)),
    )


def responses_of(lens: Lens, control: Control) -> tuple[Response, ...]:
    """List the responses that there are, in the order of the questions."""
    given = lens.report.assessment.responses
    return tuple(given[key] for key in lens.keys(control) if key in given)


def notes_of(responses: tuple[Response, ...]) -> tuple[str, ...]:
    """Reasons and notes, reasons first."""
    return tuple(text for response in responses for text in (response.reason, response.note) if text)
