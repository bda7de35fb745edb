"""Problems: every fault of a condition is told with its word before a firm meets it, and no sound one is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.applicability.sentences import FACTS, PROFILES, SENTENCES, Profile, Sentence, asked
from tests.scoring.building import checklist, control, group

from isoready.applicability import decide, problems
from isoready.model.conditions import facts_named

NAMES_AND_SIGNS = "employees users personal_data size city colour true and null in == != < > >= && || ! ( ) [ ] ,"
OTHERS = "'small' 'x' \"EU\" 1 -2 3.5 0x1 99999999999999999999 r'x' '''x''' // . - + ? : { } = & ' \" \\ # é size( [1]"
PIECES = st.sampled_from(NAMES_AND_SIGNS.split(" ")) | st.sampled_from(OTHERS.split(" "))


@given(SENTENCES)
def test_a_sound_condition_has_no_problem(sentence: Sentence) -> None:
    """Nothing that the reference allows is refused."""
    assert problems(asked(sentence.text)) == ()


@given(SENTENCES)
def test_the_facts_named_are_those_it_is_made_of(sentence: Sentence) -> None:
    """Each once, in the order of the sentence, and no word of a text is taken for one."""
    named = facts_named(sentence.text)
    assert set(named) == set(sentence.facts)
    assert len(set(named)) == len(named)


@given(st.lists(PIECES, min_size=1, max_size=20), st.sampled_from(["", " "]), PROFILES)
def test_what_has_no_problem_can_be_decided_and_what_has_some_is_told(
    pieces: list[str], space: str, profile: Profile
) -> None:
    """Any heap of words either passes, and then is decided, or has a fault that points into it."""
    condition = space.join(pieces)[:500].strip()
    found = problems(asked(condition))
    for fault in found:
        assert fault.condition == condition
        assert condition.startswith(fault.word, fault.start)
    if not found:
        assert set(decide(asked(condition), profile).values()) <= {condition}


@pytest.mark.parametrize(
    ("condition", "kind", "word", "start", "message"),
    [
        ("remote &&", "syntax", "", 9, "the condition ends too soon"),
        ("remote)", "syntax", ")", 6, "`)` cannot stand here"),
        ("remote personal_data", "syntax", "personal_data", 7, "`personal_data` cannot stand here"),
        ("remote = true", "syntax", "=", 7, "`=` cannot stand here"),
        ("city == 'Quetta", "syntax", "'", 8, "`'` cannot stand here"),
        ("remote AND remote", "syntax", "AND", 7, "`AND` is no word of conditions"),
        ("employees == 3.5", "syntax", "3", 13, "a number in a condition is whole"),
        ("employees == 12345678901234567", "syntax", "1", 13, "has at most 16 digits"),
        ("size(city) == 4", "syntax", "(", 4, "a condition calls no functions"),
        ("!(remote)", "syntax", "(", 1, "brackets around a single value"),
        ("employees in users", "syntax", "in", 10, "`in` stands before no list"),
        ("employees in []", "syntax", "[", 13, "at least one"),
        ("employees in [1, '2']", "syntax", "[", 13, "a list holds texts"),
        ("employees == [1]", "syntax", "[", 13, "a list stands where none may"),
        ("colour == 'red'", "unknown-fact", "colour", 0, "`colour`, which is no fact"),
        ("employees == '10'", "type", "==", 10, "`==` cannot go with a number and a text"),
        ("size < 'small'", "type", "<", 5, "`<` cannot go with a text and a text"),
        ("remote && employees", "type", "&&", 7, "`&&` cannot go with yes or no and a number"),
        ("!city", "type", "!", 0, "`!` cannot go with a text"),
        ("city in [1]", "type", "in", 5, "a text and a list of numbers"),
        ("remote == 'yes'", "type", "==", 7, "`==` cannot go with yes or no and a text"),
        ("employees", "type", "employees", 0, "this is a value, not a condition"),
        ("size == 'huge'", "type", "'huge'", 8, "`huge` is none of the choices of `size`"),
        ("'huge' != size", "type", "'huge'", 0, "`huge` is none of the choices of `size`"),
        ("size in ['small', \"huge\"]", "type", '"huge"', 18, "`huge` is none of the choices of `size`"),
        ("\nremote ||\n  employees", "type", "||", 7, "`||` cannot go with yes or no and a number"),
    ],
)
def test_a_fault_is_told_by_its_kind_with_its_word_and_its_place(
    condition: str, kind: str, word: str, start: int, message: str
) -> None:
    """In words about the firm's facts, not about the parser's."""
    (fault,) = problems(asked(condition))
    assert (fault.kind, fault.word, fault.start) == (kind, word, start)
    assert message in fault.message
    assert fault.hint.endswith(".")


def test_every_mismatch_of_a_condition_is_told() -> None:
    """Both sides are mended at once."""
    found = problems(asked("employees == 'a' || city > 2"))
    assert [(fault.word, fault.start) for fault in found] == [("==", 10), (">", 25)]


def test_brackets_deeper_than_anybody_reads_are_refused() -> None:
    """Before the parser sees them, which gives up at 32."""
    sound, deep = (f"{'(' * depth}remote && remote{')' * depth}" for depth in (16, 17))
    assert problems(asked(sound)) == ()
    assert [(fault.kind, fault.start) for fault in problems(asked(deep))] == [("syntax", 16)]


def test_a_condition_of_several_is_told_once() -> None:
    """Groups and controls share it; the rules set it beside each."""
    asking = checklist(group("G", control("C", applies_when="x"), control("D"), applies_when="x"), facts=FACTS)
    assert [fault.word for fault in problems(asking)] == ["x"]


@pytest.mark.parametrize("name", ["if", "type", "true"])
def test_a_fact_with_a_word_of_the_language_cannot_be_named(name: str) -> None:
    """It does not break the other conditions."""
    taken = {**FACTS, name: {"type": "yes-no", "question": "Is it so?"}}
    asking = checklist(group("G", control("C", applies_when="remote"), control("D", applies_when=name)), facts=taken)
    assert [fault.condition for fault in problems(asking)] == ([] if name == "true" else [name])
