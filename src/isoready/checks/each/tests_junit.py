"""The newest tests ran through without a failure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.days import days_before
from isoready.checks.kinds import Whole
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    runs = [(path, run) for path in view.files if (run := view.report("tests", path)) is not None]
    days = [run.timestamp.date() for _, run in runs if run.timestamp is not None]
    newest = max(days, default=view.today)
    for path, run in runs:
        if run.timestamp is None or days_before(newest, 1) <= run.timestamp.date():
            yield from _judged(view, path, run)
    if days and newest < days_before(view.today, view.settings["days"]):
        message = f"the newest tests ran on {newest}, more than {view.settings['days']} days ago"
        yield Fault(view.store.place(runs[0][0]), message, "Run them, and keep the report.")


def _judged(view: View, path: str, run: Any) -> Iterator[Fault]:  # noqa: ANN401  its type is of the room that reads
    if not run.tests:
        yield Fault(view.store.place(path), "the report has no tests", "Find out why none ran.")
    elif run.failures or run.errors:
        message = f"{run.failures + run.errors} of {run.tests} tests failed"
        yield Fault(view.store.place(path), message, "Mend what they show, and run them again.")


CHECK: Final = Check(
    id="tests-junit",
    statement="The newest tests ran through without a failure.",
    files=("junit.xml", "**/junit*.xml", "**/TEST-*.xml"),
    controls=controls("29110:SI.5.4 25010:FS.correctness 27001:A.8.29"),
    look=_look,
    subject="reports of tests",
    settings={
        "days": Setting(Whole(1, 3660), 30, "how many days a report counts, where it says when the tests ran"),
    },
    of_reports=True,
)
