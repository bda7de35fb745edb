"""HTML: the gap report as one file that asks for no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.formats.report.page import page, stylesheet
from isoready.formats.report.view import view_of
from isoready.formats.report.words import load_words

if TYPE_CHECKING:
    from isoready.model.report import GapReport


def render(report: GapReport) -> bytes:
    """Write the report for a screen, a phone and a browser's printer."""
    words = load_words()
    printed = "@media print {\n" + stylesheet("print.css") + stylesheet("browser.css") + "}"
    screen = "@media screen {\n" + stylesheet("screen.css") + "}"
    return page(view_of(report, words), words, (stylesheet("report.css"), screen, printed)).encode()
