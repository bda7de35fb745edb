"""PDF: a report as a tagged document to print, made from the same HTML as the other formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from isoready.formats.report.engine import load, write_pdf
from isoready.formats.report.fonts import font_faces
from isoready.formats.report.kinds import kind_of
from isoready.formats.report.looking import look_at
from isoready.formats.report.page import page, stylesheet
from isoready.formats.report.sealing import embedded_in
from isoready.formats.report.words import load_words

if TYPE_CHECKING:
    from isoready.model.presentation import Presentation
    from isoready.model.report import GapReport

_MARK: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">'
    '<text x="105" y="170" transform="rotate(-55 105 150)" text-anchor="middle" font-family="Isoready Sans" '
    'font-weight="bold" font-size="64" letter-spacing="4" fill="#f1f4f6">{}</text></svg>'
)


def render(report: GapReport, presentation: Presentation | None = None) -> bytes:
    """Write the report as a PDF.

    Raises:
        IsoreadyError: Pango is not on this machine, or the report is of a kind that has no PDF.

    """
    one_page = kind_of(presentation.kind if presentation else "gap", "pdf").one_page
    html = print_html(report, presentation=presentation)
    return write_pdf(html, one_page=one_page, embedded=embedded_in(report))


def warm() -> None:
    """Import the engine, for whoever makes many reports.

    Raises:
        IsoreadyError: Pango is not on this machine.

    """
    load()


def print_html(report: GapReport, fonts: str | None = None, presentation: Presentation | None = None) -> str:
    """Write the HTML that becomes the PDF; ``fonts`` are ``@font-face`` rules to use instead of the bundled ones."""
    look = look_at(report, presentation, "pdf")
    room = look.kind.room
    sheets = [font_faces() if fonts is None else fonts, stylesheet("report.css"), stylesheet("print.css")]
    sheets += [*(stylesheet(name) for name in look.sheets), stylesheet("print.css", room)]
    if report.scorecard.draft:
        sheets.append(_behind(load_words()("draft.mark")))
    return page(look, sheets)


def _behind(mark: str) -> str:
    """Make a page background that says ``mark``: it is no content, so nobody has it read aloud on each page.

    It is set in Latin letters in every language, because the engine does not join Arabic ones in a drawing.
    """
    return f'@page {{ background: url("data:image/svg+xml,{quote(_MARK.format(mark))}") no-repeat center / contain; }}'
