"""The statement of a finding: one plain sentence on what is claimed, what is supported, and why they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.gaps.shortfall import own
from isoready.model.bands import place
from isoready.model.display import percent
from isoready.model.score import Kind, Unscored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from isoready.model.policy import Scoring
    from isoready.model.score import ScoreNode


def statement(node: ScoreNode, scoring: Scoring, *, carried: bool) -> str:
    """Write the sentence for one control that applies.

    Args:
        node: The control's part of the trace.
        scoring: Bands and decimals.
        carried: Whether evidence or a second person carries every answer.
    """
    return f"{'; '.join(_clauses(node, scoring, carried=carried))}."


def _clauses(node: ScoreNode, scoring: Scoring, *, carried: bool) -> Iterator[str]:
    coverage = node.coverage
    if not coverage.answered:
        yield "Not answered yet"
        return
    claimed, supported = own(node.claimed), own(node.supported)
    if isinstance(claimed, Unscored) or isinstance(supported, Unscored):
        yield f"Answered, but without a score: {node.supported.value}"
    else:
        borne = ", and the evidence carries it" if carried and claimed else ""
        yield f"{_claim(node, claimed, supported, scoring)}{borne}"
    if _rules(node, "not-applicable-refused"):
        yield "`not-applicable` is not accepted here, so it counts as not met"
    if coverage.unanswered:
        yield f"{coverage.unanswered} of {coverage.applicable} questions not answered yet"
    for rule in node.supported.fired:
        limit = percent(rule.after, scoring.decimals)
        yield f"it counts at most as {rule.subject} ({limit}): {rule.because.rstrip('.')}"


def _claim(node: ScoreNode, claimed: Fraction, supported: Fraction, scoring: Scoring) -> str:
    if claimed == supported:
        return f"Answered {_said(node, claimed, scoring)}"
    same_band = place(claimed, scoring.bands) == place(supported, scoring.bands)
    only = percent(supported, scoring.decimals) if same_band else _rated(supported, scoring)
    first, *others = _rules(node, "unsupported-cap")
    more = f" (and {len(others)} more)" if others else ""
    return f"Claimed {_said(node, claimed, scoring)}, but the evidence carries only {only}, because {first}{more}"


def _rules(node: ScoreNode, name: str) -> list[str]:
    fired = [rule for question in node.of_kind(Kind.QUESTION) for rule in question.supported.fired]
    return [rule.because for rule in fired if rule.rule == name]


def _said(node: ScoreNode, claimed: Fraction, scoring: Scoring) -> str:
    """The answer as given where there is one question, and what it is rated."""
    first, *others = node.of_kind(Kind.QUESTION)
    rated, answer = _rated(claimed, scoring), first.answer
    plain = bool(others) or answer == scoring.bands[place(claimed, scoring.bands)].id
    return rated if plain else f"{answer}, rated {rated}"


def _rated(value: Fraction, scoring: Scoring) -> str:
    band = scoring.bands[place(value, scoring.bands)]
    return f"{band.id} ({band.title})" if band.title else band.id
