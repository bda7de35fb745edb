"""The form's own functions in Chromium, without the form around them; and shipped checklists to put to them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from tests.browser import watched

from isoready.capture.form.making import Wish, form_data
from isoready.capture.form.page import scripts
from isoready.model.localised import localised
from isoready.pipeline.forming import settings_of
from isoready.pipeline.opening import OpenedChecklist, open_checklist
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

SHIPPED = sorted(path.parents[1].name for path in resource("checklists").glob("*/*/checklist.yaml"))


@cache
def opened(name: str) -> OpenedChecklist:
    """A shipped checklist, read once."""
    return open_checklist(name)


def data_of(name: str, wish: Wish | None = None) -> dict[str, Any]:
    """What a form of that checklist holds, in English."""
    checklist = opened(name)
    reading = [localised(checklist.model, None)]
    return form_data(checklist.model, checklist.digest, reading, settings_of(checklist.model), wish or Wish())


def functions(browser: Browser) -> Iterator[Page]:
    """Give a page that knows the functions which need no form."""
    with watched(browser) as (page, complaints):
        page.set_content("<!DOCTYPE html><html lang='en'><title>Functions</title>")
        page.add_script_tag(content=scripts(started=False))
        yield page
    assert not complaints, complaints
