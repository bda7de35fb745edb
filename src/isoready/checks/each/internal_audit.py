"""An internal audit was held within twelve months, and every finding has an owner and a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Whole
from isoready.checks.latest import too_old, undated
from isoready.checks.page_tables import page_rows
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

_HINT: Final = "Say who mends it and by when, in the columns `owner` and `due`."


def _look(view: View) -> Iterator[Fault]:
    pages = list(view.pages())
    yield from undated(pages)
    yield from too_old(view, pages, "internal audit")
    for page in pages:
        for row in page_rows(page):
            if "finding" not in row.cells:
                continue
            for column in ("owner", "due"):
                if row.is_head and column not in row.cells:
                    yield Fault(row.place, f"the findings have no column `{column}`", _HINT)
                elif not row.is_head and not row.cells.get(column, "not asked").strip("-"):
                    yield Fault(row.place, f"`{column}` of this finding is empty", _HINT)


CHECK: Final = Check(
    id="internal-audit",
    statement="An internal audit was held within twelve months, and every finding has an owner and a day.",
    files=("records/audits/*.md", "records/internal-audits/*.md"),
    controls=controls("27001:9.2.1 27001:9.2.2 9001:9.2"),
    look=_look,
    subject="records of audits",
    settings={
        "months": Setting(Whole(1, 120), 12, "how many months an audit counts"),
    },
)
