"""HTML: one file that needs no other and runs nothing but its own script."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from tests.formats.report.reading import Reading

from isoready.formats.report import html

if TYPE_CHECKING:
    from isoready.model.report import GapReport


def test_it_forbids_everything_but_its_own_styles_and_script(full_html: str) -> None:
    """A browser enforces what the template promises: it knows the one script by its digest."""
    (policy,) = [each for each in Reading(full_html).all("content") if each.startswith("default-src")]
    (text,) = re.findall(r"<script>(.*?)</script>", full_html, re.DOTALL)
    digest = b64encode(sha256(text.encode()).digest()).decode()
    assert policy == f"default-src 'none'; font-src data:; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"


def test_its_styles_ask_for_no_file(full_html: str) -> None:
    """No import, no address, no font to load."""
    styles = "".join(re.findall(r"<style>(.*?)</style>", full_html, re.DOTALL))
    assert not re.search(r"url\(|@import|@font-face|https?:", styles)


def test_it_says_its_language_and_title(full_html: str) -> None:
    """For readers who do not see the page."""
    reading = Reading(full_html)
    assert reading.elements[0] == ("html", {"lang": "en", "dir": "ltr"})
    assert "Sample House: Gap report, Sample profile" in reading.text


def test_an_unfinished_report_says_draft_and_a_finished_one_does_not(full_html: str, finished: GapReport) -> None:
    """The word is on the cover."""
    assert "DRAFT" in "".join(Reading(full_html).text)
    assert "DRAFT" not in "".join(Reading(html.render(finished).decode()).text)


def test_it_has_no_number_where_there_is_none(empty: GapReport) -> None:
    """Nothing answered is said in words."""
    text = "".join(Reading(html.render(empty).decode()).text)
    assert "There is no score yet: nothing answered." in text


def test_two_runs_are_the_same_bytes(full: GapReport) -> None:
    """No clock, no chance."""
    assert html.render(full) == html.render(full)
