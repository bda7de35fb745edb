"""Reports and what the formats make of them, made once for all tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.formats.report import building

from isoready.formats.report import html, markdown, pdf
from isoready.formats.report.view.lens import Lens
from isoready.formats.report.words import load_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.model.report import GapReport


@pytest.fixture
def look() -> Callable[[GapReport], Lens]:
    """Look at a report in English."""
    return lambda report: Lens(report, load_words())


@pytest.fixture(scope="session")
def full() -> GapReport:
    """An unfinished report of 67 controls with every kind of answer."""
    return building.full()


@pytest.fixture(scope="session")
def hostile() -> GapReport:
    """A report in which every text that somebody wrote does its worst."""
    return building.hostile()


@pytest.fixture(scope="session")
def finished() -> GapReport:
    """A report in which all is met and shown."""
    return building.finished()


@pytest.fixture(scope="session")
def empty() -> GapReport:
    """A report of which nothing is answered yet."""
    return building.empty()


@pytest.fixture(scope="session")
def full_html(full: GapReport) -> str:
    """The full report as one HTML file."""
    return html.render(full).decode()


@pytest.fixture(scope="session")
def hostile_html(hostile: GapReport) -> str:
    """The hostile report as one HTML file."""
    return html.render(hostile).decode()


@pytest.fixture(scope="session")
def hostile_markdown(hostile: GapReport) -> str:
    """The hostile report as Markdown."""
    return markdown.render(hostile).decode()


@pytest.fixture(scope="session")
def full_pdf(full: GapReport) -> bytes:
    """The full report as a PDF."""
    return pdf.render(full)


@pytest.fixture(scope="session")
def hostile_pdf(hostile: GapReport) -> bytes:
    """The hostile report as a PDF."""
    return pdf.render(hostile)


@pytest.fixture(scope="session")
def finished_pdf(finished: GapReport) -> bytes:
    """The finished report as a PDF."""
    return pdf.render(finished)
