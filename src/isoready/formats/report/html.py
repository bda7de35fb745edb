"""HTML: a report as one file that asks for no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.formats.report.fonts import inline_faces
from isoready.formats.report.looking import URDU, look_at
from isoready.formats.report.page import page, script, stylesheet

if TYPE_CHECKING:
    from isoready.formats.report.looking import Look
    from isoready.model.presentation import Presentation
    from isoready.model.report import GapReport


def render(report: GapReport, presentation: Presentation | None = None) -> bytes:
    """Write the report for a screen, a phone and a browser's printer.

    Raises:
        IsoreadyError: it is of a kind that has no HTML.

    """
    look = look_at(report, presentation, "html")
    room = look.kind.room
    printed = stylesheet("print.css", room) + stylesheet("browser.css")
    screen = stylesheet("screen.css") + stylesheet("screen.css", room)
    sheets = (
        *_fonts(look),
        stylesheet("report.css"),
        f"@media screen {{\n{screen}}}",
        f"@media print {{\n{stylesheet('print.css')}}}",
        *(stylesheet(name) for name in look.sheets),
        f"@media print {{\n{printed}}}",
    )
    return page(look, sheets, script("screen.js")).encode()


def _fonts(look: Look) -> tuple[str, ...]:
    """Bring the fonts of Urdu along, which many machines lack; English takes what is there."""
    if URDU not in look.presentation.languages:
        return ()
    reading = () if look.presentation.urdu_font == "naskh" else ("Isoready Nastaliq",)
    return (inline_faces("Isoready Naskh", *reading),)
