"""What is due: gaps to be closed, evidence that stops counting, policies and records to look at, overdue or soon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Diagnostic, Severity, pointer
from isoready.errors import IsoreadyError
from isoready.evidence.validity import last_day
from isoready.model.evidence import Outcome
from isoready.pipeline.checking import Lines, conclude
from isoready.pipeline.looking import look_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from isoready.model.checked import Checked
    from isoready.pipeline.checking import Request
    from isoready.pipeline.looking import Looked
    from isoready.pipeline.opening import Opened

_OVERDUE: Final = frozenset({"due-past", "evidence-expired"})
OF_DUE: Final = frozenset({"due-soon", "evidence-expiring", "record-due-soon"})
"""Rules that `due` alone tells."""
_PERIOD: Final = re.compile(r"([1-9]\d{0,3}) ?(d|w|m|y|days?|weeks?|months?|years?)")
_UNITS: Final = {"d": "days", "w": "weeks", "m": "months", "y": "years"}


def period(text: str) -> str:
    """Read how far ahead to look, and write it as a duration in words such as ``30 days``.

    Raises:
        IsoreadyError: it is no period.

    """
    found = _PERIOD.fullmatch(text.strip())
    if found is None:
        msg = f"`{text}` is no period of time"
        raise IsoreadyError(msg, "Write one such as 30d, 6w, 3m, 1y or `3 months`.")
    return f"{found[1]} {_UNITS[found[2][0]]}"


def due(request: Request, within: str) -> Checked:
    """List what is overdue, and what falls due within a period from today; each a fault at its date.

    Raises:
        IsoreadyError: a file may not be read, or a setting of a check is faulty.

    """
    looked = [
        look_at(source, request.folders, request.today, opening=True)
        for source in request.sources
        if source.schema is None or source.kind
    ]
    until = last_day(request.today, within)
    found = [each for look in looked for each in _due(look, request.today, until)]
    if request.checks is None:
        return conclude(request, looked, found, Lines(only=_OVERDUE | OF_DUE))
    from isoready.pipeline.checking_folders import conclude_with  # noqa: PLC0415  only where it is asked for
    from isoready.pipeline.examining_folders import examinations  # noqa: PLC0415  the same
    from isoready.pipeline.falling_due import FallingDue  # noqa: PLC0415  the same

    folders = [FallingDue(each, request.today) for each in examinations(request.checks)]
    found += [fault for each in folders for fault in (*each.now.unreadable, *each.overdue(), *each.soon(until))]
    return conclude_with(request, looked, [each.now for each in folders], found, only=_OVERDUE | OF_DUE)


def _due(look: Looked, today: date, until: date) -> Iterator[Diagnostic]:
    told = (each for each in look.diagnostics if each.rule in _OVERDUE or each.severity is Severity.ERROR)
    yield from told
    if look.opened is not None:
        yield from _gaps(look.opened, today, until)
        yield from _evidence(look.opened, today, until)


def _gaps(opened: Opened, today: date, until: date) -> Iterator[Diagnostic]:
    from isoready.validation.answered import set_beside  # noqa: PLC0415  with the models
    from isoready.validation.walks import walk_asked  # noqa: PLC0415  the same

    asked = {each.response_id: each for each in walk_asked(opened.checklist.model, opened.assessment.instances)}
    for name, response in opened.assessment.responses.items():
        day = response.due
        if day is None or not today <= day <= until or name not in asked:
            continue
        answered = set_beside(name, response, asked[name])
        if answered.open or (answered.value is not None and answered.value < 1):
            owner = f" (owner: {response.owner})" if response.owner else " and has no owner"
            message = f"`{name}` is due on {day}{owner}"
            hint = "Close the gap and answer anew, or agree on another date in time."
            yield _note(opened, ("responses", name, "due"), "due-soon", message, hint)


def _evidence(opened: Opened, today: date, until: date) -> Iterator[Diagnostic]:
    for name, response in opened.assessment.responses.items():
        items = opened.support[name].items if name in opened.support else ()
        for place, (item, found) in enumerate(zip(response.evidence, items, strict=False)):
            day = found.expires
            if day is None or not today <= day <= until or found.outcome is Outcome.EXPIRED:
                continue
            message = f"`{item.file or item.link}` counts as evidence for `{name}` until {day}"
            hint = "Look at it again in time and write that day under `observed:`, or cite newer evidence."
            yield _note(opened, ("responses", name, "evidence", place, "observed"), "evidence-expiring", message, hint)


def _note(opened: Opened, keys: tuple[str | int, ...], rule: str, message: str, hint: str) -> Diagnostic:
    control = re.split("[/@]", str(keys[1]))[0]
    return Diagnostic(opened.loaded.locate(*keys), Severity.NOTE, rule, message, hint, control, pointer(keys))
