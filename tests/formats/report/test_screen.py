"""HTML reports in a browser: no barrier, no scrolling sideways, and all that moves can be moved by keyboard."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdf
import pytest
from tests.browser import DESK, PHONE, barriers, open_page, sideways
from tests.formats.report import building
from tests.formats.report.test_languages import KINDS, LANGUAGES, presentation, suiting

from isoready.formats.report import html

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from isoready.model.report import GapReport

pytestmark = pytest.mark.long


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


@pytest.fixture
def gap_page(page: Page, full_html: str, tmp_path: Path) -> Page:
    """The gap report, opened on a desk."""
    path = tmp_path / "gap.html"
    path.write_text(full_html, "utf-8")
    return open_page(page, path)


def seen(page: Page, what: str) -> int:
    """Count the elements that somebody can see."""
    return sum(each.is_visible() for each in page.locator(what).all())


def test_a_list_is_sifted_by_words_and_by_marks(gap_page: Page) -> None:
    """What is left is counted, and an empty box brings all back."""
    form = gap_page.get_by_role("search").first
    cards = seen(gap_page, "article.card")
    form.get_by_role("searchbox").fill(str(gap_page.locator("article.card h4").nth(2).text_content()).strip().upper())
    assert seen(gap_page, "article.card") == 1
    assert form.locator("output").inner_text() == f"1 / {cards}"
    form.get_by_role("searchbox").fill("no control is called this")
    assert seen(gap_page, "article.card") == 0
    form.get_by_role("searchbox").fill("")
    form.get_by_role("combobox").select_option("Major nonconformity")
    assert seen(gap_page, "article.card") == gap_page.locator("article.card .strip .grade-major").count() > 0
    form.get_by_role("combobox").select_option("")
    assert seen(gap_page, "article.card") == cards


@pytest.mark.parametrize(("kind", "rows"), [("soa", "table.soa tbody tr"), ("trend", "table.transitions tbody tr")])
def test_each_long_list_can_be_sifted(kind: str, rows: str, page: Page, tmp_path: Path) -> None:
    """In every kind that has one."""
    open_page(page, written(suiting(kind), kind, ("en",), tmp_path))
    assert seen(page, rows) > 1
    page.get_by_role("searchbox").first.fill(page.locator(f"{rows} .name").first.inner_text())
    assert seen(page, rows) == 1


def test_a_card_is_folded_and_unfolded(gap_page: Page) -> None:
    """By its button, which says what it does; all at once too; and a link into a folded card opens it."""
    card, button = gap_page.locator("article.card").first, gap_page.locator("article.card .fold").first
    assert button.get_attribute("aria-expanded") == "true"
    button.click()
    assert button.get_attribute("aria-expanded") == "false"
    assert not card.locator("dl").is_visible()
    gap_page.get_by_role("button", name="Unfold all").first.click()
    assert card.locator("dl").is_visible()
    gap_page.get_by_role("button", name="Fold all", exact=True).first.click()
    assert seen(gap_page, "article.card dl") == 0
    gap_page.locator(f'table.glance a[href="#{card.get_attribute("id")}"]').click()
    assert card.locator("dl").is_visible()
    assert seen(gap_page, "article.card dl") == 1


def test_everything_is_reached_by_keyboard(gap_page: Page) -> None:
    """Tab comes to the box, the choice and the buttons in this order; Space folds; and one sees where one is."""
    first = gap_page.locator("article.card .fold").first
    gap_page.get_by_role("searchbox").first.focus()
    come_by = []
    for _ in range(4):
        gap_page.keyboard.press("Tab")
        come_by.append(gap_page.evaluate("document.activeElement.textContent.slice(0, 10)"))
    assert [each[:9] for each in come_by] == ["all marks", "Fold all", "Unfold al", ""]
    assert first.evaluate("each => each === document.activeElement")
    assert first.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"
    gap_page.keyboard.press("Space")
    assert first.get_attribute("aria-expanded") == "false"
    assert gap_page.locator('[tabindex="-1"]').count() == 0


def test_on_paper_everything_stands_open(gap_page: Page) -> None:
    """Folded or not; what is for clicking is not printed, and the browser's printer makes whole pages of A4."""
    gap_page.get_by_role("button", name="Fold all", exact=True).first.click()
    gap_page.emulate_media(media="print")
    assert seen(gap_page, "article.card dl") == gap_page.locator("article.card").count()
    assert seen(gap_page, ".filter, .fold") == 0
    printed = pypdf.PdfReader(io.BytesIO(gap_page.pdf(prefer_css_page_size=True)))
    assert [round(float(side)) for side in printed.pages[0].mediabox[2:]] == [595, 842]
    assert "Do what SI.2.1 asks for" in "".join(each.extract_text() for each in printed.pages).replace("\n", " ")


def test_without_its_script_everything_is_there(browser: Browser, full_html: str, tmp_path: Path) -> None:
    """A viewer that runs none shows all, and nothing to click that would do nothing."""
    path = tmp_path / "gap.html"
    path.write_text(full_html, "utf-8")
    context = browser.new_context(java_script_enabled=False, offline=True)
    bare = context.new_page()
    bare.goto(path.as_uri())
    assert bare.locator("article.card dl").count() == bare.locator("article.card").count()
    assert bare.locator("article.card dl").last.is_visible()
    assert bare.locator("form, button").count() == 0
    context.close()


@pytest.mark.parametrize("kind", ["gap", "summary", "actions"])
def test_whatever_people_wrote_nothing_runs_and_nothing_is_asked_for(page: Page, kind: str, tmp_path: Path) -> None:
    """Scripts, pictures, styles and words of four hundred letters are text, and stay inside the window."""
    for languages in (("en",), ("ur",)):
        path = written(building.hostile(), kind, languages, tmp_path)
        for size in (PHONE, DESK):
            open_page(page, path, size)
            assert sideways(page) == []
            assert page.locator("img, iframe, object, embed, link, base").count() == 0
            assert page.locator("script").count() == 1
            assert barriers(page) == []
