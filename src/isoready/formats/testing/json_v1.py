"""Tests of checklists, JSON version 1: every case with what is not met, for another program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from isoready.formats.report.json_models import Part, json_bytes, schema_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.location import Location
    from isoready.model.tested import CaseRun, Missed, TestedChecklist


class Place(Part):
    """Where something stands; lines and columns count characters from 1."""

    path: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)


class Difference(Part):
    """One expectation that is not met."""

    what: str
    """As the case names it: ``score``, ``values PM``, ``fired``."""
    expected: str
    """Exact."""
    actual: str
    """Exact."""
    place: Place


class Case(Part):
    """One case that was run."""

    name: str
    place: Place
    passed: bool
    expectations: int
    """How many were compared."""
    differences: tuple[Difference, ...]


class Checklist(Part):
    """One checklist with its cases; there may be none."""

    name: str
    """``id@version``."""
    path: str
    cases: tuple[Case, ...]


class Tests(Part):
    """What came of one run of ``isoready checklist test``."""

    format: Literal["isoready/checklist-tests/1"]
    passed: int
    failed: int
    checklists: tuple[Checklist, ...]


def render(tested: Sequence[TestedChecklist]) -> bytes:
    """Write the outcome as ``isoready/checklist-tests/1``."""
    cases = [case for checklist in tested for case in checklist.cases]
    passed = sum(case.passed for case in cases)
    made = (Checklist(name=one.name, path=one.path, cases=tuple(map(_case, one.cases))) for one in tested)
    return json_bytes(
        Tests(
            format="isoready/checklist-tests/1",
            passed=passed,
            failed=len(cases) - passed,
            checklists=tuple(made),
        )
    )


def schema() -> dict[str, Any]:
    """Write the JSON Schema of the output, draft 2020-12."""
    return schema_of(Tests, "isoready/checklist-tests/1")


def _case(case: CaseRun) -> Case:
    return Case(
        name=case.name,
        place=_place(case.place),
        passed=case.passed,
        expectations=case.expectations,
        differences=tuple(map(_difference, case.missed)),
    )


def _difference(missed: Missed) -> Difference:
    one = missed.compared
    return Difference(what=one.what, expected=one.expected, actual=one.actual, place=_place(missed.place))


def _place(place: Location) -> Place:
    return Place(path=place.path, line=place.line, column=place.column)
