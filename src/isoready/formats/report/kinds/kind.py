"""What a kind of report is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.table import Table
    from isoready.formats.report.view.lens import Lens

Look: TypeAlias = "Callable[[Lens], object]"
Rows: TypeAlias = "Callable[[Lens], Table]"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: where its templates are, what they are given, and what a spreadsheet is given."""

    room: str
    """Folder of ``reports`` that has its templates ``<room>.html.j2`` and ``<room>.md.j2``, and its styles."""
    formats: tuple[str, ...]
    view: Look
    """What the templates are given."""
    one_page: bool = False
    """Whether its PDF is one page whatever stands in it."""
    rows: Rows | None = None
    """What CSV is given; None where it cannot be had as CSV."""
    planned: tuple[str, ...] = ()
    """Formats in which it shows a plan, which takes longer to find than all the rest."""
    examined: tuple[str, ...] = ()
    """Formats in which it shows how sure the verdict is."""
