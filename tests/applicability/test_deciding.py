"""Deciding: what cannot be for this firm is left out, and nothing else."""

from __future__ import annotations

import sys
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.applicability.sentences import FACTS, PROFILES, SENTENCES, Profile, Sentence, asked
from tests.scoring.building import checklist, control, group

from isoready.applicability import decide, language, problems
from isoready.errors import IsoreadyError


@given(SENTENCES, PROFILES)
def test_a_control_is_outside_if_and_only_if_its_condition_is_false(sentence: Sentence, profile: Profile) -> None:
    """An independent evaluator, which knows true, false and not known, decides the same."""
    expected = {"C.0": sentence.text} if sentence.value(profile) is False else {}
    assert decide(asked(sentence.text), profile) == expected


@given(SENTENCES, PROFILES, PROFILES)
def test_more_facts_take_nothing_back(sentence: Sentence, profile: Profile, more: Profile) -> None:
    """What is outside stays outside whatever else becomes known: nothing was left out that might apply."""
    if decide(asked(sentence.text), profile):
        assert decide(asked(sentence.text), {**more, **profile})


@given(st.lists(SENTENCES, max_size=4))
def test_without_facts_only_what_needs_none_is_left_out(sentences: list[Sentence]) -> None:
    """A firm that tells nothing is asked everything that some firm is asked."""
    for condition in decide(asked(*(each.text for each in sentences)), {}).values():
        sentence = next(each for each in sentences if each.text == condition)
        assert sentence.value({}) is False


@given(st.booleans(), st.booleans(), PROFILES)
def test_a_condition_without_facts_is_the_same_for_every_firm(left: bool, right: bool, profile: Profile) -> None:  # noqa: FBT001  drawn
    """It asks nothing, so nothing changes it."""
    asking = asked(f"{left} && !{right}".lower())
    assert decide(asking, profile) == decide(asking, {})


@given(st.lists(SENTENCES, max_size=3), PROFILES, st.randoms(use_true_random=False))
def test_the_order_of_facts_is_nothing(sentences: list[Sentence], profile: Profile, random: Random) -> None:
    """Neither in the checklist nor in the profile; and the second time is as the first."""
    asking = asked(*(each.text for each in sentences))
    names, known = list(asking.facts), list(profile)
    random.shuffle(names)
    random.shuffle(known)
    shuffled = asking.model_copy(update={"facts": {name: asking.facts[name] for name in names}})
    assert decide(shuffled, {name: profile[name] for name in known}) == decide(asking, profile)


@given(SENTENCES, SENTENCES, PROFILES)
def test_what_is_in_a_group_outside_is_outside_by_the_condition_of_the_group(
    around: Sentence, within: Sentence, profile: Profile
) -> None:
    """However deep it lies, and whatever its own condition says."""
    inner = group("I", control("C", applies_when=within.text))
    asking = checklist(group("G", inner, control("D"), applies_when=around.text), group("H"), facts=FACTS)
    if around.value(profile) is False:
        assert decide(asking, profile) == dict.fromkeys(["G", "I", "C", "D"], around.text)
    else:
        assert decide(asking, profile) == ({"C": within.text} if within.value(profile) is False else {})


@pytest.mark.parametrize("value", ["many", True, 10**15])
def test_a_fact_that_does_not_fit_counts_as_not_given(value: str | int) -> None:
    """Another rule says that it is wrong; nothing is left out because of it."""
    assert decide(asked("employees > 10"), {"employees": value}) == {}
    assert decide(asked("employees > 10"), {"employees": 10}) == {"C.0": "employees > 10"}


def test_yes_and_no_may_be_words() -> None:
    """They are texts in YAML 1.2, and a number may name a choice."""
    assert decide(asked("personal_data", "size == '3'"), {"personal_data": "no", "size": 3}) == {"C.0": "personal_data"}


def test_a_profile_may_hold_what_nobody_asks() -> None:
    """It decides nothing."""
    assert decide(asked("remote"), {"colour": "green"}) == {}


def test_a_fault_in_a_condition_is_no_decision() -> None:
    """Whoever did not look at its problems first hears of it."""
    with pytest.raises(ValueError, match="employees >"):
        decide(asked("employees >"), {})


def test_a_checklist_without_conditions_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is imported for nobody else."""
    monkeypatch.setattr(language, "_library", lambda: pytest.fail("the library was opened"))
    assert decide(asked(None), {"employees": 3}) == {}
    assert problems(asked(None)) == ()


def test_without_the_library_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line to type."""
    language._library.cache_clear()  # noqa: SLF001  another test opened it
    monkeypatch.setitem(sys.modules, "cel_expr_python", None)
    with pytest.raises(IsoreadyError) as told:
        decide(asked("remote"), {})
    assert "pip install 'isoready[conditions]'" in told.value.hint
