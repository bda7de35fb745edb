"""Tests of checklists as text: one line a case, and below it each expectation that is not met."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.model.tested import CaseRun, TestedChecklist


def render(tested: Sequence[TestedChecklist]) -> bytes:
    """Write ``ok`` or ``FAILED`` with each case's name, what is not met with its place, and how many there were."""
    return "".join(f"{line}\n" for line in (*_lines(tested), _summary(tested))).encode()


def _lines(tested: Sequence[TestedChecklist]) -> Iterator[str]:
    for checklist in tested:
        yield f"{checklist.path}: {checklist.name}{'' if checklist.cases else ' carries no tests'}"
        for case in checklist.cases:
            yield from _case(case)


def _case(case: CaseRun) -> Iterator[str]:
    yield f"  {'ok    ' if case.passed else 'FAILED'}  {case.name}"
    for each in case.missed:
        what, expected, actual = each.compared.what, each.compared.expected, each.compared.actual
        yield f"    {each.place}: {what}: expected {expected}, got {actual}"


def _summary(tested: Sequence[TestedChecklist]) -> str:
    cases = [case for checklist in tested for case in checklist.cases]
    failed = sum(not case.passed for case in cases)
    return f"{len(cases)} {'case' if len(cases) == 1 else 'cases'}, {failed} failed"
