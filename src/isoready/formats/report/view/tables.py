"""The tables of the gap report as values: every gap, and every control."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from isoready.formats.report.table import Column, Table
from isoready.formats.report.view.controls import notes_of, responses_of
from isoready.formats.report.view.evidence import state
from isoready.formats.report.view.loads import grade_mark
from isoready.formats.report.view.statement import statement_of
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.formats.report.table import Cell
    from isoready.formats.report.view.lens import Lens
    from isoready.model.finding import Gap
    from isoready.model.score import ScoreNode, Value


def gaps_table(lens: Lens) -> Table:
    """Lay out every gap, first things first."""
    words = lens.words
    columns = (
        Column(words("actions.rank"), 6),
        Column(words("actions.control"), 11),
        Column(words("table.title"), 38),
        Column(words("table.group"), 9),
        Column(words("actions.grade"), 22),
        Column(words("actions.critical"), 9),
        Column(words("actions.claimed"), 9),
        Column(words("actions.supported"), 9),
        Column(words("table.days"), 9),
        Column(words("table.gain"), 9, share=True),
        Column(words("actions.owner"), 22),
        Column(words("actions.due"), 12),
        Column(words("actions.waits-for"), 16),
        Column(words("actions.found"), 50),
        Column(words("actions.next"), 60),
    )
    return Table(words("table.gaps"), columns, tuple(_gap(lens, gap) for gap in lens.report.gaps))


def _gap(lens: Lens, gap: Gap) -> tuple[Cell, ...]:
    finding, words = gap.finding, lens.words
    control, node = finding.control, finding.node
    return (
        gap.rank,
        control.id,
        control.title,
        finding.group,
        grade_mark(lens, finding.grade).text,
        words("actions.critical") if control.critical else "",
        lens.badge(node, node.claimed).letter,
        lens.badge(node, node.supported).letter,
        gap.days,
        gap.gain,
        gap.owner,
        gap.due,
        ", ".join(gap.waits_for),
        str(statement_of(lens, finding)),
        control.next_step,
    )


def controls_table(lens: Lens) -> Table:
    """Lay out every control in the checklist's order."""
    words = lens.words
    columns = (
        Column(words("actions.control"), 11),
        Column(words("table.title"), 38),
        Column(words("table.group"), 9),
        Column(words("trace.weight"), 8),
        Column(words("actions.critical"), 9),
        Column(words("actions.claimed"), 9),
        Column(words("table.claimed-share"), 10, share=True),
        Column(words("actions.supported"), 9),
        Column(words("table.supported-share"), 10, share=True),
        Column(words("actions.rank"), 7),
        Column(words("actions.grade"), 22),
        Column(words("controls.evidence"), 34),
        Column(words("actions.owner"), 22),
        Column(words("actions.due"), 12),
        Column(words("controls.note"), 60),
    )
    gaps = {gap.finding.control.id: gap for gap in lens.report.gaps}
    groups = [node for node in lens.root.walk() if node.kind in {Kind.GROUP, Kind.CHECKLIST}]
    rows = tuple(
        _control(lens, group.id, child, gaps.get(child.id))
        for group in groups
        for child in group.children
        if child.kind is Kind.CONTROL
    )
    return Table(words("table.controls"), columns, rows)


def _control(lens: Lens, group: str, node: ScoreNode, gap: Gap | None) -> tuple[Cell, ...]:
    control, words = lens.controls[node.id], lens.words
    responses = responses_of(lens, control)
    supports = [lens.report.support[key] for key in lens.keys(control) if key in lens.report.support]
    return (
        control.id,
        control.title,
        group,
        node.weight,
        words("actions.critical") if control.critical else "",
        lens.badge(node, node.claimed).letter,
        _share(node.claimed.value),
        lens.badge(node, node.supported).letter,
        _share(node.supported.value),
        gap.rank if gap else None,
        grade_mark(lens, gap.finding.grade).text if gap else "",
        str(state(lens, supports)) if node.coverage.answered else "",
        next((response.owner for response in responses if response.owner), ""),
        min((response.due for response in responses if response.due), default=None),
        " ".join(notes_of(responses)),
    )


def _share(value: Value) -> Fraction | None:
    return value if isinstance(value, Fraction) else None
