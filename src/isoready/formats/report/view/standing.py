"""The page that says where the firm stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.formats.report import numbers
from isoready.formats.report.view.badges import Badge, band_badge, state_badge
from isoready.formats.report.view.charts import Bar, Tick, bars_of, ticks_of
from isoready.formats.report.view.statement import lack_of
from isoready.model.score import Kind, Shortfall, Unscored

if TYPE_CHECKING:
    from isoready.formats.report.view.lens import Lens

SHORTFALLS: Final = 8
"""What keeps a firm off the next rung, at most, on a page that must stay one page."""


WORDED: Final = ("good evidence", "a score")
"""What a rung may need that is neither a number nor a rating."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many controls have one rating or state."""

    badge: Badge
    claimed: int
    supported: int
    claimed_width: str
    supported_width: str


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder and where the firm is: ``reached``, ``here`` or ``ahead``."""

    title: str
    meaning: str
    state: str
    state_text: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Claimed beside supported, group by group, and the way to the next rung."""

    lead: str
    coverage: str
    range: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    tallies: tuple[Tally, ...]
    steps: tuple[Step, ...]
    next_rung: str
    """The verdict after this one; empty on the highest rung."""
    missing: tuple[str, ...]
    more: str
    """How many shortfalls are not listed; empty when all are."""


def standing_of(lens: Lens) -> Standing:
    """Make the page."""
    verdict = lens.report.scorecard.verdict
    missing = tuple(shortfall_text(lens, one) for one in verdict.missing)
    hidden = len(missing) - SHORTFALLS
    return Standing(
        lead=_lead(lens),
        coverage=_coverage(lens),
        range=_range(lens),
        bars=bars_of(lens, lens.root),
        ticks=ticks_of(lens),
        tallies=_tallies(lens),
        steps=_steps(lens),
        next_rung=verdict.next_rung.title if verdict.next_rung else "",
        missing=missing[:SHORTFALLS],
        more=lens.words.count("standing.more", hidden) if hidden > 0 else "",
    )


def shortfall_text(lens: Lens, shortfall: Shortfall) -> str:
    """Say one need that is not met, as a sentence."""
    return lens.words(
        f"need.{shortfall.need}",
        subject=lens.title(shortfall.subject),
        required=_required(lens, shortfall.required),
        actual=_actual(lens, shortfall),
    )


def _required(lens: Lens, required: str) -> str:
    """Say what is needed: a number or a rating as it is, anything else in words."""
    return lens.words(f"need.{required.replace(' ', '-')}") if required in WORDED else _kept_together(required)


def _actual(lens: Lens, shortfall: Shortfall) -> str:
    if shortfall.need == "evidence_in_date":
        carried = lens.report.support.get(shortfall.subject)
        return lack_of(lens, carried) if carried else lens.words("need.not-examined")
    if shortfall.actual in {reason.value for reason in Unscored}:
        return lens.percent(Unscored(shortfall.actual))
    return _kept_together(shortfall.actual)


def _kept_together(told: str) -> str:
    """Keep a number and its sign on one line; other values are words."""
    return numbers.typeset(told) if told.endswith("%") else told


def _lead(lens: Lens) -> str:
    claimed, supported = lens.root.claimed.value, lens.root.supported.value
    if not isinstance(claimed, Fraction) or not isinstance(supported, Fraction):
        return lens.words("standing.no-number", reason=lens.percent(supported))
    key = "standing.lead" if claimed > supported else "standing.lead-equal"
    apart = numbers.points(claimed - supported, lens.checklist.scoring.decimals).removeprefix("+")
    shown = {
        "claimed": lens.score(lens.root, lens.root.claimed),
        "supported": lens.score(lens.root, lens.root.supported),
    }
    return lens.words(key, apart=apart, **shown)


def _coverage(lens: Lens) -> str:
    coverage = lens.root.coverage
    return lens.words(
        "standing.coverage",
        answered=coverage.answered,
        applicable=coverage.applicable,
        share=lens.percent(coverage.share),
        weight=lens.percent(coverage.answered_weight),
        not_applicable=lens.words.count("standing.not-applicable", coverage.not_applicable),
    )


def _range(lens: Lens) -> str:
    whole = lens.root.supported
    if lens.root.coverage.complete:
        return lens.words("standing.range-closed")
    return lens.words("standing.range", lowest=lens.percent(whole.lowest), highest=lens.percent(whole.highest))


def _tallies(lens: Lens) -> tuple[Tally, ...]:
    controls = tuple(lens.root.of_kind(Kind.CONTROL))
    claimed = Counter(lens.badge(node, node.claimed).letter for node in controls)
    supported = Counter(lens.badge(node, node.supported).letter for node in controls)
    bands = lens.checklist.scoring.bands
    badges = [band_badge(band.id, bands) for band in reversed(bands)]
    badges += [state_badge(state, lens.words) for state in ("open", "na", "none")]
    most = max((*claimed.values(), *supported.values(), 1))
    return tuple(
        Tally(
            badge,
            claimed[badge.letter],
            supported[badge.letter],
            numbers.width(Fraction(claimed[badge.letter], most)),
            numbers.width(Fraction(supported[badge.letter], most)),
        )
        for badge in badges
        if badge.tone != "none" or supported[badge.letter]
    )


def _steps(lens: Lens) -> tuple[Step, ...]:
    ladder, here = lens.checklist.ladder, lens.report.scorecard.verdict.rung.id
    place = next(index for index, rung in enumerate(ladder) if rung.id == here)
    states = ("reached" if index < place else "here" if index == place else "ahead" for index in range(len(ladder)))
    return tuple(
        Step(rung.title, rung.meaning, state, lens.words(f"standing.rung.{state}"))
        for rung, state in zip(ladder, states, strict=True)
    )
