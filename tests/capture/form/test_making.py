"""A form is one small file that lets nothing in or out."""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64decode
from typing import TYPE_CHECKING

import pytest
from tests.browser import PHONE, open_page, watched
from tests.capture.form.harness import SHIPPED, data_of, opened
from tests.capture.form.world import written

from isoready.capture.form.font import urdu_font
from isoready.capture.form.making import Wish, form
from isoready.capture.form.page import embedded, scripts
from isoready.capture.form.parts import groups_asked
from isoready.capture.form.words import LANGUAGES, form_words
from isoready.errors import IsoreadyError
from isoready.files import load_locale
from isoready.library.locales import locale_path
from isoready.model.localised import Localised, localised
from isoready.model.words import reworded
from isoready.pipeline.forming import Ordered, make_form, settings_of

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.long

KIB = 1024
NEWER = (
    r",\s*\)",
    r"\?\.",
    r"\?\?",
    r"\*\*",
    r"\basync\b",
    r"\bawait\b",
    r"Object\.(entries|values)",
    r"\.padStart",
    r"\.includes\(",
    r"\{ *\.\.\.",
    r"catch \{",
    r"\.flat\(",
)
"""What browsers learnt after 2015."""


def in_urdu(name: str) -> Localised:
    """A checklist in Urdu; where it has no words of its own, as long ones from another take their place."""
    checklist = opened(name)
    basic = opened("iso29110-basic")
    locale = load_locale(locale_path(basic.path, "ur"), "ur.yaml").model
    assert locale is not None
    pool = " ".join(locale.words().values())
    at = 0

    def take(_: tuple[str, ...], english: str) -> str:
        nonlocal at
        at = (at + len(english)) % (len(pool) - 12_000)
        return pool[at : at + len(english)].strip() or "؟"

    return Localised("ur", reworded(checklist.model, take), 0)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_form_stays_below_300_kib(name: str) -> None:
    """Also with 123 controls in two languages; the Urdu of 123 controls is as long as it would be."""
    checklist = opened(name)
    readings = [in_urdu(name), localised(checklist.model, None)]
    made = form(checklist.model, checklist.digest, readings, settings_of(checklist.model), Wish())
    assert len(made) < 300 * KIB
    carried = form(checklist.model, checklist.digest, readings, settings_of(checklist.model), Wish(font=urdu_font()))
    assert len(carried) < 700 * KIB


def test_the_same_wish_gives_the_same_bytes() -> None:
    """There is no clock and no chance in it, nor in its font."""
    wish = Ordered(("ur", "en"), "A firm", "all", (), {}, None, urdu_font())
    assert make_form("iso29110-basic", (), wish) == make_form("iso29110-basic", (), wish._replace(font=urdu_font()))


def test_no_text_breaks_out_of_the_page(page: Page, tmp_path: Path) -> None:
    """A name that would end the script, or a line separator, stays a name."""
    name = "</script><script>alert(1)</script>\u2028<!--<b>&amp;"
    open_page(page, written(tmp_path, name=name), PHONE)
    assert page.get_by_label("Name of the firm").input_value() == name
    assert not set("<>&\u2028\u2029") & set(embedded({"a": name}))
    assert json.loads(embedded({"a": name})) == {"a": name}


def test_nothing_else_runs_and_nothing_is_asked(tmp_path: Path) -> None:
    """The policy names the one script and the one style by their digests, and forbids all else."""
    text = written(tmp_path, languages=("ur", "en"), font=urdu_font()).read_text("utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src &#x27;none&#x27;; script-src &#x27;sha256-")
    assert "unsafe" not in policy[1]
    assert re.findall(r"https?://[^\s\"'`<\\]+", text.replace("http://www.w3.org/2000/svg", "")) == []
    assert re.findall(r"\bstyle=|\bon[a-z]+=", text.partition("<body>")[2].partition("<script")[0]) == []


def test_the_policy_holds(browser: Browser, tmp_path: Path) -> None:
    """A script that somebody put in does not run."""
    path = written(tmp_path)
    path.write_text(path.read_text("utf-8").replace("</main>", "</main><script>window.broken = 1</script>"), "utf-8")
    with watched(browser) as (page, complaints):
        open_page(page, path)
        assert page.evaluate("window.broken") is None
    (complaint,) = complaints
    assert "Content Security Policy" in complaint


def test_the_script_asks_little_of_a_browser() -> None:
    """It is written as JavaScript was in 2015."""
    script = re.sub(r"//[^\n]*", "", scripts())
    for sign in NEWER:
        assert re.findall(sign, script) == [], sign


def test_what_is_large_is_packed(tmp_path: Path) -> None:
    """Small forms are plain and can be read in the page's source; large ones are deflated."""
    small = written(tmp_path, "iso33020-capability").read_text("utf-8")
    assert opened("iso33020-capability").model.title in small
    large = written(tmp_path, "iso27001-2022").read_text("utf-8")
    packed = json.loads(large.partition('id="data">')[2].partition("</script>")[0])
    data = zlib.decompress(b64decode(packed["packed"]), -15)
    assert len(data) == packed["bytes"]
    assert json.loads(data)["name"] == data_of("iso27001-2022")["name"]


def test_both_languages_have_the_same_words() -> None:
    """The same keys, and the same names to be put in."""
    first, second = (form_words(language) for language in LANGUAGES)
    assert list(first) == list(second)
    for key, text in first.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", second[key])), key


def test_every_word_that_the_form_says_is_there() -> None:
    """Each key in the script is a key of the words."""
    said = set(re.findall(r'(?:say|typedFact|typed|step|link)\("([a-z-]+\.[a-z-]+)"', scripts()))
    assert len(said) > 60
    assert said <= set(form_words("en"))


def test_a_language_that_the_form_does_not_speak_is_refused() -> None:
    """And it says which it speaks."""
    with pytest.raises(IsoreadyError, match="does not speak `fr`") as refused:
        form_words("fr")
    assert "en, ur" in refused.value.hint


def test_parts_are_groups() -> None:
    """A group within another that is named is not asked twice; what is none is told, with the nearest."""
    checklist = opened("iso29110-basic").model
    assert [group.id for group in groups_asked(checklist, ("PM.2", "PM"))] == ["PM"]
    assert [group.id for group in groups_asked(checklist, ("SI.1", "PM.2"))] == ["PM.2", "SI.1"]
    assert groups_asked(checklist, ()) == checklist.groups
    with pytest.raises(IsoreadyError, match=r"no group `PM\.22`") as refused:
        groups_asked(checklist, ("PM.22",))
    assert "PM.2" in refused.value.hint


def test_a_group_without_questions_is_no_part() -> None:
    """There is nothing to answer in it."""
    checklist = opened("iso29110-basic").model
    bare = checklist.groups[0].model_copy(update={"id": "X", "controls": (), "groups": ()})
    with pytest.raises(IsoreadyError, match="nothing to answer in X"):
        groups_asked(checklist.model_copy(update={"groups": (bare,)}), ("X",))


def test_a_form_does_not_go_on_from_answers_to_another_checklist(tmp_path: Path) -> None:
    """It names both, and the way out."""
    path = tmp_path / "other.yaml"
    path.write_text(
        "format: isoready/assessment/1\nchecklist: {id: iso25012-data, version: 1.0.0}\n"
        "organisation: {name: A}\nscope: b\ndate: 2026-11-01\n"
    )
    with pytest.raises(IsoreadyError, match=r"answers iso25012-data@1\.0\.0, and the form is of iso29110-basic@"):
        written(tmp_path, begun=path)


def test_a_form_does_not_go_on_from_an_answer_off_its_scale(tmp_path: Path) -> None:
    """It names the answer at its line, and what the question takes."""
    path = tmp_path / "off.yaml"
    path.write_text(
        "format: isoready/assessment/1\nchecklist: {id: iso29110-basic, version: 1.0.0}\n"
        "organisation: {name: A}\nscope: b\ndate: 2026-11-01\nresponses:\n  PM.1.1: {answer: maybe}\n"
    )
    with pytest.raises(IsoreadyError, match=r"`maybe` is no answer to PM\.1\.1; it takes N") as refused:
        written(tmp_path, begun=path)
    assert refused.value.location is not None
    assert refused.value.location.line == 7
