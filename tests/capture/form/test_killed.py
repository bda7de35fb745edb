"""An answer that the form said was kept is there after the browser was killed, at whatever moment."""

from __future__ import annotations

import os
import random
import signal
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import settings
from playwright.sync_api import Error
from tests.browser import CHROMIUM, PHONE, QUIET
from tests.capture.form.world import written
from tests.lacking import IN_CI

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.long

QUICK: Final = settings.default is not None and settings.default.max_examples < 50
MOMENTS: Final = int(os.environ.get("ISOREADY_KILLS", "0")) or (5 if QUICK else 100 if IN_CI else 25)
"""How often the browser is killed; a hundred times takes some two minutes."""
ANSWERS: Final = ("N", "P", "L", "F")
TAP: Final = """([turn, answers]) => {
  const controls = [...document.querySelectorAll("input[type=radio]")];
  controls.filter((each) => each.value === answers[turn % answers.length])[0].click();
}"""
SAID: Final = """() => {
  const line = document.querySelector("[data-draft]");
  return line.getAttribute("data-draft") === "kept" ? Number(line.getAttribute("data-revision")) : 0;
}"""
SHOWN: Final = """() => {
  const on = document.querySelector("input[type=radio]:checked");
  return on ? on.value : "";
}"""


def test_what_was_said_to_be_kept_is_there_after_a_kill(browser: Browser, tmp_path: Path) -> None:
    """Answers are changed one after another and the browser is killed, with signal 9, at a random moment.

    Each turn gives a new answer to one question and waits for a random time, often none. The last revision that the
    screen called kept before the kill, or a later one, must be in the form that is opened next.
    """
    chance = random.Random(29110)  # noqa: S311  moments, not secrets
    form, profile = written(tmp_path), tmp_path / "profile"
    turns: dict[int, str] = {}
    said = base = 0
    for _ in range(MOMENTS):
        context = browser.browser_type.launch_persistent_context(
            str(profile),
            executable_path=CHROMIUM,
            args=list(QUIET),
            offline=True,
            viewport={"width": PHONE[0], "height": PHONE[1]},
        )
        page = context.new_page()
        page.goto(f"{form.as_uri()}#q/PM.1.1")
        page.wait_for_selector("input[type=radio]")
        page.wait_for_selector('[data-draft="kept"]' if said else "[data-draft]")
        base = _opened(page, turns, said)
        said = _answered(page, turns, base, chance)
        _kill(profile)
        with suppress(Error):  # it is gone
            context.close()


def _opened(page: Page, turns: dict[int, str], said: int) -> int:
    """Say which revision is there; it is none before the one that was said to be kept, and has its answer."""
    there = int(page.evaluate(SAID))
    assert there >= said, (there, said)
    if there:
        assert page.evaluate(SHOWN) == turns[there]
    return there


def _answered(page: Page, turns: dict[int, str], base: int, chance: random.Random) -> int:
    """Answer some times, and give the last revision that was said to be kept."""
    for step in range(1, chance.randrange(2, 7)):
        turn = base + step
        turns[turn] = ANSWERS[turn % len(ANSWERS)]
        page.evaluate(TAP, [turn, ANSWERS])
        page.wait_for_timeout(chance.choice([0, 0, 1, 5, 20, 60]))
    return max(int(page.evaluate(SAID)), 0) or base


def _kill(profile: Path) -> None:
    """Kill the browser that uses this profile, and only that, at once."""
    mark = f"--user-data-dir={profile}".encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if mark in words:
            os.kill(int(folder.name), signal.SIGKILL)
