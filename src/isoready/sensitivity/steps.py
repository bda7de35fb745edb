"""Steps: the answer next to the one that was given, down or up its question's scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.model.answers import ALL, NOTHING
from isoready.model.display import number
from isoready.model.evidence import NO_SUPPORT
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.sensitivity import Slip
from isoready.model.values import written
from isoready.scoring.hearing import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from fractions import Fraction

    from isoready.model.checklist import Measure
    from isoready.model.evidence import Support
    from isoready.model.rating import Band
    from isoready.scoring.asking import Asked
    from isoready.scoring.hearing import Heard, Hearing

_DECIMALS: Final = 4
"""How a measured number is written that no short decimal stands for."""


def stops(asked: Asked, bands: Sequence[Band]) -> dict[Fraction, str]:
    """List the answers one can be a step off to, by what they count as, from the least.

    They are the listed answers of the scale, and where it takes percentages its two ends; a percentage steps to these
    too. A measured number steps to the edges of the bands, and without a limit there is only met or not.
    """
    if asked.scale is not None:
        ends = {NOTHING: "0%", ALL: "100%"} if asked.scale.percentages else {}
        listed = ends | {choice.achievement: choice.id for choice in reversed(asked.scale.choices)}
        return dict(sorted(listed.items()))
    measure = asked.question.measure
    if measure is None or measure.limit is None:
        return {NOTHING: "target missed", ALL: "target met"}
    shares = [NOTHING, *(band.up_to / 100 for band in bands)]
    return {share: _measured(measure, measure.limit, share) for share in shares}


def _measured(measure: Measure, limit: Fraction, share: Fraction) -> str:
    amount = limit + (measure.target - limit) * share
    text = written(amount)
    return f"{number(amount, _DECIMALS) if '/' in text else text} {measure.unit}"


def steps(hearing: Hearing, support: Mapping[str, Support], bands: Sequence[Band], *, up: bool) -> tuple[Slip, ...]:
    """List every answer that counts for less (``up``: for more) when it is wrong by one step; support stays as it is.

    A claim that counts for less than it says may be a step off without counting for anything else; it is not listed.
    What does not apply, and a refused ``not-applicable``, is on no scale.
    """
    found = (_step(heard, support.get(heard.said, NO_SUPPORT), bands, up=up) for heard in _given(hearing))
    return tuple(slip for slip in found if slip is not None)


def _given(hearing: Hearing) -> Iterable[Heard]:
    """Each answer once, also where it speaks for several instances."""
    heard = (each for questions in hearing.values() for each in questions)
    on_scale = (each for each in heard if each.state is State.ANSWERED and each.answer != NOT_APPLICABLE)
    return {each.said: each for each in on_scale}.values()


def _step(heard: Heard, support: Support, bands: Sequence[Band], *, up: bool) -> Slip | None:
    asked, claimed, known = heard.asked, heard.claimed, stops(heard.asked, bands)
    beyond = [at for at in known if (at > claimed if up else at < claimed)]
    if not beyond:
        return None
    other = min(beyond) if up else max(beyond)
    after = other if support.carries else min(other, support.most(asked.cap))
    if after == heard.supported:
        return None
    return Slip(
        response=heard.said,
        control=asked.control,
        question=asked.question.question,
        answer=heard.answer,
        instead=known[other],
        before=heard.supported,
        after=after,
    )


def ends(asked: Asked, bands: Sequence[Band]) -> Slip:
    """Set the lowest answer of an open question against its highest, each with good evidence."""
    by_worth = stops(asked, bands)
    least = min(by_worth)
    return Slip(
        response=asked.key,
        control=asked.control,
        question=asked.question.question,
        answer=by_worth[least],
        instead=by_worth[max(by_worth)],
        before=least,
        after=max(by_worth),
    )
