"""Chromium for tests of pages: started by the tests themselves, cut off from every network, and watched.

A test asks for the fixture ``page`` and opens a file of its own with ``open_page``. When it ends, the page must have
asked for nothing outside itself and must have complained of nothing. Where there is no Chromium the test is skipped and
says so; in CI it fails, so that nothing is skipped unseen.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import pytest
from axe_core_python.base import AXE_SCRIPT  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, Page, sync_playwright
from tests.lacking import lacking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET: Final = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
)
"""Options under which it looks for nothing in the network of its own accord, and runs as root."""
OWN: Final = ("file:", "data:", "blob:", "about:")
"""Addresses that stand for the page itself."""
PHONE: Final = (360, 640)
DESK: Final = (1280, 800)
"""Width and height in CSS pixels."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for the tests of one file: while it runs, no other test of the process could use ``asyncio``."""
    if CHROMIUM is None:
        lacking("Chromium", "chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give an empty page, offline; whatever it asks of the network or complains of fails the test at its end."""
    with watched(browser) as (made, complaints):
        yield made
    assert not complaints, complaints


@contextmanager
def watched(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Give an empty page, offline, and the list to which is added what it asks for and complains of."""
    context = browser.new_context(offline=True, viewport={"width": DESK[0], "height": DESK[1]}, reduced_motion="reduce")
    made = context.new_page()
    complaints: list[str] = []
    made.on("request", lambda asked: None if asked.url.startswith(OWN) else complaints.append(f"asks for {asked.url}"))
    made.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    made.on("pageerror", lambda fault: complaints.append(str(fault)))
    try:
        yield made, complaints
    finally:
        context.close()


def open_page(page: Page, path: Path, size: tuple[int, int] = DESK) -> Page:
    """Open a file as somebody does who clicks on it, in a window of a size."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(path.resolve().as_uri(), wait_until="load")
    return page


def barriers(page: Page, **options: Any) -> list[str]:  # noqa: ANN401  whatever axe takes
    """List what axe finds in the way of people: rule, what it is, and the first places; empty where there is none."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(document, options)", {"resultTypes": ["violations"], **options})
    return [
        f"{each['id']}: {each['help']} ({len(each['nodes'])}x): "
        + "; ".join(f"{node['html'][:200]} {node['failureSummary'][:300]}" for node in each["nodes"][:3])
        for each in found["violations"]
    ]


def sideways(page: Page) -> list[str]:
    """List the elements that stick out of the window to the side, outermost first; empty where nobody must scroll."""
    found: list[str] = page.evaluate(
        """() => {
          const wide = document.documentElement.clientWidth;
          const out = [...document.body.querySelectorAll("*")].filter((each) => {
            const box = each.getBoundingClientRect();
            const seen = box.width && box.height && getComputedStyle(each).visibility !== "hidden";
            return seen && (box.right > wide + 1 || box.left < -1);
          });
          const scrolls = document.documentElement.scrollWidth > wide;
          return scrolls ? out.map((each) => each.outerHTML.slice(0, 160)) : [];
        }"""
    )
    return found
