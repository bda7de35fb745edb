"""Testing: the worked examples that a checklist carries, scored and held against what they expect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.applicability import decide
from isoready.errors import IsoreadyError
from isoready.model.assessment import Assessment
from isoready.model.evidence import Examined, Outcome, Support
from isoready.model.tested import CaseRun, Missed, TestedChecklist
from isoready.pipeline.expecting import compared
from isoready.pipeline.methods import methods_of
from isoready.pipeline.opening import look_at_checklist, refuse_errors
from isoready.pipeline.showing import shown
from isoready.scoring import Case, score

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.files import Loaded
    from isoready.model.checklist import Checklist
    from isoready.model.testing import TestCase

_GOOD: Final = Support((Examined("good evidence", Outcome.GOOD),))
_WANTING: Final = Support((Examined("evidence", Outcome.CHANGED),))
_ON: Final = "2000-01-01"
"""Some day: no case depends on dates."""


def run_tests(path: Path) -> TestedChecklist:
    """Run every case of a checklist's file.

    Raises:
        IsoreadyError: the file is no sound checklist, or a case cannot be scored.
    """
    loaded, diagnostics = look_at_checklist(path)
    refuse_errors(diagnostics, shown(path))
    checklist = loaded.model
    if checklist is None:
        msg = f"{shown(path)} is no checklist"
        raise IsoreadyError(msg)
    cases = tuple(_run(loaded, checklist, at) for at in range(len(checklist.tests)))
    return TestedChecklist(checklist.name, loaded.path, cases)


def _run(loaded: Loaded[Checklist], checklist: Checklist, at: int) -> CaseRun:
    test = checklist.tests[at]
    found = list(compared(test.expect, score(case_of_test(checklist, test))))
    missed = (
        Missed(each, loaded.locate("tests", at, "expect", *each.keys)) for each in found if each.expected != each.actual
    )
    return CaseRun(test.name, loaded.locate("tests", at, "name"), len(found), tuple(missed))


def case_of_test(checklist: Checklist, test: TestCase) -> Case:
    """Set the case's answers before the checklist: good evidence for every answer but those that are said to lack it.

    Raises:
        IsoreadyError: there is no method of a name that the checklist gives.
    """
    keys = [control.response_id(question) for control in checklist.controls() for question in control.items]
    answers = {**dict.fromkeys(keys, test.otherwise), **test.answers}
    support = {key: _WANTING if key in test.unsupported else _GOOD for key in answers}
    outside = decide(checklist, test.profile)
    return Case(checklist, _assessment(checklist, test, answers), support, methods_of(checklist), outside)


def _assessment(checklist: Checklist, test: TestCase, answers: dict[str, str | None]) -> Assessment:
    return Assessment.model_validate(
        {
            "format": "isoready/assessment/1",
            "checklist": {"id": checklist.id, "version": checklist.version},
            "organisation": {"name": "An example"},
            "scope": test.name,
            "date": _ON,
            "profile": test.profile,
            "instances": test.instances,
            "responses": {key: {"answer": answer, "reason": "so"} for key, answer in answers.items()},
        }
    )
