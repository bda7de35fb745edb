"""The browser of the tests sees what a page asks for, what it complains of, and what stands in people's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser import PHONE, barriers, open_page, sideways, watched

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

BAD = """<!DOCTYPE html><html><body><img src="http://example.org/x.png"><p style="width:900px">wide</p>
<script>console.error("not well"); missing();</script></body></html>"""


def test_what_is_wrong_is_told(browser: Browser, tmp_path: Path) -> None:
    """A picture from elsewhere, an error, a script that breaks, a page without a language, and one too wide."""
    path = tmp_path / "bad.html"
    path.write_text(BAD, "utf-8")
    with watched(browser) as (page, complaints):
        open_page(page, path, PHONE)
        assert {rule.partition(":")[0] for rule in barriers(page)} >= {"html-has-lang", "image-alt", "document-title"}
        assert sideways(page) == ['<p style="width:900px">wide</p>']
    assert "asks for http://example.org/x.png" in complaints
    assert "not well" in complaints
    assert any("missing" in each for each in complaints)


def test_a_sound_page_has_none(page: Page, tmp_path: Path) -> None:
    """Nothing is told where nothing is wrong."""
    path = tmp_path / "good.html"
    path.write_text(
        '<!DOCTYPE html><html lang="en"><head><title>Good</title><link rel="icon" href="data:,"></head>'
        "<body><main><h1>Good</h1></main></body></html>",
        "utf-8",
    )
    open_page(page, path, PHONE)
    assert barriers(page) == []
    assert sideways(page) == []
