"""Tables in pages: the rows between pipes of a Markdown page, by column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.checks.tables import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.checks.pages import Page
    from isoready.location import Location

_ROW: Final = re.compile(r"^[ \t]*\|(?P<cells>[^\r\n]*)\|[ \t]*")
_RULE: Final = re.compile(r"[ :|-]+")


class PageRow(NamedTuple):
    """One row of a table, or its head."""

    cells: dict[str, str]
    """By the plain name of the column; in a head each is its own name."""
    place: Location
    is_head: bool


def page_rows(page: Page) -> Iterator[PageRow]:
    """Every row of every table of a page, each table's head before its rows."""
    names: list[str] = []
    start = 0
    for line in page.text.splitlines(keepends=True):
        found = _ROW.fullmatch(line.rstrip("\r\n"))
        place = page.lines.location(start, start + len(line.rstrip()))
        start += len(line)
        if found is None:
            names = []
        elif not names:
            names = [plain(cell) for cell in found["cells"].split("|")]
            yield PageRow(dict(zip(names, names, strict=True)), place, is_head=True)
        elif not _RULE.fullmatch(found["cells"]):
            cells = [cell.strip() for cell in found["cells"].split("|")]
            yield PageRow(dict(zip(names, cells, strict=False)), place, is_head=False)
