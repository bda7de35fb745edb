"""The Statement of Applicability: each control of Annex A, whether it applies, why, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.formats.report.table import Column, Table
from isoready.formats.report.view.controls import responses_of
from isoready.formats.report.view.evidence import state
from isoready.formats.report.view.frame import Frame, frame_of
from isoready.formats.report.view.lens import clipped
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.formats.report.view.badges import Badge
    from isoready.formats.report.view.lens import Lens
    from isoready.model.checklist import Control
    from isoready.model.score import ScoreNode

STANDARD: Final = "ISO/IEC 27001"
ANNEX: Final = "A."
"""How the identifiers of Annex A begin."""
TEXT: Final = 500
"""Characters of a justification that a row shows."""
STATES: Final = ("implemented", "claimed", "partly", "absent", "open")


@dataclass(frozen=True, slots=True)
class Row:
    """One control."""

    id: str
    title: str
    applies: bool
    applicable: str
    justification: str
    justified: bool
    """Whether the firm said why."""
    status: str
    badge: Badge
    evidence: str
    who: str
    """Who closes what is wanting, and by when; empty where nothing is."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The controls of one theme."""

    id: str
    title: str
    rows: tuple[Row, ...]
    counts: tuple[int, ...]
    """Controls, how many apply, how many of them are in each state, and how many are without a justification."""


@dataclass(frozen=True, slots=True)
class Statement:
    """The document."""

    frame: Frame
    scope: str
    lead: str
    wanting: str
    """How many controls are without a justification; empty when none is."""
    themes: tuple[Theme, ...]
    total: tuple[int, ...]


def statement_of_applicability(lens: Lens) -> Statement:
    """Make the document.

    Raises:
        IsoreadyError: the checklist is not one of ISO/IEC 27001 with the controls of its Annex A.

    """
    themes = tuple(theme for node in _themes(lens) if (theme := _theme(lens, node)).rows)
    if not themes:
        msg = f"{lens.checklist.name} has no controls of ISO/IEC 27001, Annex A, so there is nothing to state"
        raise IsoreadyError(
            msg, "A Statement of Applicability is made of an assessment by a checklist of ISO/IEC 27001."
        )
    total = tuple(map(sum, zip(*(theme.counts for theme in themes), strict=True)))
    return Statement(
        frame=frame_of(lens, "soa.kind"),
        scope=clipped(lens, lens.report.assessment.scope, TEXT),
        lead=lens.words.count("soa.lead", total[0], applicable=total[1], excluded=total[0] - total[1]),
        wanting=lens.words.count("soa.wanting", total[-1]) if total[-1] else "",
        themes=themes,
        total=total,
    )


def soa_table(lens: Lens) -> Table:
    """Lay the statement out for a spreadsheet.

    Raises:
        IsoreadyError: the checklist is not one of ISO/IEC 27001 with the controls of its Annex A.

    """
    words = lens.words
    keys = (
        "plan.control",
        "table.title",
        "soa.applicable",
        "soa.justification",
        "soa.status",
        "soa.evidence",
        "soa.who",
    )
    columns = tuple(Column(words(key), width) for key, width in zip(keys, (10, 40, 11, 60, 24, 40, 30), strict=True))
    rows = tuple(
        (row.id, row.title, row.applicable, row.justification, row.status, row.evidence, row.who)
        for theme in statement_of_applicability(lens).themes
        for row in theme.rows
    )
    return Table(words("soa.kind"), columns, rows)


def _themes(lens: Lens) -> list[ScoreNode]:
    """List the groups that hold controls."""
    groups = [node for node in lens.root.walk() if node.kind is Kind.GROUP]
    return [node for node in groups if any(child.kind is Kind.CONTROL for child in node.children)]


def _theme(lens: Lens, node: ScoreNode) -> Theme:
    controls = [child for child in node.children if child.kind is Kind.CONTROL]
    made = [(child, _row(lens, child)) for child in controls if _of_annex(lens, lens.controls[child.id])]
    rows = tuple(row for _, row in made)
    states = [_state(child) for child, row in made if row.applies]
    unjustified = sum(not row.justified for row in rows)
    counts = (len(rows), len(states), *(states.count(each) for each in STATES), unjustified)
    return Theme(node.id, node.title, rows, counts)


def _of_annex(lens: Lens, control: Control) -> bool:
    if not lens.checklist.standard.id.startswith(STANDARD):
        return False
    clauses = (reference.clause for reference in control.references if reference.standard.startswith(STANDARD))
    return control.id.startswith(ANNEX) or any(clause.startswith(ANNEX) for clause in clauses)


def _row(lens: Lens, node: ScoreNode) -> Row:
    control, words = lens.controls[node.id], lens.words
    responses = responses_of(lens, control)
    applies = bool(node.coverage.applicable)
    reason = " ".join(response.reason.strip() for response in responses if response.reason.strip())
    owner = next((response.owner for response in responses if response.owner), "")
    due = min((response.due for response in responses if response.due), default=None)
    supports = [lens.report.support[key] for key in lens.keys(control) if key in lens.report.support]
    status = _state(node) if applies else ""
    planned = [owner, due.isoformat() if due else ""] if status not in {"", "implemented"} else []
    return Row(
        id=node.id,
        title=node.title,
        applies=applies,
        applicable=words("soa.yes" if applies else "soa.no"),
        justification=clipped(lens, reason, TEXT) if reason else words("soa.unjustified"),
        justified=bool(reason),
        status=words(f"soa.state.{status}") if status else words("soa.excluded"),
        badge=lens.badge(node, node.supported),
        evidence=state(lens, supports) if status not in {"", "open"} else "",
        who=words.joined("list.comma", [each for each in planned if each]),
    )


def _state(node: ScoreNode) -> str:
    """Name how an applicable control stands."""
    claimed, supported = node.claimed.value, node.supported.value
    if not isinstance(claimed, Fraction) or node.coverage.unanswered:
        return "open"
    if supported == 1:
        return "implemented"
    return "claimed" if claimed == 1 else "partly" if claimed else "absent"
