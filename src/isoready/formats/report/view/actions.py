"""What to do first: the first gaps at a glance, then each gap as a card."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.formats.report.view.anchors import Anchor, anchors_of
from isoready.formats.report.view.evidence import sentences
from isoready.formats.report.view.lens import clipped
from isoready.formats.report.view.loads import GradeMark, Load, by_grade, by_owner, grade_mark
from isoready.formats.report.view.scatter import Scatter, scatter_of
from isoready.formats.report.view.statement import statement_of

if TYPE_CHECKING:
    from isoready.formats.report.view.badges import Badge
    from isoready.formats.report.view.lens import Lens, Link
    from isoready.model.finding import Gap

FIRST: Final = 10
"""Gaps in the table at a glance."""
NOTE_LIMIT: Final = 1_200
"""Characters of a note that a card shows."""
EVIDENCE_LIMIT: Final = 12
"""Pieces of evidence that a card lists."""


@dataclass(frozen=True, slots=True)
class Card:
    """One gap with everything needed to close it."""

    rank: int
    id: str
    title: str
    anchor: str
    grade: GradeMark
    critical: bool
    claimed: Badge
    supported: Badge
    days: str
    gain: str
    owner: str
    due: str
    waits_for: tuple[Link, ...]
    statement: str
    evidence: tuple[str, ...]
    notes: tuple[str, ...]
    intent: str
    next_step: str
    collect: tuple[str, ...]
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Actions:
    """All gaps in the order of what to do first."""

    lead: str
    first: tuple[Card, ...]
    by_grade: tuple[Load, ...]
    by_owner: tuple[Load, ...]
    more: str
    """How many gaps follow the table; empty when none does."""
    cards: tuple[Card, ...]
    scatter: Scatter | None
    """Effort against gain; None where it says nothing."""


def actions_of(lens: Lens) -> Actions:
    """Make the chapter."""
    cards = tuple(_card(lens, gap) for gap in lens.report.gaps)
    days = lens.days(sum((gap.days for gap in lens.report.gaps), Fraction(0)))
    lead = lens.words.count("actions.lead", len(cards), days=days) if cards else nothing_to_close(lens)
    hidden = len(cards) - FIRST
    more = lens.words.count("actions.more", hidden) if hidden > 0 else ""
    return Actions(lead, cards[:FIRST], by_grade(lens), by_owner(lens), more, cards, scatter_of(lens))


def nothing_to_close(lens: Lens) -> str:
    """Say why there is no gap: all is well, or nothing is asked of this firm."""
    scored = isinstance(lens.root.claimed.value, Fraction)
    return lens.words("actions.nothing" if scored else "actions.none-apply")


def _card(lens: Lens, gap: Gap) -> Card:
    finding = gap.finding
    control, node = finding.control, finding.node
    unknown = lens.words("nobody")
    return Card(
        rank=gap.rank,
        id=control.id,
        title=control.title,
        anchor=f"gap-{control.id}",
        grade=grade_mark(lens, finding.grade),
        critical=control.critical,
        claimed=lens.badge(node, node.claimed),
        supported=lens.badge(node, node.supported),
        days=lens.days(gap.days),
        gain=lens.points(gap.gain),
        owner=gap.owner or unknown,
        due=gap.due.isoformat() if gap.due else unknown,
        waits_for=lens.links(gap.waits_for),
        statement=statement_of(lens, finding),
        evidence=_evidence(lens, gap),
        notes=tuple(clipped(lens, note, NOTE_LIMIT) for note in finding.notes if note),
        intent=control.intent,
        next_step=control.next_step,
        collect=control.evidence,
        anchors=anchors_of(lens, control, node),
    )


def _evidence(lens: Lens, gap: Gap) -> tuple[str, ...]:
    told = sentences(lens, gap.finding.support)
    hidden = len(told) - EVIDENCE_LIMIT
    return (*told[:EVIDENCE_LIMIT], *((lens.words.count("evidence.more", hidden),) if hidden > 0 else ()))
