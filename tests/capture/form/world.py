"""Forms on disk and the way around in them, for tests that use them as people do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from tests.browser import PHONE, open_page

from isoready.pipeline.forming import Ordered, make_form

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

TODAY = date(2026, 11, 27)


def written(folder: Path, checklist: str = "iso29110-basic", **wish: Any) -> Path:  # noqa: ANN401  whatever is wished
    """Make a form and write it to ``form.html``."""
    known: dict[str, Any] = {
        "languages": ("en",),
        "name": "",
        "scope": "",
        "parts": (),
        "instances": {},
        "begun": None,
        "font": None,
    }
    folders = wish.pop("folders", ())
    path = folder / "form.html"
    path.write_bytes(make_form(checklist, folders, Ordered(**{**known, **wish})))
    return path


def open_form(page: Page, path: Path) -> None:
    """Open a form on a phone, and wait until it has looked for its draft and shows a screen."""
    open_page(page, path, PHONE)
    page.wait_for_selector("#screen h1")


def go(page: Page, screen: str) -> None:
    """Go to a screen: ``start``, ``list``, ``give`` or ``q/PM.1.1``."""
    page.set_default_timeout(5000)
    page.wait_for_selector("#screen h1")
    page.evaluate(
        """screen => {
          if (window.location.hash === `#${screen}`) document.querySelector("#screen h1").focus();
          else window.location.hash = screen;
        }""",
        screen,
    )
    page.wait_for_function("screen => document.querySelector('#screen h1') === document.activeElement", arg=screen)


def choose(page: Page, answer: str, place: int = 0) -> None:
    """Choose an answer of the question, or of one of several, on the screen."""
    page.locator("#screen fieldset:has(legend[tabindex])").nth(place).locator(f'input[value="{answer}"]').check()


def kept(page: Page) -> int:
    """Wait until the draft is said to be kept, and give its revision."""
    page.wait_for_selector('[data-draft="kept"]')
    return int(page.get_attribute("[data-draft]", "data-revision") or 0)


def saved(page: Page) -> bytes:
    """Save to a file, and give what is in it."""
    go(page, "give")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    return download.value.path().read_bytes()
