"""The fingerprint: new when the question is another one, and only then."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.model.checklist import Control
from isoready.model.fingerprint import fingerprint

MEASURE = {"unit": "days", "target": 1, "limit": 5, "better": "lower", "how": "Count them."}
BASE: dict[str, Any] = {
    "id": "PM.1",
    "title": "Plan",
    "question": "Is there a plan?",
    "answers": {"N": "no plan", "F": "a plan"},
    "scale": "nplf",
    "measure": MEASURE,
    "intent": "It matters.",
    "guidance": "Write it.",
    "evidence": ["the plan"],
    "next_step": "Begin.",
    "effort": {"F": 1},
    "na_allowed": False,
}
SEVERAL = {
    **BASE,
    "question": None,
    "questions": [
        {"id": "a", "question": "Is it written?", "scale": "yes-no", "answers": {"no": "nothing"}},
        {"id": "b", "question": "Is it read?", "weight": 2, "measure": MEASURE},
    ],
}
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Z", "C"]), min_size=1, max_size=8)


def of(raw: dict[str, Any], **changed: Any) -> str:  # noqa: ANN401  whatever the model takes
    """Fingerprint a control with some keys changed."""
    return fingerprint(Control.model_validate({**raw, **changed}))


def test_it_is_16_hex_digits_and_stays_the_same_for_ever() -> None:
    """Recorded answers hold these digits: a change of the recipe would make all of them stale."""
    assert of(BASE) == "e88c6da8caf71ae1"
    assert of(SEVERAL) == "ad2aec8a29f96595"


@pytest.mark.parametrize(
    "changed",
    [
        {"id": "PM.2"},
        {"question": "Is there a good plan?"},
        {"answers": {"N": "no plan", "F": "a good plan"}},
        {"answers": {"N": "no plan"}},
        {"answers": {"P": "no plan", "F": "a plan"}},
        {"scale": "yes-no"},
        {"scale": None},
        {"measure": None},
        {"measure": {**MEASURE, "unit": "weeks"}},
        {"measure": {**MEASURE, "target": 2}},
        {"measure": {**MEASURE, "limit": 6}},
        {"measure": {**MEASURE, "limit": None}},
        {"measure": {**MEASURE, "limit": None, "better": "higher"}},
        {"question": None, "questions": SEVERAL["questions"]},
    ],
)
def test_another_question_has_another_fingerprint(changed: dict[str, Any]) -> None:
    """Its id, its words, its anchors, its scale, its measure."""
    assert of(BASE, **changed) != of(BASE)


@pytest.mark.parametrize("key", ["id", "question", "scale", "answers", "measure"])
def test_each_of_several_questions_counts(key: str) -> None:
    """With everything that makes it what it is."""
    other = {"id": "c", "question": "Is it kept?", "scale": "nplf", "answers": {"no": "less"}, "measure": MEASURE}
    first, second = SEVERAL["questions"]
    assert of(SEVERAL, questions=[{**first, key: other[key]}, second]) != of(SEVERAL)
    assert of(SEVERAL, questions=[first]) != of(SEVERAL)


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "Planning"},
        {"intent": "It really matters."},
        {"guidance": "Write it well."},
        {"evidence": ["the plan", "its date"]},
        {"next_step": "Begin today."},
        {"effort": {"F": 9}},
        {"weight": 5},
        {"critical": True},
        {"na_allowed": True},
        {"prerequisites": ["PM.9"]},
        {"evidence_valid_for": "1 year"},
        {"measure": {**MEASURE, "how": "Ask somebody."}},
        {"answers": {"F": "a plan", "N": "no plan"}},
        {"question": "Is there\n  a plan?"},
    ],
)
def test_what_does_not_change_the_question_does_not_change_its_fingerprint(changed: dict[str, Any]) -> None:
    """Guidance, weights, effort, the order of anchors, line breaks."""
    assert of(BASE, **changed) == of(BASE)


def test_weights_and_order_of_several_questions_are_nothing() -> None:
    """They are keyed by id."""
    first, second = SEVERAL["questions"]
    assert of(SEVERAL, questions=[{**second, "weight": 7}, first]) == of(SEVERAL)


def test_letters_composed_in_another_way_are_the_same_letters() -> None:
    """Editors differ in how they store an accent."""
    composed = "Caf\N{LATIN SMALL LETTER E WITH ACUTE}?"
    assert of(BASE, question=unicodedata.normalize("NFD", composed)) == of(BASE, question=composed)


@given(st.dictionaries(WORDS, WORDS, max_size=3), st.dictionaries(WORDS, WORDS, max_size=3), WORDS, WORDS)
def test_no_two_contents_run_together(one: dict[str, str], other: dict[str, str], question: str, another: str) -> None:
    """Two controls share a fingerprint only when they ask the same."""
    same = (normal(one), normal({"q": question})) == (normal(other), normal({"q": another}))
    assert (of(BASE, answers=one, question=question) == of(BASE, answers=other, question=another)) == same


def normal(words: dict[str, str]) -> dict[str, str]:
    """Compose letters as the fingerprint does."""
    return {unicodedata.normalize("NFC", key): unicodedata.normalize("NFC", value) for key, value in words.items()}
