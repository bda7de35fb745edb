"""The page: whatever people wrote stays text, and everything it points at is in it."""

# ruff: noqa: RUF001  letters of Urdu and signs of typesetting are meant

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from markupsafe import Markup
from tests.formats.report.reading import Reading

from isoready.formats.report.page import plain, shown
from isoready.formats.report.words import Sentence

OURS = {
    *("html", "head", "meta", "title", "style", "script", "body", "header", "section", "main", "article"),
    *("div", "p", "span", "b", "i", "bdi", "a", "ul", "ol", "li", "dl", "dt", "dd"),
    *("svg", "line", "circle", "text"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td"),
}


@pytest.fixture(scope="module", params=["full_html", "hostile_html"])
def reading(request: pytest.FixtureRequest) -> Reading:
    """A report read back."""
    return Reading(request.getfixturevalue(request.param))


def test_only_our_own_elements_stand_in_it(reading: Reading) -> None:
    """One script and no image, nothing that a note could bring in."""
    tags = Counter(tag for tag, _ in reading.elements)
    assert tags.keys() <= OURS
    assert tags["script"] == 1


def test_no_attribute_acts_or_leads_out(reading: Reading) -> None:
    """No handlers; links lead to places in the document only."""
    names = {name for _, attributes in reading.elements for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in {"src", "srcset", "action", "background"}}
    assert all(target.startswith("#") for target in reading.all("href"))


def test_every_link_has_its_place_and_every_place_its_own_name(reading: Reading) -> None:
    """Nothing dangles and nothing is named twice."""
    places = Counter(reading.all("id"))
    assert set(places.values()) == {1}
    assert {target.removeprefix("#") for target in reading.all("href")} <= places.keys()


def test_headings_do_not_skip_a_level(reading: Reading) -> None:
    """One title, then chapters, sections and cards."""
    levels = [int(tag[1]) for tag, _ in reading.elements if tag[0] == "h" and tag[1:].isdigit()]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_no_markup_hides_in_an_attribute(reading: Reading) -> None:
    """Direction is marked in text, never within quotes."""
    assert not [value for _, attributes in reading.elements for value in attributes.values() if "<bdi" in value]


def test_table_headers_have_a_scope(reading: Reading) -> None:
    """A reader who does not see the page is told what each number is."""
    assert {attributes.get("scope") for tag, attributes in reading.elements if tag == "th"} == {"row", "col"}


def test_hostile_text_is_printed_as_text(hostile_html: str) -> None:
    """It is there to be read, letter by letter."""
    text = "".join(Reading(hostile_html).text)
    assert "<script>alert(1)</script>" in text
    assert "{{ 7 * 7 }}" in text
    assert "more characters are in the assessment" in text
    assert "\u202e" not in text
    assert "\x07" not in text


def test_text_that_runs_right_to_left_is_set_apart() -> None:
    """An Urdu name brings its direction and its language with it; Arabic is not called Urdu."""
    assert shown("کوئٹہ <b>") == Markup('<bdi dir="rtl" lang="ur">کوئٹہ &lt;b&gt;</bdi>')
    assert shown("مكتب") == Markup('<bdi dir="rtl">مكتب</bdi>')


def test_a_sentence_of_ours_keeps_its_own_direction() -> None:
    """Whatever name runs in it."""
    assert shown(Sentence("The firm \u2068کوئٹہ\u2069")) == Markup(
        '<span class="long">The firm \u2068کوئٹہ\u2069</span>'
    )
    assert shown(Sentence("All is well.")) == "All is well."


def test_numbers_and_markup_are_left_alone() -> None:
    """Only text needs care."""
    assert shown(7) == 7
    assert shown(Markup("<b>")) == Markup("<b>")


def test_an_attribute_gets_one_line_of_escaped_text() -> None:
    """No element, no line break."""
    assert plain('a "b"\n<c> چلتن') == "a &#34;b&#34; &lt;c&gt; چلتن"
