"""Comparison, JSON version 1: both ends, every difference, and the exact shares, for another program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from isoready.formats.comparison.words import points
from isoready.formats.report.json_making import Making, provenance_part, verdict_part
from isoready.formats.report.json_models import Exact, Part, Provenance, Value, Verdict, json_bytes, schema_of
from isoready.model import comparison as model
from isoready.model.score import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from isoready.model.score import Scorecard, ScoreNode

Cause = Literal["answers", "profile", "evidence", "expiry", "checklist", "weights", "policy"]


class End(Part):
    """One of the two assessments."""

    draft: bool
    """Whether questions are still open."""
    claimed: Value
    supported: Value
    verdict: Verdict
    claimed_verdict: Verdict
    provenance: Provenance


class Difference(Part):
    """A difference of two shares, from -1 to 1."""

    exact: Exact
    points: str
    """In points of per cent, rounded half to even, for show."""


class Attribution(Part):
    """The change of the whole, handed out to its causes without a rest."""

    change: Difference
    factors: dict[Cause, Difference]
    """Every cause, 0 for what does not differ; together exactly the change."""
    controls: dict[str, Difference]
    """By control; together exactly answers, profile, evidence and expiry."""


class NoAttribution(Part):
    """Why the change cannot be handed out."""

    unattributed: str


class Change(Part):
    """One thing that differs."""

    what: str
    """Such as ``answer`` or ``evidence expired``."""
    subject: str
    """The response, the file or the setting; empty where the control says it all."""
    before: str
    after: str


class Standing(Part):
    """A group or control at one end."""

    claimed: Value
    supported: Value
    rating: str
    """Band of the supported value; empty when there is no number."""


class Item(Part):
    """A group or control that moved, or that only one end has."""

    id: str
    title: str
    old: Standing | None
    new: Standing | None
    changes: tuple[Change, ...]
    """What differs at itself; empty for groups and for what only others moved."""


class Comparison(Part):
    """Two assessments side by side."""

    format: Literal["isoready/comparison/1"]
    organisation: str
    title: str
    old: End
    new: End
    differing: tuple[Cause, ...]
    claimed: Attribution | NoAttribution
    supported: Attribution | NoAttribution
    groups: tuple[Item, ...]
    controls: tuple[Item, ...]
    settings: tuple[Change, ...]
    """What differs beside the controls."""
    notes: tuple[str, ...]
    """What a reader must know to trust the numbers."""


def render(comparison: model.Comparison) -> bytes:
    """Write it as ``isoready/comparison/1``."""
    return json_bytes(comparison_part(comparison))


def comparison_part(comparison: model.Comparison) -> Comparison:
    """Tell a comparison, by itself or as a part of something larger."""
    make = Making(comparison.decimals)
    return Comparison(
        format="isoready/comparison/1",
        organisation=comparison.organisation,
        title=comparison.title,
        old=_end(make, comparison.old, provenance_part(comparison.old_source)),
        new=_end(make, comparison.new, provenance_part(comparison.new_source)),
        differing=tuple(factor.value for factor in comparison.differing),
        claimed=_attribution(comparison.claimed, comparison.decimals),
        supported=_attribution(comparison.supported, comparison.decimals),
        groups=tuple(_groups(make, comparison)),
        controls=tuple(_control(make, each) for each in comparison.controls),
        settings=_changes(comparison.settings),
        notes=comparison.notes,
    )


def schema() -> dict[str, Any]:
    """Write the JSON Schema of the output, draft 2020-12."""
    return schema_of(Comparison, "isoready/comparison/1")


def _end(make: Making, card: Scorecard, source: Provenance) -> End:
    root, complete = card.root, not card.draft
    return End(
        draft=card.draft,
        claimed=make.value(root.claimed.value, complete=complete),
        supported=make.value(root.supported.value, complete=complete),
        verdict=verdict_part(card.verdict),
        claimed_verdict=verdict_part(card.claimed_verdict),
        provenance=source,
    )


def _attribution(found: model.Attribution | model.Unattributed, decimals: int) -> Attribution | NoAttribution:
    if isinstance(found, model.Unattributed):
        return NoAttribution(unattributed=found.reason)
    return Attribution(
        change=_difference(found.change, decimals),
        factors={factor.value: _difference(share, decimals) for factor, share in found.factors.items()},
        controls={key: _difference(share, decimals) for key, share in found.controls.items()},
    )


def _difference(share: Fraction, decimals: int) -> Difference:
    return Difference(exact=str(share), points=points(share, decimals + 1))


def _groups(make: Making, comparison: model.Comparison) -> Iterator[Item]:
    old, new = ({each.id: each for each in card.root.of_kind(Kind.GROUP)} for card in (comparison.old, comparison.new))
    for key in dict.fromkeys((*new, *old)):
        before, after = (_standing(make, nodes.get(key)) for nodes in (old, new))
        if before != after:
            yield Item(id=key, title=(new.get(key) or old[key]).title, old=before, new=after, changes=())


def _control(make: Making, control: model.ControlChange) -> Item:
    return Item(
        id=control.id,
        title=control.title,
        old=_standing(make, control.before),
        new=_standing(make, control.after),
        changes=_changes(control.changes),
    )


def _standing(make: Making, node: ScoreNode | None) -> Standing | None:
    if node is None:
        return None
    values = [make.value(each.value, complete=node.coverage.complete) for each in (node.claimed, node.supported)]
    return Standing(claimed=values[0], supported=values[1], rating=node.supported.rating)


def _changes(changes: tuple[model.Change, ...]) -> tuple[Change, ...]:
    return tuple(
        Change(what=each.what.value, subject=each.subject, before=str(each.before), after=str(each.after))
        for each in changes
    )
