"""The verdict: the highest rung whose needs are met, and what keeps the firm off the next."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from isoready.model.bands import place, place_named, rating
from isoready.model.display import percent_below
from isoready.model.score import Kind, ScoreNode, Shortfall, Unscored, Verdict
from isoready.model.values import written
from isoready.scoring.hearing import Hearing, State
from isoready.scoring.view import Side

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from isoready.model.assessment import Assessment
    from isoready.model.evidence import Support
    from isoready.model.policy import Scoring
    from isoready.model.rules import Needs, Rung
    from isoready.scoring.outline import Outline


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a verdict is decided on."""

    policy: Scoring
    root: ScoreNode
    groups: tuple[ScoreNode, ...]
    """Every group at every depth."""
    critical: tuple[ScoreNode, ...]
    """Every critical control that applies."""
    wanting: tuple[Shortfall, ...]
    """Evidence that is not in order, by response."""


def grounds_of(outline: Outline, root: ScoreNode, wanting: tuple[Shortfall, ...]) -> Grounds:
    """Gather what a verdict is decided on from the trace."""
    nodes = tuple(root.walk())
    critical = {key for key, control in outline.controls.items() if control.critical}
    return Grounds(
        outline.checklist.scoring,
        root,
        tuple(node for node in nodes if node.kind is Kind.GROUP),
        tuple(n for n in nodes if n.kind is Kind.CONTROL and n.id in critical and n.coverage.applicable),
        wanting,
    )


def verdict_on(grounds: Grounds, ladder: Sequence[Rung], side: Side) -> Verdict:
    """Climb the ladder rung by rung, on unrounded values, until a need is not met.

    The first rung needs nothing: it is where a firm stands that stands nowhere else. Without a score nobody climbs.
    The claimed reading takes evidence at its word, so it is not asked whether that is in date.
    """
    judge = _Judge(grounds, side)
    for reached, rung in pairwise(ladder):
        missing = tuple(judge.missing(rung.needs))
        if missing:
            return Verdict(reached, rung, missing)
    return Verdict(ladder[-1], None, ())


@dataclass(frozen=True, slots=True)
class _Judge:
    grounds: Grounds
    side: Side

    def missing(self, needs: Needs) -> Iterator[Shortfall]:
        yield from self._score(needs.score)
        if needs.every_group is not None:
            yield from self._groups(needs.every_group / 100)
        if needs.critical is not None:
            yield from self._critical(needs.critical)
        if needs.coverage is not None:
            yield from self._short("coverage", "", self.grounds.root.coverage.share, needs.coverage / 100)
        if needs.evidence_in_date and self.side is Side.SUPPORTED:
            yield from self.grounds.wanting

    def _score(self, need: Fraction | None) -> Iterator[Shortfall]:
        value = self.side.of(self.grounds.root).value
        if isinstance(value, Unscored):
            yield Shortfall("score", "", "a score" if need is None else _per_cent(need / 100), value.value)
        elif need is not None:
            yield from self._short("score", "", value, need / 100)

    def _groups(self, need: Fraction) -> Iterator[Shortfall]:
        for node in self.grounds.groups:
            reading = self.side.of(node)
            value = reading.counts_as if isinstance(reading.value, Unscored) else reading.value
            if value is not None:
                yield from self._short("every_group", node.id, value, need)
            elif reading.value is Unscored.BLOCKED:
                yield Shortfall("every_group", node.id, _per_cent(need), reading.value.value)

    def _critical(self, need: str) -> Iterator[Shortfall]:
        bands = self.grounds.policy.bands
        enough = place_named(need, bands)
        for node in self.grounds.critical:
            value = self.side.of(node).value
            if isinstance(value, Unscored):
                yield Shortfall("critical", node.id, need, value.value)
            elif place(value, bands) < enough:
                yield Shortfall("critical", node.id, need, rating(value, bands))

    def _short(self, what: str, subject: str, value: Fraction, need: Fraction) -> Iterator[Shortfall]:
        if value < need:
            shown = percent_below(value, need, self.grounds.policy.decimals)
            yield Shortfall(what, subject, _per_cent(need), shown)


def _per_cent(need: Fraction) -> str:
    return f"{written(need * 100)} %"


def evidence_shortfalls(
    hearing: Hearing, assessment: Assessment, support: Mapping[str, Support]
) -> tuple[Shortfall, ...]:
    """Name every answer that cites evidence which is not good and which no second person confirmed."""
    return tuple(
        Shortfall(
            "evidence_in_date", key, "good evidence", carried.lack if carried else "evidence that was not examined"
        )
        for key in _answered(hearing)
        for carried in (support.get(key),)
        if (not carried.in_order if carried else assessment.responses[key].evidence)
    )


def _answered(hearing: Hearing) -> Iterator[str]:
    for questions in hearing.values():
        yield from (heard.asked.key for heard in questions if heard.state is State.ANSWERED)
