"""The sheet: what stands on it, in each language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.capture.paper import filling
from tests.capture.spreadsheet import forms

from isoready.capture.paper.naming import named
from isoready.capture.paper.page import clean, flowing, page
from isoready.capture.paper.sheet import sheet_of
from isoready.capture.paper.words import LANGUAGES, paper_words
from isoready.errors import IsoreadyError


def test_every_language_has_the_same_words() -> None:
    """None is empty."""
    known = [paper_words(language) for language in LANGUAGES]
    assert {tuple(words) for words in known} == {tuple(known[0])}
    assert all(value for words in known for value in words.values())


def test_a_language_that_it_does_not_speak_is_told() -> None:
    """With those that it does."""
    with pytest.raises(IsoreadyError, match="does not speak `fr`"):
        paper_words("fr")


def test_a_text_that_both_languages_have_alike_stands_once() -> None:
    """The words of Urdu are English here."""
    sheet, _ = filling.laid(forms.assessment(), ("en", "ur"))
    asked = next(each for part in sheet.parts for each in part.asked)
    assert [each.language for each in asked.question] == ["en"]
    assert [each.language for each in sheet.say["how"]] == ["en", "ur"]


def test_each_instance_is_asked_by_itself() -> None:
    """With its name, and no question of all."""
    sheet, _ = filling.laid(forms.assessment(instances=filling.INSTANCES))
    asked = [each for part in sheet.parts for each in part.asked]
    assert {each.instance for each in asked} == set(filling.INSTANCES.values())


def test_words_that_nobody_has_read_are_called_so() -> None:
    """In each language of the sheet."""
    part = filling.laid(forms.assessment())[1]
    readings = [replace(each, reviewed=each.language == "en") for each in filling.readings(("en", "ur"))]
    sheet = sheet_of(forms.checklist(), part, readings)
    assert [each.language for each in sheet.unreviewed] == ["en", "ur"]
    assert paper_words("ur")["unreviewed"] in page(sheet, fillable=False, urdu_font="naskh", fonts="")


def test_what_people_wrote_is_escaped_and_cleaned() -> None:
    """No letter of it acts on the page."""
    said = {"nplf.0": {"note": "<b>x</b>\u202eabc\x07"}}
    sheet, _ = filling.laid(forms.assessment(responses=said))
    html = page(sheet, fillable=False, urdu_font="nastaliq", fonts="")
    assert "&lt;b&gt;x&lt;/b&gt;abc" in html
    assert clean(5) == 5


def test_days_keep_their_order_in_urdu() -> None:
    """Else the year would stand last."""
    assert str(flowing("تاریخ 2026-01-31 <")) == 'تاریخ <bdi dir="ltr">2026-01-31</bdi> &lt;'


@pytest.mark.parametrize("name", ["", "note", "a:b:c", "answer:x", "about:" + "x" * 400 + ":text"])
def test_a_name_of_another_make_is_none_of_ours(name: str) -> None:
    """It needs three pieces, the first of which is known."""
    assert named(name) is None
