"""The verdict: the highest rung whose needs are met, and what keeps the firm off the next."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from isoready.model.bands import place, place_named, rating
from isoready.model.display import percent_below
from isoready.model.explanation import Need, Tried
from isoready.model.score import Kind, ScoreNode, Shortfall, Unscored, Verdict
from isoready.model.values import written
from isoready.scoring.hearing import Hearing, State
from isoready.scoring.view import Side

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from isoready.model.assessment import Assessment
    from isoready.model.evidence import Support
    from isoready.model.policy import Scoring
    from isoready.model.rules import Needs, Rung
    from isoready.scoring.outline import Outline

_GOOD: Final = "good evidence"


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


def climb(grounds: Grounds, ladder: Sequence[Rung], side: Side) -> tuple[Tried, ...]:
    """Hold every rung, reached or not, against what there is; the first needs nothing."""
    judge = _Judge(grounds, side)
    return (Tried(ladder[0].id, ()), *(Tried(rung.id, tuple(judge.needs(rung.needs))) for rung in ladder[1:]))


@dataclass(frozen=True, slots=True)
class _Judge:
    grounds: Grounds
    side: Side

    def missing(self, needs: Needs) -> Iterator[Shortfall]:
        return (self._shortfall(need) for need in self.needs(needs) if not need.met)

    def needs(self, needs: Needs) -> Iterator[Need]:
        yield from self._score(needs.score)
        if needs.every_group is not None:
            yield from self._groups(needs.every_group / 100)
        if needs.critical is not None:
            yield from self._critical(needs.critical)
        if needs.coverage is not None:
            yield _held("coverage", "", needs.coverage / 100, self.grounds.root.coverage.share)
        if needs.evidence_in_date and self.side is Side.SUPPORTED:
            yield from self._evidence()

    def _score(self, need: Fraction | None) -> Iterator[Need]:
        value = self.side.of(self.grounds.root).value
        if isinstance(value, Unscored):
            yield Need("score", "", "a score" if need is None else need / 100, value, met=False)
        elif need is not None:
            yield _held("score", "", need / 100, value)

    def _groups(self, need: Fraction) -> Iterator[Need]:
        for node in self.grounds.groups:
            reading = self.side.of(node)
            value = reading.counts_as if isinstance(reading.value, Unscored) else reading.value
            if value is not None:
                yield _held("every_group", node.id, need, value)
            elif reading.value is Unscored.BLOCKED:
                yield Need("every_group", node.id, need, reading.value, met=False)

    def _critical(self, need: str) -> Iterator[Need]:
        bands = self.grounds.policy.bands
        enough = place_named(need, bands)
        for node in self.grounds.critical:
            value = self.side.of(node).value
            if isinstance(value, Unscored):
                yield Need("critical", node.id, need, value, met=False)
            else:
                yield Need("critical", node.id, need, rating(value, bands), met=place(value, bands) >= enough)

    def _evidence(self) -> Iterator[Need]:
        for each in self.grounds.wanting:
            yield Need(each.need, each.subject, each.required, each.actual, met=False)
        if not self.grounds.wanting:
            yield Need("evidence_in_date", "", _GOOD, _GOOD, met=True)

    def _shortfall(self, need: Need) -> Shortfall:
        required, actual = need.required, need.actual
        if isinstance(actual, Fraction) and isinstance(required, Fraction):
            actual = percent_below(actual, required, self.grounds.policy.decimals)
        return Shortfall(need.need, need.subject, _per_cent(required), str(actual))


def _held(what: str, subject: str, need: Fraction, value: Fraction) -> Need:
    return Need(what, subject, need, value, met=value >= need)


def _per_cent(need: Fraction | str) -> str:
    return f"{written(need * 100)} %" if isinstance(need, Fraction) else need


def evidence_shortfalls(
    hearing: Hearing, assessment: Assessment, support: Mapping[str, Support]
) -> tuple[Shortfall, ...]:
    """Name every answer that cites evidence which is not good and which no second person confirmed."""
    return tuple(
        Shortfall("evidence_in_date", key, _GOOD, carried.lack if carried else "evidence that was not examined")
        for key in dict.fromkeys(_answered(hearing))
        for carried in (support.get(key),)
        if (not carried.in_order if carried else assessment.responses[key].evidence)
    )


def _answered(hearing: Hearing) -> Iterator[str]:
    for questions in hearing.values():
        yield from (heard.said for heard in questions if heard.state is State.ANSWERED)
