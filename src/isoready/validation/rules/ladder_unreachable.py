"""A rung of the ladder that not even the best answers reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.model.score import Unscored
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.rules import Rung
    from isoready.model.score import Shortfall
    from isoready.validation.subjects import ChecklistSubject

_HINT: Final = "Mend what holds the value down, or let the rung need what can be reached."
_UNSCORED: Final = frozenset(reason.value for reason in Unscored)


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    if subject.soundness is None:
        return
    told: set[tuple[str, str]] = set()
    tried = zip(subject.model.ladder[1:], subject.soundness.rungs, strict=False)
    for place, (rung, reach) in enumerate(tried, start=1):
        for lack in reach.best:
            if (lack.need, lack.subject) not in told:
                told.add((lack.need, lack.subject))
                yield _fault(place, rung, lack)


def _fault(place: int, rung: Rung, lack: Shortfall) -> Fault:
    what = f"`{lack.subject}`" if lack.subject else "the whole"
    comes_to = f"no score ({lack.actual})" if lack.actual in _UNSCORED else lack.actual
    needs = f"its `{lack.need}` is {lack.required}" if lack.need in rung.needs.model_fields_set else "it needs a score"
    message = f"nobody can reach `{rung.id}`: {needs}, and with the best answers {what} comes to {comes_to}"
    control = lack.subject if lack.need == "critical" else ""
    if lack.need in rung.needs.model_fields_set:
        return Fault(("ladder", place, "needs", lack.need), message, _HINT, control)
    return Fault(("ladder", place, "id"), message, _HINT, control)


RULE = ChecklistRule(
    id="ladder-unreachable",
    severity=Severity.ERROR,
    summary="A rung of the ladder needs more than the best answers to every question come to.",
    check=_check,
)
