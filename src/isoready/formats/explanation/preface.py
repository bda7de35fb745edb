"""The preface of an explanation: methods, policy, bands and scales, without which no number can be redone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from isoready.model.score import Kind
from isoready.model.values import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Literal

    from isoready.model.explanation import Explanation
    from isoready.model.policy import Scoring
    from isoready.model.rating import Scale


_INSTANCES: Final[Mapping[Literal["horizontal", "vertical", "matrix"], str]] = {
    "horizontal": "Instances are put together at each control (horizontal).",
    "vertical": "A group is made in each instance apart, then of those (vertical); "
    "rules and needs look at a control's own number.",
    "matrix": "A group is made of all cells at once, each with its share of the control's weight (matrix); "
    "rules and needs look at a control's own number.",
}


def preface(explanation: Explanation) -> Iterator[str]:
    """Write everything that holds for the explained number and all below it."""
    scoring = explanation.scoring
    cap = scoring.unsupported_cap
    yield (
        f"Groups by {scoring.method}{_settings(scoring.settings)}, controls by {scoring.questions} of their "
        f"questions; not applicable: {scoring.not_applicable}; unanswered: {scoring.unanswered}; without evidence at "
        f"most {'what the scale says' if cap is None else written(cap)}."
    )
    yield from (
        f"Groups of the kind {kind} by {choice.method}{_settings(choice.settings)}."
        for kind, choice in scoring.by_kind.items()
    )
    if any(node.kind is Kind.INSTANCE for node in explanation.top.node.walk()):
        yield _INSTANCES[scoring.instances]
    yield "Weight 0 counts for nothing. Percentages are rounded half to even; fractions are exact."
    yield f"Rated {', '.join(f'{band.id} up to {written(band.up_to)} %' for band in scoring.bands)}."
    yield from (_scale(name, scale, scoring) for name, scale in explanation.scales.items())


def _settings(settings: Mapping[str, object]) -> str:
    """Write a method's settings as the checklist has them."""
    told = ", ".join(f"{key}: {json.dumps(value, default=str)}" for key, value in settings.items())
    return f" ({told})" if told else ""


def _scale(name: str, scale: Scale, scoring: Scoring) -> str:
    answers = ", ".join(f"{choice.id} {choice.achievement}" for choice in scale.choices)
    cap = scale.unsupported_cap if scoring.unsupported_cap is None else scoring.unsupported_cap
    percentages = ", or a percentage" if scale.percentages else ""
    return f"Scale {name}: {answers}{percentages}; without evidence at most {cap}."
