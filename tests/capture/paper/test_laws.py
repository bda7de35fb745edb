"""Laws: what is filled in comes back as it was, on every scale, in both languages, whichever viewer it was."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page
from tests.capture.paper import filling
from tests.capture.spreadsheet import forms

from isoready.capture.paper.naming import Name, named
from isoready.capture.paper.reading import read_paper
from isoready.capture.spreadsheet.wording import LONG
from isoready.model.assessment import Assessment

pytestmark = pytest.mark.long

LANGUAGES = st.sampled_from([("en",), ("ur",), ("en", "ur")])
FEW = max(3, min(25, (settings.default.max_examples if settings.default else 100) // 20))
"""Examples, of which each fills in or lays out some 150 fields."""


def _fits_a_blank(assessment: Assessment) -> bool:
    """Whether a blank sheet has a field for all of it, and no text is too long for the rows that all sheets share."""
    values = filling.values_of(assessment)
    return values.keys() <= filling.names() and not LONG & set(values.values())


ONLY_ASKED = forms.assessments().filter(_fits_a_blank)


@settings(max_examples=FEW)
@given(ONLY_ASKED, LANGUAGES, st.booleans())
def test_what_acrobat_fills_in_comes_back(assessment: Assessment, languages: tuple[str, ...], behind: bool) -> None:  # noqa: FBT001  drawn
    """By structure: values and looks, as a new file or behind the old one."""
    values = filling.values_of(assessment)
    back = read_paper(filling.by_acrobat(filling.blank(languages), values, incremental=behind), "a.pdf")
    assert back.data == filling.laid(assessment)[1]
    assert back.base is None


@settings(max_examples=max(2, FEW // 2))
@given(forms.assessments(), LANGUAGES)
def test_a_sheet_with_answers_in_it_comes_back_as_it_was(assessment: Assessment, languages: tuple[str, ...]) -> None:
    """Whatever people wrote, in every instance, also what the checklist does not ask."""
    sheet, part = filling.laid(assessment, languages)
    back = read_paper(filling.made(sheet, part, part), "a.pdf")
    assert back.data == part
    assert back.base == part


TYPED = st.lists(
    st.sampled_from(["چلتن", "یہ موجود ہے", "ok (yes)", "\\", "<b>&", "=1+1", "é", "72%", "line\nline", "a; b.md"]),
    min_size=1,
    max_size=4,
).map(" ".join)
"""What somebody types; not what lies beyond the first 65,536 characters, of which Chromium's engine keeps half."""


@st.composite
def typed(draw: st.DrawFn) -> Assessment:
    """Draw answers, notes and evidence as they come from a keyboard."""
    asked = forms.keys()
    chosen = draw(st.lists(st.sampled_from(sorted(asked)), min_size=1, max_size=4, unique=True))
    line = TYPED.map(lambda text: text.replace("\n", " "))
    fields = {"note": TYPED, "owner": line, "due": st.dates().map(str), "alternative": st.just(value=True)}
    responses = {
        key: draw(st.fixed_dictionaries({"answer": st.sampled_from(asked[key])}, optional=fields)) for key in chosen
    }
    made = forms.assessment(scope=draw(line), profile={"cloud": "1", "personal_data": False}, responses=responses)
    assume(_fits_a_blank(made))
    return made


@settings(max_examples=FEW)
@given(typed(), LANGUAGES)
def test_what_chromium_s_engine_fills_in_comes_back(assessment: Assessment, languages: tuple[str, ...]) -> None:
    """With a mouse on the boxes and a keyboard in the fields."""
    filled = filling.by_pdfium(filling.blank(languages), filling.values_of(assessment))
    assert read_paper(filled, "a.pdf").data == filling.laid(assessment)[1]


@settings(max_examples=FEW, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed(), LANGUAGES)
def test_what_firefox_s_engine_fills_in_comes_back(
    page: Page, assessment: Assessment, languages: tuple[str, ...]
) -> None:
    """As its viewer stores it."""
    filled = filling.by_pdfjs(page, filling.blank(languages), filling.values_of(assessment))
    assert read_paper(filled, "a.pdf").data == filling.laid(assessment)[1]


if filling.NEWER_PDFJS:

    @settings(max_examples=FEW)
    @given(typed(), LANGUAGES)
    def test_what_its_newer_engine_fills_in_comes_back(assessment: Assessment, languages: tuple[str, ...]) -> None:
        """Where a developer has one."""
        with tempfile.TemporaryDirectory() as folder:
            filled = filling.by_newer_pdfjs(filling.blank(languages), filling.values_of(assessment), Path(folder))
        assert read_paper(filled, "a.pdf").data == filling.laid(assessment)[1]


@given(st.sampled_from(["about", "answer"]), st.text(max_size=30), st.text(max_size=10))
def test_the_name_of_a_field_reads_back(part: str, key: str, field: str) -> None:
    """And has no full stop, which would be a step down a tree."""
    try:
        key.encode(), field.encode()
    except UnicodeEncodeError:
        return
    name = Name(part, key, field)
    assert "." not in str(name)
    assert len(str(name)) > 400 or named(str(name)) == name
