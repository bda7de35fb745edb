"""Measure the phone form: its size, and the time to its first question in Chromium with a CPU slowed six times.

Needs Chromium and playwright. ``--runs`` says how often each form is opened; the median is shown.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from isoready.pipeline.forming import Ordered, make_form
from isoready.pipeline.opening import open_checklist

SLOWED: Final = 6
FORMS: Final = (
    ("iso29110-starter", ("ur", "en")),
    ("iso29110-basic", ("ur", "en")),
    ("iso27001-2022", ("en",)),
)
QUIET: Final = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu")


WATCH: Final = """new MutationObserver((_, observer) => {
  if (!document.querySelector("legend")) return;
  window.askedAt = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });"""


def first_question(browser: Browser, path: Path, question: str) -> float:
    """Open the form at a question, and say how many seconds the page takes until it stands there to be answered."""
    context = browser.new_context(offline=True, viewport={"width": 360, "height": 640})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.add_init_script(WATCH)
    page.goto(f"{path.as_uri()}#q/{question}")
    page.wait_for_selector("legend")
    asked: float = page.evaluate("window.askedAt")
    context.close()
    return asked / 1000


def main() -> None:
    """Print one line for each form."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("there is no Chromium on this machine: apt-get install chromium")
        return
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        for name, languages in FORMS:
            path = Path(folder) / f"{name}.html"
            begun = time.perf_counter()
            path.write_bytes(make_form(name, (), Ordered(languages, "", "", (), {}, None, None)))
            made = time.perf_counter() - begun
            question = next(open_checklist(name).model.controls()).id
            times = [first_question(browser, path, question) for _ in range(runs)]
            size = path.stat().st_size / 1024
            print(
                f"{name:18} {'+'.join(languages):6} {size:5.0f} KiB, made in {made:.2f} s, "
                f"first question {statistics.median(times):.2f} s (CPU slowed {SLOWED} times)"
            )
        browser.close()


if __name__ == "__main__":
    main()
