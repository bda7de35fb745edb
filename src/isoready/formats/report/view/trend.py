"""The trend: lines over time, what moved them, and which controls went from one rating to another."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.formats.report import numbers
from isoready.formats.report.view.badges import state_badge
from isoready.formats.report.view.frame import Frame, frame_of
from isoready.formats.report.view.lines import Lines, lines_of
from isoready.model.comparison import FIRM, Attribution, Factor
from isoready.model.score import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from isoready.formats.report.view.badges import Badge
    from isoready.formats.report.view.lens import Lens
    from isoready.model.comparison import Comparison
    from isoready.model.score import Scorecard, ScoreNode, Value

POINTS: Final = 6
"""Assessments for which a table has a column; of more, the first and the last ones are shown."""
MOVED: Final = 150
"""Controls that the table of transitions lists."""
SHARES: Final = 8
"""Controls that the attribution names."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One assessment."""

    day: str
    file: str
    verdict: str
    claimed: str
    supported: str


@dataclass(frozen=True, slots=True)
class Series:
    """The whole or one group over time."""

    name: str
    values: tuple[str, ...]
    change: str
    """In percentage points from the first to the last; empty where one has no number."""
    lines: Lines


@dataclass(frozen=True, slots=True)
class Cause:
    """What one factor made of a change of the supported score, and its bar."""

    name: str
    meaning: str
    share: str
    tone: str
    """``up``, ``down`` or ``none``."""
    width: str


@dataclass(frozen=True, slots=True)
class Step:
    """From one assessment to the next."""

    title: str
    lead: str
    causes: tuple[Cause, ...]
    because: str
    """Why the change is not handed out; empty where it is."""
    best: tuple[tuple[str, str], ...]
    """Controls that moved the score most, with their share."""


@dataclass(frozen=True, slots=True)
class Transition:
    """One control whose rating changed."""

    id: str
    title: str
    badges: tuple[Badge, ...]
    tone: str


@dataclass(frozen=True, slots=True)
class Trend:
    """The document."""

    frame: Frame
    lead: str
    moments: tuple[Moment, ...]
    skipped: str
    """How many assessments have no column; empty when all have one."""
    lines: Lines
    series: tuple[Series, ...]
    days: tuple[str, ...]
    steps: tuple[Step, ...]
    transitions: tuple[Transition, ...]
    moved: str
    more: str
    notes: tuple[str, ...]


def trend_of(lens: Lens) -> Trend:
    """Make the document.

    Raises:
        IsoreadyError: there is nothing to compare with.

    """
    found = lens.report.trend
    if not found:
        msg = "a trend needs two assessments or more"
        raise IsoreadyError(
            msg, "Name the older ones first: isoready report june.yaml november.yaml --kind trend -o FILE"
        )
    cards = [found[0].old, *(each.new for each in found)]
    days = [found[0].old_source.as_of, *(each.new_source.as_of for each in found)]
    files = [found[0].old_source.assessment, *(each.new_source.assessment for each in found)]
    kept = _kept(len(cards))
    transitions = _transitions(lens, cards)
    hidden = len(cards) - len(kept)
    return Trend(
        frame=frame_of(lens, "trend.kind"),
        lead=_lead(lens, cards, days),
        moments=tuple(_moment(lens, cards[at], days[at], files[at]) for at in range(len(cards))),
        skipped=lens.words.count("trend.skipped", hidden) if hidden else "",
        lines=_lines(lens, days, [card.root for card in cards]),
        series=tuple(_series(lens, name, days, nodes, kept) for name, nodes in _rows(lens, cards)),
        days=tuple(days[at].isoformat() for at in kept),
        steps=tuple(_step(lens, each) for each in found),
        transitions=transitions[:MOVED],
        moved=_moved(lens, transitions),
        more=lens.words.count("trend.more", len(transitions) - MOVED) if len(transitions) > MOVED else "",
        notes=tuple(dict.fromkeys(note for each in found for note in each.notes)),
    )


def _kept(count: int) -> list[int]:
    """Choose the assessments that have a column: the first, and the last ones."""
    return list(range(count)) if count <= POINTS else [0, *range(count - POINTS + 1, count)]


def _lead(lens: Lens, cards: list[Scorecard], days: list[date]) -> str:
    first, last = cards[0].root.supported.value, cards[-1].root.supported.value
    told = {"first": lens.words.day(days[0]), "last": lens.words.day(days[-1])}
    if not isinstance(first, Fraction) or not isinstance(last, Fraction):
        return lens.words("trend.no-number", **told)
    key = "trend.rose" if last > first else "trend.fell" if last < first else "trend.stayed"
    change = _points(lens, abs(last - first)).removeprefix("+")
    return lens.words(key, before=lens.percent(first), after=lens.percent(last), change=change, **told)


def _points(lens: Lens, change: Fraction) -> str:
    return numbers.points(change, lens.checklist.scoring.decimals)


def _moment(lens: Lens, card: Scorecard, day: date, file: str) -> Moment:
    rungs = {rung.id: rung.title for rung in lens.checklist.ladder}
    rung = card.verdict.rung
    claimed, supported = lens.percent(card.root.claimed.value), lens.percent(card.root.supported.value)
    return Moment(lens.words.day(day), file, rungs.get(rung.id, rung.title), claimed, supported)


def _lines(lens: Lens, days: list[date], nodes: list[ScoreNode]) -> Lines:
    claimed, supported = ([getattr(node, side).value for node in nodes] for side in ("claimed", "supported"))
    return lines_of(days, claimed, supported, lens.checklist.scoring.bands)


def _rows(lens: Lens, cards: list[Scorecard]) -> list[tuple[str, list[ScoreNode]]]:
    """The whole, then every group that all have."""
    rows: list[tuple[str, list[ScoreNode]]] = [(lens.words("standing.whole"), [card.root for card in cards])]
    found: list[Mapping[str, ScoreNode]] = [{node.id: node for node in card.root.of_kind(Kind.GROUP)} for card in cards]
    shared = (node for node in lens.root.of_kind(Kind.GROUP) if all(node.id in each for each in found))
    rows += [(lens.words.named(node.id, node.title), [each[node.id] for each in found]) for node in shared]
    return rows


def _series(lens: Lens, name: str, days: list[date], nodes: list[ScoreNode], kept: list[int]) -> Series:
    first, last = nodes[0].supported.value, nodes[-1].supported.value
    return Series(
        name=name,
        values=tuple(_value(lens, nodes[at].supported.value) for at in kept),
        change=_points(lens, last - first) if isinstance(first, Fraction) and isinstance(last, Fraction) else "",
        lines=_lines(lens, days, nodes),
    )


def _value(lens: Lens, value: Value) -> str:
    return lens.percent(value) if isinstance(value, Fraction) else lens.words("state.none.letter")


def _step(lens: Lens, found: Comparison) -> Step:
    days = {"first": lens.words.day(found.old_source.as_of), "last": lens.words.day(found.new_source.as_of)}
    shared, words = found.supported, lens.words
    if not isinstance(shared, Attribution):
        return Step(words("trend.step", **days), words("trend.not-shared"), (), shared.reason, ())
    most = max((abs(value) for value in shared.factors.values()), default=Fraction(0)) or Fraction(1)
    causes = tuple(_cause(lens, factor, shared.factors[factor], most) for factor in found.differing)
    ranked = sorted(shared.controls.items(), key=lambda item: (-abs(item[1]), item[0]))
    best = tuple((lens.title(name), _points(lens, value)) for name, value in ranked[:SHARES] if value)
    lead = words("trend.change", change=_points(lens, shared.change), firm=_points(lens, shared.firm))
    return Step(words("trend.step", **days), lead, causes, "", best)


def _cause(lens: Lens, factor: Factor, value: Fraction, most: Fraction) -> Cause:
    side = "firm" if factor in FIRM else "yardstick"
    return Cause(
        name=lens.words(f"trend.factor.{factor.value}.name"),
        meaning=lens.words(f"trend.factor.{factor.value}.meaning"),
        share=_points(lens, value),
        tone=f"{_tone(value)} {side}",
        width=numbers.width(abs(value) / most),
    )


def _tone(value: Fraction) -> str:
    return "up" if value > 0 else "down" if value < 0 else "none"


def _transitions(lens: Lens, cards: list[Scorecard]) -> tuple[Transition, ...]:
    kept = [cards[at] for at in _kept(len(cards))]
    found = [{node.id: node for node in card.root.of_kind(Kind.CONTROL)} for card in kept]
    made = []
    for control in lens.checklist.controls():
        nodes = [each.get(control.id) for each in found]
        badges = tuple(lens.badge(node, node.supported) if node else state_badge("none", lens.words) for node in nodes)
        if len({badge.letter for badge in badges}) > 1:
            made.append(Transition(control.id, control.title, badges, _tone(_difference(nodes[0], nodes[-1]))))
    return tuple(made)


def _difference(first: ScoreNode | None, last: ScoreNode | None) -> Fraction:
    before, after = (node.supported.value if node else None for node in (first, last))
    return (after if isinstance(after, Fraction) else Fraction(0)) - (
        before if isinstance(before, Fraction) else Fraction(0)
    )


def _moved(lens: Lens, transitions: tuple[Transition, ...]) -> str:
    up = sum(each.tone == "up" for each in transitions)
    down = sum(each.tone == "down" for each in transitions)
    return lens.words.count("trend.moved", len(transitions), up=up, down=down)
