"""How sure the verdict is: the answers, weights and open questions that it hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Final

from isoready.formats.report import numbers
from isoready.model.score import Unscored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.formats.report.view.lens import Lens, Link
    from isoready.model.sensitivity import Factor, Fewest, Margin, OpenQuestions, Slip, Turn

MARGINS: Final = 10
"""Needs that the table lists; the closest ones."""
SLIPS: Final = 8
"""Answers that a table lists."""


@dataclass(frozen=True, slots=True)
class SlipRow:
    """One answer on which the verdict hangs."""

    link: Link
    question: str
    change: str


@dataclass(frozen=True, slots=True)
class Way:
    """One way that the verdict may go."""

    title: str
    sentences: tuple[str, ...]
    slips: tuple[SlipRow, ...]
    more: str
    """How many answers the table does not list; empty when it lists all."""


@dataclass(frozen=True, slots=True)
class MarginRow:
    """How far one need is met or missed."""

    verdict: str
    need: str
    required: str
    actual: str
    ahead: str
    met: bool
    actual_width: str
    """What there is, as a CSS percentage; empty where it is no share."""
    edge_width: str
    """What is needed, the same."""


@dataclass(frozen=True, slots=True)
class Certainty:
    """The chapter."""

    lead: str
    ways: tuple[Way, ...]
    margins: tuple[MarginRow, ...]
    open: str


def certainty_of(lens: Lens) -> Certainty | None:
    """Make the chapter; None where nobody asked."""
    found = lens.report.sensitivity
    if found is None:
        return None
    turns = (("fall", found.fall), ("rise", found.rise))
    return Certainty(
        lead=lens.words("certainty.lead", verdict=found.verdict.rung.title),
        ways=tuple(_way(lens, name, turn) for name, turn in turns if turn),
        margins=tuple(_margin(lens, each) for each in _closest(found.margins)),
        open=_open(lens, found.open),
    )


def _way(lens: Lens, name: str, turn: Turn) -> Way:
    slips = turn.fewest.slips
    hidden = len(slips) - SLIPS
    return Way(
        title=lens.words(f"certainty.{name}.title"),
        sentences=tuple(_sentences(lens, name, turn)),
        slips=tuple(_slip(lens, each) for each in slips[:SLIPS]),
        more=lens.words.count("certainty.more", hidden) if hidden > 0 else "",
    )


def _sentences(lens: Lens, name: str, turn: Turn) -> Iterator[str]:
    yield _fewest(lens, name, turn)
    if len(turn.alone) > 1:
        alone = lens.words.listed(tuple(slip.response for slip in turn.alone[:SLIPS]))
        yield lens.words.count(f"certainty.{name}.alone", len(turn.alone), answers=alone)
    yield _weights(lens, name, turn.weights)


def _fewest(lens: Lens, name: str, turn: Turn) -> str:
    fewest = turn.fewest
    if fewest.never:
        return lens.words(f"certainty.{name}.never")
    if not fewest.exact:
        because = fewest.because[:1].upper() + fewest.because[1:]  # a fault's message, which stands alone here
        return lens.words.count(f"certainty.{name}.at-least", fewest.at_least, because=because)
    to = turn.to.title if turn.to else lens.words("certainty.other")
    return lens.words.count(f"certainty.{name}.fewest", fewest.at_least, to=to)


def _weights(lens: Lens, name: str, factor: Factor) -> str:
    if factor.holds is None:
        return lens.words(f"certainty.{name}.any-weights")
    return lens.words(f"certainty.{name}.weights", factor=_rounded_down(factor.holds))


def _rounded_down(factor: Fraction) -> str:
    return numbers.trimmed(Fraction(floor(factor * 100), 100))


def _slip(lens: Lens, slip: Slip) -> SlipRow:
    change = lens.words("plan.change", before=slip.answer, after=slip.instead)
    return SlipRow(lens.link(slip.control), slip.question, change)


def _closest(margins: tuple[Margin, ...]) -> list[Margin]:
    """Keep the needs that are nearest to their edge, in their order."""
    nearest = sorted(margins, key=lambda each: (each.ahead is None, abs(each.ahead or 0)))[:MARGINS]
    return [each for each in margins if each in nearest]


def _margin(lens: Lens, margin: Margin) -> MarginRow:
    return MarginRow(
        verdict=margin.rung.title,
        need=lens.words(f"certainty.need.{margin.need}", subject=lens.title(margin.subject)),
        required=_required(lens, margin),
        actual=_actual(lens, margin),
        ahead="" if margin.ahead is None else lens.points(margin.ahead),
        met=margin.met,
        actual_width=numbers.width(margin.actual) if isinstance(margin.actual, Fraction) else "",
        edge_width=numbers.width(margin.edge) if isinstance(margin.actual, Fraction) else "",
    )


def _required(lens: Lens, margin: Margin) -> str:
    if margin.need == "evidence_in_date":
        return lens.words("certainty.no-evidence-wanting")
    return lens.words("certainty.over" if margin.above else "certainty.from", edge=lens.percent(margin.edge))


def _actual(lens: Lens, margin: Margin) -> str:
    if isinstance(margin.actual, Fraction | Unscored):
        return lens.percent(margin.actual)
    return lens.words.count("certainty.evidence-wanting", margin.actual)


def _open(lens: Lens, found: OpenQuestions) -> str:
    number = len(found.questions)
    if not number:
        return lens.words("certainty.open.none")
    if not found.decide:
        return lens.words.count("certainty.open.nothing", number, verdict=found.at_worst.title)
    told = lens.words.count("certainty.open.decide", number, worst=found.at_worst.title, best=found.at_best.title)
    return lens.words.together(told, _deciding(lens, found))


def _deciding(lens: Lens, found: OpenQuestions) -> str:
    fewest: Fewest = found.fewest
    if not fewest.slips:
        return ""
    names = lens.words.listed(tuple(slip.response for slip in fewest.slips[:SLIPS]))
    return lens.words.count("certainty.open.fewest", len(fewest.slips), answers=names, best=found.at_best.title)
