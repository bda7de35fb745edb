"""Languages: every kind of report in English, in Urdu and in both, with no word missing."""

from __future__ import annotations

import re
import string
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from tests.formats.report import building, family
from tests.formats.report.urdu import in_urdu

from isoready.formats.report import html, markdown
from isoready.formats.report.words import load_words
from isoready.model.presentation import Presentation

if TYPE_CHECKING:
    from isoready.model.presentation import UrduFont
    from isoready.model.report import GapReport

KINDS = ("gap", "summary", "actions", "soa", "trend")
LANGUAGES = (("en",), ("ur",), ("en", "ur"))
LATIN = re.compile(r"[A-Za-z]{2,}")
NAMES = {
    "isoready",
    "reason",
    "ISO",
    "SHA",
    "JSON",
    "XCCDF",
    "integer",
    "programme",
    "default",
    "flat",
    "absolute",
    "model",
}
"""What is Latin in our own Urdu words."""


def presentation(report: GapReport, kind: str, languages: tuple[str, ...]) -> Presentation:
    """Present a report with the checklist's words in Urdu where that is asked for."""
    wordings = {"ur": in_urdu(report.checklist)} if "ur" in languages else {}
    return Presentation(kind, languages, wordings=wordings)


def suiting(kind: str) -> GapReport:
    """Make a report that the kind can be made of."""
    return {"soa": family.annex, "trend": family.trend}.get(kind, building.full)()


def test_both_languages_have_the_same_words() -> None:
    """Each key stands in both, with the same values to put in."""
    english, urdu = load_words("en").entries, load_words("ur").entries
    assert english.keys() == urdu.keys()
    for key, text in english.items():
        mine, theirs = (
            {name for _, name, _, _ in string.Formatter().parse(each) if name} for each in (text, urdu[key])
        )
        assert mine == theirs, key


@pytest.mark.parametrize("languages", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_had_in_every_language(kind: str, languages: tuple[str, ...]) -> None:
    """A word that is missing is an error, so every section is asked for all of its words."""
    report = suiting(kind)
    for render in (html.render, markdown.render):
        made = render(report, presentation(report, kind, languages)).decode()
        assert ("\N{ARABIC LETTER YEH BARREE}" in made) is ("ur" in languages)


class _Loose(HTMLParser):
    """Gathers the text that stands in no element which runs from left to right."""

    def __init__(self, document: str) -> None:
        super().__init__(convert_charrefs=True)
        self.within: list[tuple[str, bool]] = []
        self.text: list[str] = []
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        apart = dict(attrs).get("dir") == "ltr" or tag in {"style", "script", "title"}
        if tag not in {"meta", "col"}:
            self.within.append((tag, apart))

    def handle_endtag(self, tag: str) -> None:
        while self.within and self.within.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(apart for _, apart in self.within):
            self.text.append(data)


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_latin_in_urdu_is_set_apart(kind: str) -> None:
    """Identifiers, numbers with their signs and names do not jump; only our own words have some Latin in them."""
    report = suiting(kind)
    text = " ".join(_Loose(html.render(report, presentation(report, kind, ("ur",))).decode()).text)
    assert set(LATIN.findall(text)) <= NAMES
    assert not re.search(r"(?<![A-Z])[+\u2212-]\d", text)


def test_an_urdu_page_says_so_and_runs_from_right_to_left(full: GapReport) -> None:
    """In its first element."""
    assert '<html lang="ur" dir="rtl">' in html.render(full, presentation(full, "gap", ("ur",))).decode()


def test_words_that_a_checklist_lacks_stand_in_english_and_are_counted(full: GapReport) -> None:
    """Nobody takes a page for whole that is not."""
    whole = in_urdu(full.checklist)
    some = replace(whole, missing=(("notice",), ("controls", "PM.1.1", "title")), reviewed=False)
    none = replace(whole, checklist=full.checklist, missing=(("",),) * whole.texts)
    asked = Presentation("gap", ("en", "ur"))
    told = [html.render(full, replace(asked, wordings={"ur": each})).decode() for each in (whole, some, none)]
    assert "All texts of the checklist are in Urdu." in told[0]
    assert "All but 2 texts of the checklist are in Urdu; those stand in English. Nobody whose mother" in told[1]
    assert f"The checklist has no Urdu yet; its {whole.texts} texts stand in English." in told[2]


def test_numbers_and_names_stand_once_where_two_languages_stand_side_by_side(full: GapReport) -> None:
    """Only what differs is there twice."""
    made, english = (
        html.render(full, presentation(full, "summary", languages)).decode() for languages in (("en", "ur"), ("en",))
    )
    assert made.count("Somebody Busy") == english.count("Somebody Busy") > 0
    assert '<span class="first" lang="en" dir="ltr">By when</span>' in made
    assert "Both(" not in made


@pytest.mark.parametrize(("font", "families"), [("nastaliq", {"Nastaliq", "Naskh"}), ("naskh", {"Naskh"})])
def test_an_urdu_page_brings_its_hands_along(font: UrduFont, families: set[str], full: GapReport) -> None:
    """In the file itself; an English page has none."""
    asked = replace(presentation(full, "summary", ("ur",)), urdu_font=font)
    made = html.render(full, asked).decode()
    assert set(re.findall(r'@font-face { font-family: "Isoready (\w+)"', made)) == families
    assert "@font-face" not in html.render(full, Presentation("summary")).decode()
