"""The words of the report: none is missing, none is idle."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from isoready.errors import IsoreadyError
from isoready.formats.report import words as words_module
from isoready.formats.report.words import Sentence, Words, load_words
from isoready.model.checklist import Status
from isoready.model.evidence import Outcome
from isoready.model.rules import Grade
from isoready.model.score import Unscored
from isoready.resources import resource

LITERAL = re.compile(r"""["']([a-z][a-z_.-]*)["']""")
PATTERN = re.compile(r"""f["']([a-z][a-z_.-]*)\{[^\n]*?\}([a-z.-]*)["']""")


def source_text() -> str:
    """Everything that asks for words."""
    modules = sorted(Path(words_module.__file__).parent.rglob("*.py"))
    templates = sorted(resource("reports").glob("*/*.j2"))
    return "\n".join(path.read_text("utf-8") for path in (*modules, *templates))


def test_a_missing_word_is_an_error_that_names_it() -> None:
    """A language that lacks a word cannot be printed."""
    with pytest.raises(IsoreadyError, match=r"`cover\.title`") as caught:
        Words("ur", {})("cover.title")
    assert "words.ur.yaml" in caught.value.hint


def test_words_are_counted_and_listed() -> None:
    """One gap, two gaps; a, b and c."""
    words = load_words()
    assert words.count("people", 1) == "1 person"
    assert words.count("people", 2) == "2 people"
    assert [words.listed(("a", "b", "c")[:size]) for size in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_text_from_people_is_cleaned_and_set_apart_when_it_is_put_in() -> None:
    """An Urdu name inside an English sentence cannot reorder it, and a sentence within a sentence is left alone."""
    words = Words("en", {"a": "The firm {name} is here.", "b": "So: {told}"})
    said = words("a", name="چلتن\u202e")
    assert said == "The firm \u2068چلتن\u2069 is here."
    assert isinstance(said, Sentence)
    assert words("b", told=said) == f"So: {said}"


def test_braces_in_text_from_people_are_only_text() -> None:
    """A note such as `{0.__class__}` is not run as a pattern."""
    assert Words("en", {"a": "Note: {note}"})("a", note="{note} {0.__class__}") == "Note: {note} {0.__class__}"


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ur", "rtl")])
def test_a_language_has_a_direction(language: str, direction: str) -> None:
    """Urdu runs from right to left."""
    assert Words(language, {}).direction == direction


def test_every_member_that_is_printed_has_its_words() -> None:
    """Outcomes, grades, reasons for no number and states of a checklist are closed lists."""
    entries = load_words().entries
    for outcome in Outcome:
        key = outcome.name.lower().replace("_", "-")
        assert {f"outcome.{key}", f"outcome-short.{key}"} <= entries.keys()
    for grade in Grade:
        assert f"grade.{grade.name.lower().replace('_', '-')}.text" in entries
    assert {f"unscored.{reason.name.lower()}" for reason in Unscored} <= entries.keys()
    assert {f"checklist-status.{status.value}" for status in Status} <= entries.keys()


def test_no_word_is_idle() -> None:
    """Each key is asked for somewhere, by itself, by its plural or by a pattern that fits it."""
    source = source_text()
    literals = {match[1] for match in LITERAL.finditer(source)}
    patterns = {(match[1], match[2]) for match in PATTERN.finditer(source)}
    idle = {
        key
        for key in load_words().entries
        for names in ({key, key.removesuffix(".one"), key.removesuffix(".other")},)
        if not names & literals
        and not any(name.startswith(start) and name.endswith(end) for start, end in patterns for name in names)
    }
    assert idle == set()
