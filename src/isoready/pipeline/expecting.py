"""Expecting: what a case of a checklist names, set beside what its scorecard says, exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.model.score import Kind, Unscored
from isoready.model.tested import Compared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from isoready.model.score import Scorecard, ScoreNode, Value, Verdict
    from isoready.model.testing import Expected

_NONE: Final = "none"


def compared(expected: Expected, card: Scorecard) -> Iterator[Compared]:
    """Set each thing that is expected beside what there is; every name must be one of the checklist's."""
    nodes = {node.id: node for node in card.root.walk() if node.kind is not Kind.QUESTION}
    yield from _whole(expected, card)
    for key, value in expected.values.items():
        yield Compared(("values", key), _per_cent(value / 100), _per_cent(nodes[key].supported.value))
    for key, value in expected.claimed_values.items():
        yield Compared(("claimed_values", key), _per_cent(value / 100), _per_cent(nodes[key].claimed.value))
    for key, rating in expected.ratings.items():
        yield Compared(("ratings", key), rating, nodes[key].supported.rating or _NONE)
    for key, unit in expected.stands_for.items():
        yield Compared(("stands_for", key), unit, nodes[key].supported.stands_for or _NONE)
    yield from _fired(expected.fired, card)
    yield from _left_out(expected.left_out, nodes)


def _whole(expected: Expected, card: Scorecard) -> Iterator[Compared]:
    supported, claimed = card.root.supported.value, card.root.claimed.value
    if expected.score is not None:
        yield Compared(("score",), _per_cent(expected.score / 100), _per_cent(supported))
    if expected.claimed is not None:
        yield Compared(("claimed",), _per_cent(expected.claimed / 100), _per_cent(claimed))
    if expected.unscored is not None:
        yield Compared(("unscored",), expected.unscored, _per_cent(supported))
    if expected.verdict is not None:
        yield Compared(("verdict",), expected.verdict, card.verdict.rung.id)
    if expected.claimed_verdict is not None:
        yield Compared(("claimed_verdict",), expected.claimed_verdict, card.claimed_verdict.rung.id)
    if expected.missing is not None:
        yield Compared(("missing",), _listed(expected.missing), _listed(_missing(card.verdict)))


def _per_cent(value: Value) -> str:
    return value.value if isinstance(value, Unscored) else f"{value * 100} %"


def _listed(names: Iterable[str]) -> str:
    """The order in which something is missing says nothing."""
    return ", ".join(sorted(names)) or "nothing"


def _missing(verdict: Verdict) -> Iterator[str]:
    return (f"{each.need} {each.subject}".strip() for each in verdict.missing)


def _fired(expected: Iterable[str], card: Scorecard) -> Iterator[Compared]:
    fired = {f"{rule.rule} {node.id}" for node in card.root.walk() for rule in node.supported.fired}
    for at, name in enumerate(expected):
        node = name.partition(" ")[2]
        others = sorted(each for each in fired if each.endswith(f" {node}"))
        yield Compared(("fired", at), name, name if name in fired else ", ".join(others) or f"no rule on {node}")


def _left_out(expected: Iterable[str], nodes: Mapping[str, ScoreNode]) -> Iterator[Compared]:
    for at, key in enumerate(expected):
        counted = f"{key} counts as {nodes[key].supported.counts_as}"
        yield Compared(("left_out", at), key, key if nodes[key].left_out else counted)
