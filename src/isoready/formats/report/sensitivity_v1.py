"""Sensitivity, JSON version 1: how sure a verdict is, for another program, every value exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from isoready.formats.report.json_making import provenance_part, verdict_part
from isoready.formats.report.json_models import Exact, Part, Provenance, Verdict, json_bytes, schema_of
from isoready.model.score import Unscored

if TYPE_CHECKING:
    from fractions import Fraction

    from isoready.model import sensitivity as found
    from isoready.model.report import Provenance as Source


class Slip(Part):
    """One answer that might have been another one."""

    response: str
    control: str
    question: str
    answer: str
    """As given; for an open question the lowest of its scale."""
    instead: str
    before: Exact
    """What the answer counts as, supported."""
    after: Exact
    """What the other one would count as with the same support."""


class Fewest(Part):
    """The smallest set of answers that brings something about by being another, as far as it is known."""

    exact: bool
    """Whether the smallest number is known, or that there is none."""
    never: bool
    """Not even all of them together do."""
    at_least: int
    """No fewer do."""
    slips: tuple[Slip, ...]
    because: str
    """Why the smallest number is not known; empty where it is."""


class Factor(Part):
    """How far all weights may be off at once, each for itself, each divided or multiplied by at most so much."""

    any_factor: bool
    """Whether weights decide nothing here."""
    holds: Exact | None
    """Up to this factor nothing else can come out; null for any factor."""
    breaks: Exact | None
    """At this factor something else does come out; null where none is known, or it never does."""


class Turn(Part):
    """One way that the verdict may go."""

    fewest: Fewest
    to: str | None
    """The rung that ``fewest`` leads to."""
    alone: tuple[Slip, ...]
    """Every answer that turns the verdict by itself."""
    weights: Factor


class Margin(Part):
    """How far one need of a rung is met or missed."""

    rung: str
    need: Literal["score", "every_group", "critical", "coverage", "evidence_in_date"]
    subject: str
    """The group or control; empty for the whole."""
    edge: Exact
    above: bool
    """Whether more than the edge is needed."""
    actual: Exact | None
    """Null where there is no number; for ``evidence_in_date`` how many answers cite evidence that is not in order."""
    unscored: str
    """Why there is no number; else empty."""
    ahead: Exact | None
    """What there is less what is needed; null where there is no number, and for evidence."""
    met: bool
    fewest: Fewest | None
    """Answers wrong by one step that break it if it is met, or bring it if not; null for coverage and evidence."""


class OpenQuestion(Part):
    """What one open question decides."""

    response: str
    control: str
    question: str
    needed: bool
    """Whether the best verdict is lost if it alone turns out worst."""
    enough: bool
    """Whether the verdict is better than the worst one if it alone turns out best."""


class OpenQuestions(Part):
    """What the open questions together decide."""

    decide: bool
    at_worst: str
    """The rung if each had the lowest answer of its scale."""
    at_best: str
    """The rung if each had the highest, with good evidence."""
    questions: tuple[OpenQuestion, ...]
    fewest: Fewest
    """The smallest set that must turn out best for the best rung while all others turn out worst."""


class Sensitivity(Part):
    """How sure the verdict is that counts: the one on what the evidence supports."""

    format: Literal["isoready/sensitivity/1"]
    verdict: Verdict
    fall: Turn | None
    """What makes it worse; null on the lowest rung."""
    rise: Turn | None
    """What makes it better; null on the highest rung."""
    margins: tuple[Margin, ...]
    open: OpenQuestions
    provenance: Provenance


def sensitivity_json(sensitivity: found.Sensitivity, source: Source) -> bytes:
    """Write it as ``isoready/sensitivity/1``."""
    return json_bytes(
        Sensitivity(
            format="isoready/sensitivity/1",
            verdict=verdict_part(sensitivity.verdict),
            fall=_turn(sensitivity.fall),
            rise=_turn(sensitivity.rise),
            margins=tuple(_margin(each) for each in sensitivity.margins),
            open=_open(sensitivity.open),
            provenance=provenance_part(source),
        )
    )


def schema() -> dict[str, Any]:
    """Write the JSON Schema of the output, draft 2020-12."""
    return schema_of(Sensitivity, "isoready/sensitivity/1")


def _slip(slip: found.Slip) -> Slip:
    return Slip(
        response=slip.response,
        control=slip.control,
        question=slip.question,
        answer=slip.answer,
        instead=slip.instead,
        before=str(slip.before),
        after=str(slip.after),
    )


def _fewest(fewest: found.Fewest) -> Fewest:
    return Fewest(
        exact=fewest.exact,
        never=fewest.never,
        at_least=fewest.at_least,
        slips=tuple(_slip(each) for each in fewest.slips),
        because=fewest.because,
    )


def _turn(turn: found.Turn | None) -> Turn | None:
    if turn is None:
        return None
    holds, breaks = turn.weights.holds, turn.weights.breaks
    return Turn(
        fewest=_fewest(turn.fewest),
        to=turn.to.id if turn.to else None,
        alone=tuple(_slip(each) for each in turn.alone),
        weights=Factor(any_factor=turn.weights.any_factor, holds=_exact(holds), breaks=_exact(breaks)),
    )


def _margin(margin: found.Margin) -> Margin:
    actual = margin.actual
    return Margin.model_validate(
        {
            "rung": margin.rung.id,
            "need": margin.need,
            "subject": margin.subject,
            "edge": str(margin.edge),
            "above": margin.above,
            "actual": None if isinstance(actual, Unscored) else str(actual),
            "unscored": actual.value if isinstance(actual, Unscored) else "",
            "ahead": _exact(margin.ahead),
            "met": margin.met,
            "fewest": None if margin.fewest is None else _fewest(margin.fewest),
        }
    )


def _open(questions: found.OpenQuestions) -> OpenQuestions:
    each = (
        OpenQuestion(
            response=one.response, control=one.control, question=one.question, needed=one.needed, enough=one.enough
        )
        for one in questions.questions
    )
    return OpenQuestions(
        decide=questions.decide,
        at_worst=questions.at_worst.id,
        at_best=questions.at_best.id,
        questions=tuple(each),
        fewest=_fewest(questions.fewest),
    )


def _exact(number: Fraction | None) -> str | None:
    return None if number is None else str(number)
