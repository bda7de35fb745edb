"""Static analysis finds no errors, or no more than was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Whole
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

_OURS: Final = ("isoready",)
"""What this program itself wrote is told already."""


def _look(view: View) -> Iterator[Fault]:
    for path in view.files:
        found = view.report("analysis", path)
        if found is None or found.tools == _OURS:
            continue
        if not found.completed:
            hint = "Run it again, and look at what it said."
            yield Fault(view.store.place(path), "the analysis did not run to its end", hint)
        if found.results.error > view.settings["at_most"]:
            message = f"{found.results.error} results are of level error, and at most {view.settings['at_most']} may be"
            hint = "Mend them, or suppress what is a false alarm, with its reason."
            yield Fault(view.store.place(path), message, hint)


CHECK: Final = Check(
    id="lint-sarif",
    statement="Static analysis finds no errors, or no more than was agreed.",
    files=("*.sarif", "**/*.sarif", "**/*.sarif.json"),
    controls=controls("25010:MA.analysability 25023:MRe-2 5055:ASCMM"),
    look=_look,
    subject="reports of static analysis",
    settings={
        "at_most": Setting(Whole(0, 1_000_000), 0, "how many results of level error there may be"),
    },
    of_reports=True,
)
