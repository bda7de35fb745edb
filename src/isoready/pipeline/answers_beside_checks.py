"""Answers beside checks: what an assessment says of a control, and what the firm's own files say of it."""

from __future__ import annotations

import os
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.checks.controls import asked_in
from isoready.diagnostics import Diagnostic, Severity, pointer
from isoready.model.answers import ALL, NOTHING, translated
from isoready.model.assessment import Response
from isoready.model.checks import Verdict
from isoready.model.rating import HALF
from isoready.model.suggestion import Suggestion
from isoready.validation.answered import Answered, set_beside
from isoready.validation.walks import walk_asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from isoready.model.checks import CheckResult
    from isoready.pipeline.examining_folders import Examined
    from isoready.pipeline.opening import Opened

RULE: Final = "answer-against-check"


class _Beside(NamedTuple):
    """A control of one instance with what checks found."""

    answered: tuple[Answered, ...]
    results: tuple[CheckResult, ...]
    """Of the checks that serve it and had something to look at."""

    @property
    def failing(self) -> tuple[CheckResult, ...]:
        return tuple(each for each in self.results if each.verdict is Verdict.FAILS)


def answers_against_checks(opened: Opened, examined: Sequence[Examined]) -> Iterator[Diagnostic]:
    """Tell of each control that is answered in full while a check of it fails, at the answer's line."""
    for beside in _set_beside(opened, examined):
        failing = beside.failing
        if failing and all(each.value == ALL for each in beside.answered):
            first = beside.answered[0]
            keys = (*first.keys, "answer")
            others = f" (and {len(failing) - 1} more)" if len(failing) > 1 else ""
            message = (
                f"`{first.id}` is answered `{first.response.answer}`, and the check `{failing[0].check}` fails{others}"
            )
            hint = f"{_why(failing[0])}; mend it, or answer what is true today."
            location, control = opened.loaded.locate(*keys), first.asked.control.id
            yield Diagnostic(location, Severity.WARNING, RULE, message, hint, control, pointer(keys))


def suggest(opened: Opened, examined: Sequence[Examined]) -> Iterator[Suggestion]:
    """Suggest an answer for each question that is open, or answered in full while a check of it fails.

    A check that holds counts 1; one that fails counts 1/2 where there was something to look at, else 0. Their mean is
    rounded down to an answer of the scale. A question that asks for a measured number, or does not apply, gets none.
    """
    for beside in _set_beside(opened, examined):
        carried = sum(map(_counts, beside.results), NOTHING) / len(beside.results)
        for each in beside.answered:
            answer = translated(each.asked.scale, carried)
            too_much = each.value == ALL and carried < ALL
            if answer is not None and (each.open or too_much):
                reasons = tuple((one.check, str(one.verdict), _why(one)) for one in beside.results)
                yield Suggestion(each.id, each.response.answer or "", answer, reasons, _files(opened, examined, beside))


def _counts(result: CheckResult) -> Fraction:
    if result.verdict is Verdict.HOLDS:
        return ALL
    return HALF if result.looked_at else NOTHING


def _set_beside(opened: Opened, examined: Sequence[Examined]) -> Iterator[_Beside]:
    checklist, responses = opened.checklist.model, opened.assessment.responses
    served = _served(checklist.id, [one for one in examined if _is_in(opened, one)])
    found: dict[tuple[str, str], list[Answered]] = defaultdict(list)
    for asked in walk_asked(checklist, opened.assessment.instances) if served else ():
        if asked.control.id in served and asked.control.id not in opened.outside:
            response = responses.get(asked.response_id)
            if response is not None or not (asked.instance or opened.assessment.instances):
                answered = set_beside(asked.response_id, response or Response(), asked)
                found[asked.control.id, asked.instance].append(answered)
    for (control, _), answered_all in found.items():
        yield _Beside(tuple(answered_all), served[control])


def _served(checklist: str, examined: Sequence[Examined]) -> dict[str, tuple[CheckResult, ...]]:
    """For each control of a checklist, the checks that serve it and came to a verdict."""
    found: dict[str, list[CheckResult]] = defaultdict(list)
    for result in (each for one in examined for each in one.results):
        if result.verdict is not Verdict.NOT_APPLICABLE:
            for ref in result.controls:
                if asked_in(ref, checklist):
                    found[ref.control].append(result)
    return {control: tuple(results) for control, results in found.items()}


def _is_in(opened: Opened, examined: Examined) -> bool:
    folder = os.path.realpath(examined.folder)
    return os.path.realpath(opened.path).startswith(folder.rstrip(os.sep) + os.sep)


def _why(result: CheckResult) -> str:
    if result.verdict is Verdict.HOLDS:
        return result.statement.rstrip(".")
    first = next(iter(result.diagnostics), None)
    return f"{first.location}: {first.message}" if first else "a file that it looks at cannot be understood"


def _files(opened: Opened, examined: Sequence[Examined], beside: _Beside) -> tuple[str, ...]:
    """The files that checks which hold looked at, from the assessment's folder, as far as they are in it."""
    holding = {each.check for each in beside.results if each.verdict is Verdict.HOLDS}
    home = opened.path.parent
    paths = (
        os.path.relpath(one.folder / path, home).replace(os.sep, "/")
        for one in examined
        for each in one.results
        if each.check in holding
        for path in each.looked_at
    )
    return tuple(dict.fromkeys(path for path in paths if not path.startswith("..")))
