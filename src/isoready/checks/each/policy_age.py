"""Every policy was looked at again within the last twelve months."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.days import EXAMPLE, months_before
from isoready.checks.kinds import Whole
from isoready.checks.policies import POLICIES, REVIEWED, overdue, policies
from isoready.checks.settings import Setting
from isoready.diagnostics import pointer

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    oldest = months_before(view.today, view.settings["months"])
    for page in policies(view):
        yield from page.no_day(*REVIEWED)
        days = {field: day for field in REVIEWED if (day := page.day(field) or date.max) <= view.today}
        if not days:
            message = "nothing says when this policy was last looked at; a day to come does not count"
            yield Fault(page.place("approved_on"), message, f"Write `reviewed_on:` in its front matter. {EXAMPLE}")
        elif max(days.values()) < oldest:
            field = max(days, key=days.__getitem__)
            message = f"it was last looked at on {days[field]}, more than {view.settings['months']} months ago"
            hint = "Read it again, change what is no longer true, and write the new day."
            yield Fault(page.place(field), message, hint, pointer([field]))
        else:
            yield from overdue(view, page)


CHECK: Final = Check(
    id="policy-age",
    statement="Every policy was looked at again within the last twelve months.",
    files=POLICIES,
    controls=controls("27001:A.5.1 27001:7.5.2"),
    look=_look,
    subject="policies",
    settings={"months": Setting(Whole(1, 120), 12, "how many months a look at a policy counts")},
)
