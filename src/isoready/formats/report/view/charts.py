"""Charts made of boxes: what is claimed as an outline, what is supported as a solid bar inside it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from isoready.formats.report import numbers
from isoready.formats.report.view.lens import share
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.formats.report.view.badges import Badge
    from isoready.formats.report.view.lens import Lens
    from isoready.model.score import ScoreNode


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the chart; its numbers are its text alternative."""

    id: str
    title: str
    depth: int
    anchor: str
    claimed: str
    supported: str
    claimed_width: str
    """Part of the track that is claimed, as a CSS percentage."""
    supported_width: str
    """Part of the track that is supported, as a CSS percentage."""
    answered: str
    badge: Badge
    """The rating of what is supported."""
    stands_for: str
    """What is supported in the method's own unit; empty where it has none."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A band as a stretch of the track."""

    band: str
    title: str
    span: str
    """Width of the band as a CSS percentage."""


def bar_of(lens: Lens, node: ScoreNode, depth: int) -> Bar:
    """Make the row of one node."""
    coverage = node.coverage
    whole = node.kind is Kind.CHECKLIST
    return Bar(
        id="" if whole else node.id,
        title=lens.words("standing.whole") if whole else node.title,
        depth=depth,
        anchor="" if whole else f"group-{node.id}",
        claimed=lens.figure(node, node.claimed),
        supported=lens.figure(node, node.supported),
        claimed_width=numbers.width(share(node.claimed.value)),
        supported_width=numbers.width(share(node.supported.value)),
        answered=f"{coverage.answered}/{coverage.applicable}",
        badge=lens.badge(node, node.supported),
        stands_for=node.supported.stands_for,
    )


def bars_of(lens: Lens, node: ScoreNode, depth: int = 0) -> tuple[Bar, ...]:
    """List the whole, then every group at every depth, in the checklist's order."""
    below = (bar for child in node.children if child.kind is Kind.GROUP for bar in bars_of(lens, child, depth + 1))
    return (bar_of(lens, node, depth), *below)


def ticks_of(lens: Lens) -> tuple[Tick, ...]:
    """Lay the bands side by side, as the axis of the chart shows them."""
    edges = [Fraction(0), *(band.up_to / 100 for band in lens.checklist.scoring.bands)]
    return tuple(
        Tick(band.id, band.title, numbers.width(end - start))
        for band, start, end in zip(lens.checklist.scoring.bands, edges, edges[1:], strict=False)
    )
