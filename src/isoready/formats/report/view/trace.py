"""The trace of the main numbers: enough to redo each by hand."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.formats.report import numbers
from isoready.formats.report.view.method import EXPLAINED
from isoready.formats.report.view.statement import because_of
from isoready.model.score import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.formats.report.view.lens import Lens
    from isoready.model.score import Reading, ScoreNode

EXACT_LIMIT: Final = 9
"""Longest fraction that is printed; of a longer one the rounded value is, and the JSON report has it exactly."""
ABOUT_DECIMALS: Final = 5


@dataclass(frozen=True, slots=True)
class Part:
    """One child: its weight, what it counts as, and the product."""

    id: str
    title: str
    weight: str
    claimed: str
    supported: str
    claimed_product: str
    supported_product: str
    left_out: str
    counts_for: str
    """What it counts for in the formula; empty where the checklist says nothing."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One number with everything it was made of."""

    title: str
    formula: str
    parts: tuple[Part, ...]
    weights: str
    claimed_sum: str
    supported_sum: str
    claimed: str
    supported: str
    stands_for: str
    """Both readings in the method's own unit; empty where it has none."""


@dataclass(frozen=True, slots=True)
class FiredRow:
    """A rule that changed a number."""

    where: str
    reading: str
    rule: str
    because: str
    before: str
    after: str


def traces_of(lens: Lens) -> tuple[Trace, ...]:
    """Trace the whole, then every group at every depth."""
    return tuple(_trace(lens, node) for node in _traced(lens))


def common_formula(lens: Lens) -> str:
    """Say how every number is made, where all are made alike; else nothing."""
    formulas = {node.formula for node in _traced(lens)}
    return lens.words("trace.all", formula=_formula(lens, formulas.pop())) if len(formulas) == 1 else ""


def _traced(lens: Lens) -> Iterator[ScoreNode]:
    return (node for node in lens.root.walk() if node.kind in {Kind.CHECKLIST, Kind.GROUP})


def _formula(lens: Lens, formula: str) -> str:
    return lens.words(f"trace.{formula}") if formula in EXPLAINED else lens.words("trace.other", formula=formula)


def fired_of(lens: Lens) -> tuple[FiredRow, ...]:
    """List every rule that fired, in the checklist's order."""
    return tuple(row for node in lens.root.walk() for row in _fired(lens, node))


def _trace(lens: Lens, node: ScoreNode) -> Trace:
    members = tuple(node.made_of)
    counted = [child for child in members if not child.left_out]
    products = node.formula == "weighted-mean"
    return Trace(
        title=lens.title(node.id),
        formula=_formula(lens, node.formula),
        parts=tuple(_part(lens, child, products=products) for child in members),
        weights=numbers.trimmed(sum((child.weight for child in counted), Fraction(0)), 4),
        claimed_sum=_sum(lens, [child.weight * (child.claimed.counts_as or 0) for child in counted])
        if products
        else "",
        supported_sum=_sum(lens, [child.weight * (child.supported.counts_as or 0) for child in counted])
        if products
        else "",
        claimed=lens.figure(node, node.claimed),
        supported=lens.figure(node, node.supported),
        stands_for=_stands_for(lens, node),
    )


def _stands_for(lens: Lens, node: ScoreNode) -> str:
    claimed, supported = node.claimed.stands_for, node.supported.stands_for
    nothing = lens.words("state.none.letter")
    if not claimed and not supported:
        return ""
    return lens.words("trace.stands-for", claimed=claimed or nothing, supported=supported or nothing)


def _part(lens: Lens, node: ScoreNode, *, products: bool) -> Part:
    return Part(
        id=node.id,
        title=node.title,
        weight=numbers.trimmed(node.weight, 4),
        claimed=_counted(lens, node.claimed),
        supported=_counted(lens, node.supported),
        claimed_product=_product(lens, node, node.claimed) if products else "",
        supported_product=_product(lens, node, node.supported) if products else "",
        left_out=_left_out(lens, node.left_out),
        counts_for=lens.words("trace.counts-for", name=node.counts_for) if node.counts_for else "",
    )


def _left_out(lens: Lens, told: str) -> str:
    """Say in the report's language why the parent does not count it; a condition or a reason stays as it is."""
    why, colon, because = told.partition(": ")
    known = lens.words(f"trace.left-out-why.{why.replace(' ', '-')}") if why else ""
    return lens.words("trace.left-out-because", why=known, because=because) if colon else known


def _counted(lens: Lens, reading: Reading) -> str:
    value = reading.counts_as
    return "" if value is None else shown(lens, value)


def shown(lens: Lens, value: Fraction) -> str:
    """Show the exact fraction where it is short, else its rounded value, marked as such."""
    exact = str(value)
    if len(exact) <= EXACT_LIMIT:
        return exact
    return lens.words("trace.about", number=numbers.trimmed(value, ABOUT_DECIMALS)).replace(" ", numbers.NO_BREAK)


def _product(lens: Lens, node: ScoreNode, reading: Reading) -> str:
    return "" if reading.counts_as is None else shown(lens, node.weight * reading.counts_as)


def _sum(lens: Lens, products: list[Fraction]) -> str:
    return shown(lens, sum(products, Fraction(0)))


def _fired(lens: Lens, node: ScoreNode) -> Iterator[FiredRow]:
    claimed, supported = node.claimed.fired, node.supported.fired
    for one in dict.fromkeys((*supported, *claimed)):
        readings = ("both" if one in claimed else "supported") if one in supported else "claimed"
        yield FiredRow(
            where=lens.title(node.id),
            reading=lens.words(f"trace.reading.{readings}"),
            rule=lens.words(f"trace.rule.{one.rule}", subject=one.subject),
            because=because_of(lens, one, node.id),
            before=shown(lens, one.before),
            after=shown(lens, one.after),
        )
