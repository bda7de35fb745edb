"""The statement of a finding in the report's own language: what is claimed, what is supported, and why they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.report import numbers
from isoready.model import display
from isoready.model.bands import place
from isoready.model.evidence import NO_SUPPORT
from isoready.model.score import Kind, Unscored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from isoready.formats.report.view.lens import Lens
    from isoready.formats.report.words import Sentence
    from isoready.model.evidence import Support
    from isoready.model.finding import Finding
    from isoready.model.score import Fired, Reading, ScoreNode, Value

UNSUPPORTED: Final = "unsupported-cap"
REFUSED: Final = "not-applicable-refused"
FULL_STOPS: Final = ".\N{ARABIC FULL STOP}"


def statement_of(lens: Lens, finding: Finding) -> Sentence:
    """Write the sentence on one finding; in English it is the finding's own."""
    return lens.words("statement.whole", clauses=lens.words.joined("list.semicolon", _clauses(lens, finding)))


def because_of(lens: Lens, fired: Fired, key: str) -> str:
    """Say why a rule fired: the checklist's own reason, or what is wanting in the evidence of the response ``key``."""
    if fired.rule == UNSUPPORTED:
        return lack_of(lens, lens.report.support.get(key, NO_SUPPORT))
    return lens.words("lack.refused") if fired.rule == REFUSED else fired.because


def lack_of(lens: Lens, support: Support) -> str:
    """Say what is wanting in some evidence, as a clause."""
    if not support.items:
        return lens.words("lack.nothing")
    first, others = support.faults[0], len(support.faults) - 1
    told = lens.words(f"lack.{first.outcome.name.lower().replace('_', '-')}", source=first.source)
    return lens.words("lack.more", first=told, number=others) if others else told


def _clauses(lens: Lens, finding: Finding) -> Iterator[str]:
    node, coverage = finding.node, finding.node.coverage
    if not coverage.answered:
        yield lens.words("statement.open")
        return
    claimed, supported = _own(node.claimed), _own(node.supported)
    if isinstance(claimed, Unscored) or isinstance(supported, Unscored):
        yield lens.words("statement.unscored", reason=lens.percent(node.supported.value))
    else:
        yield _claim(lens, finding, claimed, supported)
    if any(rule.rule == REFUSED for question in node.children for rule in question.supported.fired):
        yield lens.words("statement.refused")
    if coverage.unanswered:
        yield lens.words.count("statement.open-part", coverage.unanswered, applicable=coverage.applicable)
    for rule in node.supported.fired:
        limit = display.percent(rule.after, lens.checklist.scoring.decimals)
        yield lens.words(
            "statement.at-most",
            subject=rule.subject,
            limit=numbers.typeset(limit),
            because=because_of(lens, rule, node.id).rstrip(FULL_STOPS),
        )


def _own(reading: Reading) -> Value:
    return reading.fired[0].before if reading.fired else reading.value


def _claim(lens: Lens, finding: Finding, claimed: Fraction, supported: Fraction) -> Sentence:
    node, bands = finding.node, lens.checklist.scoring.bands
    said = _said(lens, node, claimed)
    if claimed == supported:
        carried = claimed and all(support.carries for support in finding.support)
        return lens.words("statement.carried" if carried else "statement.answered", said=said)
    same_band = place(claimed, bands) == place(supported, bands)
    only = lens.percent(supported) if same_band else _rated(lens, supported)
    first, *others = _lacks(lens, node)
    key = "statement.claimed-more" if others else "statement.claimed"
    return lens.words(key, said=said, only=only, because=first, number=len(others))


def _lacks(lens: Lens, node: ScoreNode) -> list[str]:
    return [
        because_of(lens, rule, question.id)
        for question in node.of_kind(Kind.QUESTION)
        for rule in question.supported.fired
        if rule.rule == UNSUPPORTED
    ]


def _said(lens: Lens, node: ScoreNode, claimed: Fraction) -> str:
    """Say the answer as given where there is one question, and what it is rated."""
    bands = lens.checklist.scoring.bands
    first, *others = node.of_kind(Kind.QUESTION)
    rated, answer = _rated(lens, claimed), first.answer
    plain = bool(others) or answer == bands[place(claimed, bands)].id
    return rated if plain else lens.words("statement.said", answer=answer, rated=rated)


def _rated(lens: Lens, value: Fraction) -> str:
    bands = lens.checklist.scoring.bands
    band = bands[place(value, bands)]
    return lens.words("statement.rated", letter=band.id, title=band.title) if band.title else band.id
