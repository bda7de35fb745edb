"""Merging: no answer of either side is ever lost, and doing it again changes nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.capture.merging import merge
from isoready.document import Plain
from isoready.model.merged import Choice, Conflict

WORDS = st.sampled_from(["so it is", "not yet", "اردو"])
PEOPLE = st.sampled_from(["Adeel", "Sanober"])
ANSWERS = st.sampled_from(["F", "P", "N", 3, True, None])
FILES = st.sampled_from(["a.md", "b.md"])
RESPONSES = st.fixed_dictionaries(
    {},
    optional={
        "answer": ANSWERS,
        "reason": WORDS,
        "note": WORDS,
        "owner": PEOPLE,
        "answered_by": PEOPLE,
        "evidence": st.lists(st.fixed_dictionaries({"file": FILES}, optional={"shows": WORDS}), max_size=2),
        "wording": st.just("ab"),
    },
)
DATA = st.fixed_dictionaries(
    {
        "format": st.just("isoready/assessment/1"),
        "responses": st.dictionaries(st.sampled_from("XYZ"), RESPONSES, max_size=3),
    },
    optional={
        "scope": WORDS,
        "assessors": st.lists(PEOPLE, max_size=2, unique=True),
        "profile": st.dictionaries(st.sampled_from(["web", "people"]), st.sampled_from([True, 3]), max_size=2),
    },
)


def said(data: dict[str, Any]) -> set[tuple[str, str, str]]:
    """Every answer, reason, note and file anywhere in the responses, with its question."""
    found = set()
    for key, response in data["responses"].items():
        everything = [response, *(each["response"] for each in response.get("differing", ()))]
        for each in everything:
            found |= {
                (key, name, text(each[name]))
                for name in ("answer", "reason", "note", "owner")
                if each.get(name) is not None
            }
            for item in each.get("evidence", ()):
                found |= {(key, "file", item["file"]), (key, "file", item["file"] + item.get("shows", ""))}
    return found


def text(answer: Plain) -> str:
    """An answer as the text that it stands for."""
    return {True: "yes", False: "no"}.get(answer, str(answer)) if isinstance(answer, bool) else str(answer)


@given(DATA, DATA)
def test_without_a_base_nothing_that_either_side_says_is_lost(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    """Whatever they disagree on, both are in the result."""
    assert said(ours) | said(theirs) <= said(merge(ours, theirs, None, "phone.yaml").data)


@given(DATA, DATA)
def test_importing_twice_is_importing_once(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    """Also where a conflict is left undecided."""
    once = merge(ours, theirs, None, "phone.yaml").data
    again = merge(once, theirs, None, "renamed.yaml")
    assert again.data == once
    assert again.changed == ()


@given(DATA, DATA)
def test_what_only_one_side_changed_is_as_that_side_has_it(base: dict[str, Any], changed: dict[str, Any]) -> None:
    """Also where it took something out."""
    for result in (merge(changed, base, base, "b"), merge(base, changed, base, "b")):
        assert result.conflicts == ()
        assert bare(result.data) == bare(changed)


@given(DATA, DATA, DATA)
def test_with_a_base_what_both_said_anew_is_kept(
    base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any]
) -> None:
    """An answer that is not the old one is in the result, or beside it."""
    result = said(merge(ours, theirs, base, "b").data)
    new = (said(ours) | said(theirs)) - said(base)
    assert {each for each in new if each[1] in {"answer", "note", "file"}} <= result


@given(DATA, DATA, DATA, st.sampled_from(["ours", "theirs"]))
def test_a_preference_leaves_nothing_undecided(
    base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any], side: str
) -> None:
    """Neither with a base nor without one."""
    for old in (base, None):
        data = merge(ours, theirs, old, "b", lambda _: Choice(side)).data
        assert not any("differing" in response for response in data["responses"].values())


@given(DATA)
def test_a_file_merged_with_itself_is_itself(data: dict[str, Any]) -> None:
    """To the last byte that it stands for."""
    assert merge(data, data, None, "same").data == data
    assert merge(data, data, data, "same").data == data


def bare(data: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty, where absent and empty mean the same."""
    responses = {
        key: {
            name: text(value) if name == "answer" else value
            for name, value in response.items()
            if value not in (None, "", [])
        }
        for key, response in data["responses"].items()
    }
    rest = {key: value for key, value in data.items() if key != "responses" and value not in ({}, [])}
    return {**rest, "responses": responses}


def test_two_answers_to_one_question_stand_side_by_side() -> None:
    """With all that the other says, under the name of the file that it came in."""
    ours = {"responses": {"X": {"answer": "F", "wording": "ab"}}}
    theirs = {"responses": {"X": {"answer": "P", "note": "only in the shop", "answered_by": "Nargis"}}}
    result = merge(ours, theirs, None, "phone.yaml")
    assert result.data["responses"]["X"] == {
        "answer": "F",
        "wording": "ab",
        "differing": [{"source": "phone.yaml", "response": theirs["responses"]["X"]}],
    }
    assert result.conflicts == (
        Conflict(("responses", "X"), ours["responses"]["X"], theirs["responses"]["X"], "phone.yaml"),
    )


@pytest.mark.parametrize("choice", [Choice.OURS, Choice.THEIRS])
def test_a_fact_about_the_firm_is_as_the_chosen_side_has_it(choice: Choice) -> None:
    """It decides what is asked, so it is told as a conflict."""
    result = merge({"profile": {"web": True}}, {"profile": {"web": False}}, None, "phone.yaml", lambda _: choice)
    assert result.data["profile"]["web"] is (choice is Choice.OURS)
    assert [each.keys for each in result.conflicts] == [("profile", "web")]


def test_what_the_other_file_says_of_itself_stays_with_it() -> None:
    """The day and the scope of a form are no conflict with those of the assessment."""
    result = merge({"date": "2026-01-01", "scope": "all"}, {"date": "2026-02-02", "scope": "shop"}, None, "phone.yaml")
    assert result.data == {"date": "2026-01-01", "scope": "all"}
    assert result.conflicts == ()
