"""HTML reports in a browser: no barrier, no scrolling sideways, and all that moves can be moved by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser import DESK, PHONE, barriers, open_page, sideways
from tests.formats.report.test_languages import KINDS, LANGUAGES, presentation, suiting

from isoready.formats.report import html

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from isoready.model.report import GapReport


def written(report: GapReport, kind: str, languages: tuple[str, ...], folder: Path) -> Path:
    """Write the report as one HTML file."""
    path = folder / "report.html"
    path.write_bytes(html.render(report, presentation(report, kind, languages)))
    return path


@pytest.mark.parametrize("languages", LANGUAGES, ids=",".join)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_stands_in_anybody_s_way(page: Page, kind: str, languages: tuple[str, ...], tmp_path: Path) -> None:
    """What axe can find it does not find, and nobody scrolls to the side, on a phone and on a desk."""
    path = written(suiting(kind), kind, languages, tmp_path)
    for size in (PHONE, DESK):
        open_page(page, path, size)
        assert barriers(page) == []
        assert sideways(page) == []
