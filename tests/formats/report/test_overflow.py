"""Pages hold what is put on them: no word sticks out of the sheet, and none is printed over another."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import pymupdf
import pytest
from tests.formats.report import building, family
from tests.formats.report.building import HOSTILE, TODAY
from tests.formats.report.past import compared
from tests.formats.report.test_languages import KINDS, LANGUAGES, presentation, suiting

from isoready.formats.report import pdf

if TYPE_CHECKING:
    from isoready.model.report import GapReport

pytestmark = pytest.mark.long

EDGE: Final = 8
"""Points of white that no word may enter, at each edge of the sheet."""
NEAR: Final = 1.5
"""Points: two words whose middles are no further apart stand on one line."""


@cache
def hostile(kind: str) -> GapReport:
    """Make a report that the kind can be made of, in which every text that somebody wrote does its worst."""
    if kind == "soa":
        return with_notes(family.annex())
    if kind == "trend":
        now, before = with_notes(building.full()), family.told_before(building.PATTERN[:4])
        return replace(now, trend=compared([before, now], (TODAY.replace(month=3), TODAY), building.METHODS))
    return building.hostile()


def with_notes(report: GapReport) -> GapReport:
    """Put the worst texts where somebody may write."""
    told = report.assessment
    responses = {
        name: response.model_copy(
            update={
                key: HOSTILE[(place + shift) % len(HOSTILE)][:10_000]
                for shift, key in enumerate(("note", "reason", "owner"))
            }
        )
        for place, (name, response) in enumerate(told.responses.items())
    }
    firm = told.organisation.model_copy(update={"name": HOSTILE[4], "city": HOSTILE[3]})
    return replace(
        report,
        assessment=told.model_copy(update={"responses": responses, "organisation": firm, "scope": HOSTILE[12]}),
    )


def pages_of(data: bytes) -> Any:  # noqa: ANN401  it ships no types
    """Open the pages of a PDF."""
    return pymupdf.open(stream=data)  # type: ignore[no-untyped-call]  # it ships no types


def words_of(page: Any) -> list[tuple[float, float, float, float, str]]:  # noqa: ANN401  it ships no types
    """Give the boxes of the words on a page; the one behind it, which is turned, is none of them."""
    found = []
    for block in page.get_text("dict")["blocks"]:
        for line in block.get("lines", ()):
            if abs(line["dir"][1]) < 0.1:
                found += [(*span["bbox"], span["text"].strip()) for span in line["spans"] if span["text"].strip()]
    return found


@pytest.mark.parametrize("languages", LANGUAGES, ids=",".join)
@pytest.mark.parametrize("kind", KINDS)
def test_no_word_sticks_out_of_its_sheet(kind: str, languages: tuple[str, ...]) -> None:
    """Words of four hundred letters, notes of ten thousand characters, and overrides of direction."""
    report = hostile(kind)
    with pages_of(pdf.render(report, presentation(report, kind, languages))) as made:
        for page in made:
            for left, top, right, bottom, text in words_of(page):
                told = f"page {page.number + 1}: {text!r}"
                assert left >= EDGE, told
                assert top >= EDGE, told
                assert right <= page.rect.width - EDGE, told
                assert bottom <= page.rect.height - EDGE, told


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_word_is_printed_over_another(kind: str, language: str) -> None:
    """In columns above all; in Urdu only what is Latin is looked at, for the others' letters hang over each other."""
    report = suiting(kind)
    with pages_of(pdf.render(report, presentation(report, kind, (language,)))) as made:
        for page in made:
            words = sorted(each for each in words_of(page) if each[-1].isascii())
            for place, (_, top, right, bottom, text) in enumerate(words):
                for left, other_top, _, other_bottom, other in words[place + 1 :]:
                    beside = abs((top + bottom) - (other_top + other_bottom)) > 2 * NEAR
                    assert beside or left > right - 1, f"page {page.number + 1}: {text!r} and {other!r}"
