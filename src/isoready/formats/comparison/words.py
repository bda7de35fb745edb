"""The words and numbers that a comparison is told in."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.model.comparison import Attribution, Comparison, Factor
from isoready.model.display import HUNDRED, number, percent
from isoready.model.score import Kind, ScoreNode, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.comparison import Change, ControlChange, Unattributed

NONE: Final = "-"
"""What stands where there is no number."""
ROUNDED: Final = "Rounded for show. The exact shares, which add up without a rest, are in -f json."


class Moved(NamedTuple):
    """A number before and after."""

    name: str
    before: str
    after: str
    change: str
    """In points of per cent; empty where one end has no number."""


def points(share: Fraction, decimals: int) -> str:
    """Write a difference as points of per cent with its sign: ``+1.25``; 0 without a sign."""
    sign = "+" if share > 0 else "-" if share < 0 else ""
    return sign + number(abs(share) * HUNDRED, decimals)


def moved(name: str, before: Value, after: Value, decimals: int) -> Moved:
    """Set two values beside each other."""
    change = ""
    if isinstance(before, Fraction) and isinstance(after, Fraction):
        change = points(after - before, decimals)
    return Moved(name, shown(before, decimals), shown(after, decimals), change)


def shown(value: Value, decimals: int) -> str:
    """Write a value as per cent, or a dash."""
    return percent(value, decimals) if isinstance(value, Fraction) else NONE


def whole_and_groups(comparison: Comparison) -> Iterator[Moved]:
    """The whole as claimed and as supported, then the supported value of every group that both ends have and moved."""
    old, new, decimals = comparison.old.root, comparison.new.root, comparison.decimals
    yield moved("The whole, claimed", old.claimed.value, new.claimed.value, decimals)
    yield moved("The whole, supported", old.supported.value, new.supported.value, decimals)
    before = {node.id: node for node in old.of_kind(Kind.GROUP)}
    for node in new.of_kind(Kind.GROUP):
        if node.id in before and node.supported.value != before[node.id].supported.value:
            name = f"{node.id} {node.title}"
            yield moved(name, before[node.id].supported.value, node.supported.value, decimals)


def verdicts(comparison: Comparison) -> str:
    """The verdict before and after, and what the claims alone would reach."""
    old, new = comparison.old, comparison.new
    supported = arrow(old.verdict.rung.title, new.verdict.rung.title)
    return f"{supported} (as claimed: {arrow(old.claimed_verdict.rung.title, new.claimed_verdict.rung.title)})"


def arrow(before: str, after: str) -> str:
    """Write both, or one where they are the same."""
    return before if before == after else f"{before} -> {after}"


class Share(NamedTuple):
    """One cause with what it made of both readings."""

    name: str
    claimed: str
    supported: str
    meaning: str


def shares(comparison: Comparison) -> Iterator[Share]:
    """Every factor that differs, and the sum."""
    decimals, claimed, supported = comparison.decimals + 1, comparison.claimed, comparison.supported
    for factor in comparison.differing:
        ours, theirs = (_share(each, factor, decimals) for each in (claimed, supported))
        yield Share(factor.value, ours, theirs, factor.meaning)
    yield Share("together", _together(claimed, decimals), _together(supported, decimals), "")


def _together(attribution: Attribution | Unattributed, decimals: int) -> str:
    return points(attribution.change, decimals) if isinstance(attribution, Attribution) else NONE


def _share(attribution: Attribution | Unattributed, factor: Factor, decimals: int) -> str:
    return points(attribution.factors[factor], decimals) if isinstance(attribution, Attribution) else NONE


def reasons(comparison: Comparison) -> list[str]:
    """Why a change is not handed out, each reason once."""
    both = {"claimed": comparison.claimed, "supported": comparison.supported}
    found = {name: each.reason for name, each in both.items() if not isinstance(each, Attribution)}
    if len(set(found.values())) == 1:
        return [f"{' and '.join(found).capitalize()}: {next(iter(found.values()))}"]
    return [f"{name.capitalize()}: {reason}" for name, reason in found.items()]


def control_share(comparison: Comparison, control: ControlChange) -> str:
    """What a control made of the supported score; empty where nobody can tell, or it did not change itself."""
    found = comparison.supported
    if not isinstance(found, Attribution) or not control.changes:
        return ""
    return points(found.controls.get(control.id, found.change * 0), comparison.decimals + 1)


def control_values(control: ControlChange, decimals: int) -> str:
    """The supported value before and after with its rating, and the claimed one where it moved."""
    supported = arrow(*(_rated(node, decimals) for node in (control.before, control.after)))
    claimed = [
        NONE if node is None else shown(node.claimed.value, decimals) for node in (control.before, control.after)
    ]
    return supported if claimed[0] == claimed[1] else f"{supported}, claimed {arrow(*claimed)}"


def _rated(node: ScoreNode | None, decimals: int) -> str:
    if node is None:
        return NONE
    rating = f" {node.supported.rating}" if node.supported.rating else ""
    return f"{shown(node.supported.value, decimals)}{rating}"


def change_line(change: Change) -> str:
    """One difference as a line: what, of what, from what to what."""
    subject = f" {change.subject}" if change.subject else ""
    if not change.before and not change.after:
        return f"{change.what}{subject}"
    return f"{change.what}{subject}: {change.before or 'none'} -> {change.after or 'none'}"
