"""A page fits where it is shown, and says all that there is to say."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.capture.interview.world import step, steps

from isoready.capture.interview.page import Page
from isoready.capture.interview.steps import Step
from isoready.capture.interview.words import LANGUAGES, interview_words
from isoready.model.facts import Fact

EVERY = [each for name in ("iso25010-product", "iso25023-measures", "iso38505-data-governance") for each in steps(name)]
EN = interview_words("en")


def text(page: Page, at: Step, data: dict[str, Any]) -> str:
    """The page of a question as one text."""
    return " ".join(line.text.strip() for line in page.question(at, data))


@given(at=st.sampled_from(EVERY), width=st.integers(40, 100), height=st.integers(3, 30))
def test_a_page_fits(at: Step, width: int, height: int) -> None:
    """No line is wider and no page higher than there is room; what is cut off can be had."""
    lines = Page(EN, width).question(at, {}, height)
    assert len(lines) <= height
    assert all(len(line.text) <= width for line in lines)
    whole = Page(EN, width).question(at, {})
    assert lines == whole or lines[-1].text == EN["shortened"]


def test_a_question_comes_with_what_each_answer_looks_like() -> None:
    """And with what an assessor would ask to see."""
    at = step("FS.completeness", "iso25010-product")
    assert at.asked is not None
    shown = text(Page(EN, 96), at, {})
    assert at.asked.question.question in shown
    assert all(each.split()[0] in shown for each in at.asked.question.answers.values())
    assert "An assessor would ask to see" in shown


def test_what_was_said_stands_below() -> None:
    """The answer, the note, the owner, the day, the evidence and the mark."""
    at = step("PM.1.2")
    said = {"answer": "yes", "note": "so", "owner": "Huma", "due": "2027-01-31", "evidence": [{"file": "a.md"}]}
    shown = text(Page(EN, 96), at, {"responses": {"PM.1.2": {**said, "x-review": True}}})
    assert "so far: yes · marked for review · so · Huma · 2027-01-31 · a.md" in " ".join(shown.split())
    help_ = " ".join(
        line.text for line in Page(EN, 96).guidance(at, {"responses": {"PM.1.2": {**said, "evidence": "odd"}}})
    )
    assert "Owner: Huma" in help_
    assert "Evidence: " not in help_


def test_guidance_says_why_and_how() -> None:
    """Of a number also how it is made; of a fact what it means; else that there is none."""
    shown = " ".join(line.text for line in Page(EN, 96).guidance(step("FAp-1", "iso25023-measures"), {}))
    assert "Why: " in shown
    assert "counts in full at" in shown
    fact = Step("f", ("profile", "f"), fact=Fact(type="text", question="?", meaning="what it means"))
    assert Page(EN, 96).guidance(fact, {})[0].text == "What it means: what it means"
    assert Page(EN, 96).guidance(step("name"), {})[0].text == EN["guidance.none"]


@pytest.mark.parametrize("kind", ["yes-no", "number", "text", "choice"])
def test_a_fact_says_what_it_takes(kind: Any) -> None:  # noqa: ANN401  one of four literals
    """Its choices with their numbers."""
    fact = Fact(type=kind, question="What?", choices=("bank", "baker") if kind == "choice" else ())
    shown = text(Page(EN, 96), Step("f", ("profile", "f"), fact=fact), {})
    assert (EN.get(f"head.accepts.{kind}") or "2  baker") in shown


def test_what_a_stranger_wrote_moves_no_cursor() -> None:
    """Control characters and line breaks become blanks."""
    found = list(Page(EN, 40).wrapped("a\x1b[2Jb\n\n\x07c"))
    assert [line.text for line in found] == ["a [2Jb  c"]


def test_parts_are_packed_whole() -> None:
    """As many on a line as it holds."""
    lines = Page(EN, 30).packed(["a" * 20, "b" * 20, "c" * 5], "now")
    assert [line.text for line in lines] == ["a" * 20, "b" * 20 + " · " + "c" * 5]


def test_both_languages_have_the_same_words() -> None:
    """With the same places for what is put in; English stands in for any other."""
    english, urdu = (interview_words(each) for each in LANGUAGES)
    assert list(english) == list(urdu)
    for key, words in english.items():
        assert {part.partition("}")[0] for part in words.split("{")[1:]} == {
            part.partition("}")[0] for part in urdu[key].split("{")[1:]
        }
    assert interview_words("fr") == english
    assert all(len(line) < 80 for words in english.values() for line in words.splitlines() if "\n" in words)
