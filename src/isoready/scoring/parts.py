"""The parts of a value: what its method was handed, read back from the trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.score import Kind, ScoreNode
from isoready.scoring.method import Method, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.scoring.view import Side


def parts_below(node: ScoreNode, method: Method, side: Side) -> list[Part]:
    """List what ``method`` made the node's value of, before any rule: members, or all controls below for a flat one."""
    members = _leaves(node) if method.flat else node.children
    counted = ((child, side.of(child).counts_as) for child in members)
    return [
        Part(child.weight, share, child.id, child.counts_for, child.kind is not Kind.GROUP)
        for child, share in counted
        if share is not None
    ]


def _leaves(node: ScoreNode) -> Iterator[ScoreNode]:
    """The controls below, each group's own before those of the groups in it."""
    for child in node.children:
        if child.kind is Kind.GROUP:
            yield from _leaves(child)
        else:
            yield child
