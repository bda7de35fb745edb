"""Proposing: one answer of all that speaks about a question, never for more than they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.crosswalk.sources import Place, Source, places, sources
from isoready.model.answers import translated
from isoready.model.proposal import Proposal, ProposalSource
from isoready.model.rating import HALF, NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist
    from isoready.model.crosswalk import Crosswalk


def propose(crosswalk: Crosswalk, assessment: Assessment, left: Checklist, right: Checklist) -> tuple[Proposal, ...]:
    """Propose answers to ``right`` from those that ``assessment`` gives to ``left``, in the order of ``right``.

    A control that asks the same, or more (``equal``, ``superset``), decides: the worst of them stands, and while one is
    open nothing is proposed. Where there is none, the best of those that ask a part (``subset``, ``intersects``)
    stands, and for no more than half, however many there are. Answers go to another scale by what they count for,
    rounded down.
    """
    spoken, asked = sources(crosswalk, assessment, left, right), places(right)
    return tuple(proposal for key, place in asked.items() for proposal in _proposed(key, place, spoken.get(key, ())))


def _proposed(key: str, place: Place, given: Sequence[Source]) -> Iterator[Proposal]:
    whole = [source for source in given if source.relation.whole]
    if whole:
        yield from _by_whole(key, place, whole)
        return
    partial = [source for source in given if source.value is not None]
    if partial:
        value = max(min(_value(source), HALF) for source in partial)
        yield from _rated(key, translated(place.scale, value), partial)


def _by_whole(key: str, place: Place, given: Sequence[Source]) -> Iterator[Proposal]:
    if any(source.answer is None for source in given):
        return
    counted = [source for source in given if not source.passed]
    if counted:
        worst = min(counted, key=_value)
        # On one scale the very answer stays, a percentage too; beside others it would count for more than they can say.
        alike = all(source.place.like(place) for source in given)
        yield from _rated(key, worst.answer if alike else translated(place.scale, _value(worst)), counted)
    elif place.control.na_allowed:
        reason = "\n".join(dict.fromkeys(source.reason for source in given if source.reason))
        yield Proposal(key, NOT_APPLICABLE, reason, _named(given))


def _rated(key: str, answer: str | None, given: Sequence[Source]) -> Iterator[Proposal]:
    if answer is not None:
        yield Proposal(key, answer, "", _named(given))


def _value(source: Source) -> Fraction:
    if source.value is None:
        raise ValueError(source.key)
    return source.value


def _named(given: Sequence[Source]) -> tuple[ProposalSource, ...]:
    return tuple(ProposalSource(each.key, each.answer or "", each.relation, each.rationale) for each in given)
