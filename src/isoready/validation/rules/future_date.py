"""Something said to have happened that lies ahead."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import AssessmentRule, Fault
from isoready.validation.walks import Keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject

_Dated = tuple[Keys, date | None, str]
"""The way to a date, the date, and the control it is about, if any."""


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for keys, day, control in _dates(subject):
        if day is not None and day > subject.today:
            name = f"{keys[2]}.on" if keys[-1] == "on" else keys[-1]
            message = f"`{name}` is {day}, which is after today ({subject.today})"
            yield Fault(keys, message, "Write the day on which it happened.", control)


def _dates(subject: AssessmentSubject) -> Iterator[_Dated]:
    yield ("date",), subject.model.date, ""
    for name, response in subject.model.responses.items():
        keys, control = ("responses", name), name.partition("/")[0]
        yield (*keys, "answered_on"), response.answered_on, control
        if response.confirmed is not None:
            yield (*keys, "confirmed", "on"), response.confirmed.on, control
        for place, review in enumerate(response.reviews):
            yield (*keys, "reviews", place, "on"), review.on, control
        for place, item in enumerate(response.evidence):
            yield (*keys, "evidence", place, "observed"), item.observed, control


RULE = AssessmentRule(
    id="future-date",
    severity=Severity.WARNING,
    summary="An answer, a confirmation, a review or a look at evidence is dated after today.",
    check=_check,
)
