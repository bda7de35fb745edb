"""Ids of requirements: those of the register, and those that a specification explains."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Fault
from isoready.checks.registers import REQUIREMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isoready.checks.check import View
    from isoready.checks.pages import Page

_ID: Final = re.compile(
    r"^(?:#{1,6}[ \t]+|[ \t]*\|?[ \t]*)\**(?P<id>[A-Z]{1,8}[-_]\d{1,5}(?:\.\d{1,3})?)\b", re.MULTILINE
)
"""An id that opens a heading, a paragraph or a row."""


def requirements_of(view: View, passed_over: Iterable[str]) -> dict[str, bool]:
    """The ids of the register, each with whether it needs a test; empty where there is no register."""
    given = {word.lower() for word in passed_over}
    rows = (row for table in view.tables(*REQUIREMENTS) for row in table.rows)
    return {row["id"]: row["status"].lower() not in given for row in rows if row["id"]}


def repeated_ids(page: Page) -> Iterator[Fault]:
    """A fault for each id that a specification explains twice."""
    seen: dict[str, int] = {}
    for found in _ID.finditer(page.text):
        place = page.lines.location(found.start("id"), found.end("id"))
        line = seen.setdefault(found["id"], place.line)
        if line != place.line:
            hint = "Give one of the two another id, or bring them together."
            yield Fault(place, f"`{found['id']}` is explained in line {line} already", hint)
