"""While the project is open, its progress was written down within the last fourteen days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.days import days_before, days_in
from isoready.checks.kinds import Flag, Whole
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    texts = [(path, lines) for path in view.files if (lines := view.store.text(path)) is not None]
    entries = [(day, path) for path, lines in texts for day in days_in(path, lines.text) if day <= view.today]
    if not entries:
        hint = "Write the day of each entry, such as 2026-01-31."
        yield Fault(view.store.place(view.files[-1]), "no entry says of which day it is", hint)
        return
    day, path = max(entries)
    if day < days_before(view.today, view.settings["days"]):
        message = f"the last entry is of {day}, more than {view.settings['days']} days ago"
        hint = "Write how far the tasks are; or, if the project is over, set `open = false`."
        yield Fault(view.store.place(path), message, hint)


def _is_open(view: View) -> bool:
    return bool(view.settings["open"])


CHECK: Final = Check(
    id="progress",
    statement="While the project is open, its progress was written down within the last fourteen days.",
    files=("records/progress/*.md", "records/progress/*.txt", "records/progress/*.csv"),
    controls=controls("29110:PM.2.1"),
    look=_look,
    subject="records of progress",
    settings={
        "days": Setting(Whole(1, 366), 14, "how many days an entry counts"),
        "open": Setting(Flag(), default=True, meaning="whether the project is still open"),
    },
    applies=_is_open,
)
