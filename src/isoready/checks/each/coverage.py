"""Tests ran through as many lines as was agreed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.data_rules import percent
from isoready.checks.kinds import Share
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    target = view.settings["target"]
    for path in view.files:
        found = view.report("coverage", path)
        if found is not None and found.rate < target:
            message = f"tests ran through {percent(found.rate)} of the lines, and {percent(target)} are asked"
            yield Fault(view.store.place(path), message, "Write tests for the parts that are changed most.")


CHECK: Final = Check(
    id="coverage",
    statement="Tests ran through as many lines as was agreed.",
    files=("coverage.xml", "**/coverage.xml", "**/cobertura*.xml", "**/lcov.info"),
    controls=controls("25010:MA.testability 25023:RMa-4"),
    look=_look,
    subject="reports of coverage",
    settings={
        "target": Setting(Share(), Fraction(7, 10), "the share of lines, from 0 to 1, that is asked at least"),
    },
    of_reports=True,
)
