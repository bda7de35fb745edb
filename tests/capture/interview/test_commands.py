"""What a typed line means: an answer first, and never what nobody meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.capture.interview.world import step, steps

from isoready.capture.interview.commands import Command, Do, understood
from isoready.capture.interview.steps import Step
from isoready.model.answers import accepts
from isoready.model.facts import Fact

YES_NO = step("PM.1.1")
FOUR = step("FS.completeness", "iso25010-product")
MAYBE = step("CO.coexistence", "iso25010-product")
LEVELS = step("ACT.collect.value", "iso38505-data-governance")
NUMBER = step("FAp-1", "iso25023-measures")
NAME = step("name")
CHOICE = Step("sector", ("profile", "sector"), fact=Fact(type="choice", question="Which?", choices=("bank", "baker")))
PEOPLE = Step("people", ("profile", "people"), fact=Fact(type="number", question="How many?"))
HARM = step("can_harm", "iso25010-product")


@pytest.mark.parametrize(
    ("at", "line", "answer"),
    [
        (FOUR, "L", "L"),
        (FOUR, " l ", "L"),
        (FOUR, "n", "N"),
        (FOUR, "3", "L"),
        (FOUR, "72%", "72%"),
        (YES_NO, "y", "yes"),
        (YES_NO, "1", "no"),
        (LEVELS, "3", "3"),
        (NUMBER, "1", "1"),
        (NUMBER, "2.5", "2.5"),
        (NAME, "=s", "s"),
        (NAME, "skip", "skip"),
        (NAME, "e & o", "e & o"),
        (NAME, "+ Co", "+ Co"),
        (NAME, "Our Firm", "Our Firm"),
        (HARM, "No", "no"),
        (CHOICE, "2", "baker"),
        (CHOICE, "ban", "bank"),
        (PEOPLE, "12", "12"),
        (PEOPLE, "-1", "-1"),
        (FOUR, "\x1b[AL\x07", "L"),
    ],
)
def test_an_answer_is_understood(at: Step, line: str, answer: str) -> None:
    """By its name in any case, its number, its beginning; a text is a text."""
    assert understood(line, at) == Command(Do.ANSWER, answer)


@pytest.mark.parametrize(
    ("at", "line", "command"),
    [
        (FOUR, "", Command(Do.NEXT)),
        (FOUR, "s", Command(Do.SKIP)),
        (YES_NO, "n", Command(Do.ANSWER, "no")),
        (LEVELS, "n", Command(Do.NOTE)),
        (FOUR, ":n it is so", Command(Do.NOTE, "it is so")),
        (FOUR, "+ it is so", Command(Do.NOTE, "it is so")),
        (FOUR, "note it is so", Command(Do.NOTE, "it is so")),
        (FOUR, "j PM.1.1", Command(Do.JUMP, "PM.1.1")),
        (FOUR, "/back up", Command(Do.SEARCH, "back up")),
        (FOUR, "?", Command(Do.GUIDANCE)),
        (FOUR, "d 2027-01-31", Command(Do.DUE, "2027-01-31")),
        (MAYBE, "5", Command(Do.ABSENT)),
        (MAYBE, "x no other program runs there", Command(Do.ABSENT, "no other program runs there")),
        (MAYBE, "N/A", Command(Do.ABSENT)),
        (FOUR, "5", Command(Do.UNKNOWN, "5")),
        (FOUR, "72", Command(Do.UNKNOWN, "72")),
        (FOUR, "101%", Command(Do.UNKNOWN, "101%")),
        (FOUR, "skip it", Command(Do.UNKNOWN, "skip it")),
        (FOUR, ":nonsense", Command(Do.UNKNOWN, ":nonsense")),
        (LEVELS, "6", Command(Do.UNKNOWN, "6")),
        (NUMBER, "many", Command(Do.UNKNOWN, "many")),
        (CHOICE, "ba", Command(Do.UNKNOWN, "ba")),
        (PEOPLE, "twelve", Command(Do.UNKNOWN, "twelve")),
        (PEOPLE, "٣", Command(Do.UNKNOWN, "٣")),
        (NAME, ":s", Command(Do.SKIP)),
        (NAME, "s", Command(Do.SKIP)),
        (NAME, "Q", Command(Do.QUIT)),
        (NAME, "/", Command(Do.SEARCH)),
        (NAME, "j PM.1.1", Command(Do.JUMP, "PM.1.1")),
        (NAME, "/back up", Command(Do.SEARCH, "back up")),
        (NAME, "?", Command(Do.GUIDANCE)),
        (NAME, "", Command(Do.NEXT)),
    ],
)
def test_a_command_is_understood(at: Step, line: str, command: Command) -> None:
    """By its letter where that is no answer, by its word, and behind a colon always."""
    assert understood(line, at) == command


@given(line=st.text(max_size=20), at=st.sampled_from([each for each in steps("iso25010-product") if each.asked]))
def test_what_is_taken_for_an_answer_is_one(line: str, at: Step) -> None:
    """Whatever is typed, the scale accepts it."""
    found = understood(line, at)
    if found.do is Do.ANSWER and at.asked is not None:
        assert accepts(at.asked.question, at.asked.scale, found.text)


@pytest.mark.parametrize("word", sorted({each.value for each in Do} - {"answer", "unknown"}))
def test_every_command_has_its_word(word: str) -> None:
    """Behind a colon it is a command at every question."""
    assert understood(f":{word}", NAME).do == Do(word)
