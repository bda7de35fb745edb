"""Laws of what comes back: nothing that was pinned goes, twice is once, and only a second person confirms."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.capture.sheets import ASSESSMENTS, ROWS, imported, sheet_of

from isoready.capture.reviewing import Reviewer, after
from isoready.errors import IsoreadyError
from isoready.model.assessment import Response
from isoready.model.confirmation import Standing, bare_name, dispute, standing
from isoready.model.merged import Choice
from isoready.model.reviewing import Verb

CHOICES = st.sampled_from(Choice)
DAYS = st.sampled_from([date(2026, 11, 1), date(2026, 11, 20)])
PEOPLE = st.sampled_from(["Adeel", " ADEEL", "Sanober", "Zarghuna"])
NOTES = st.sampled_from(["", "I saw it", "nobody could show it"])
ACTS = st.lists(st.tuples(st.sampled_from(Verb), PEOPLE, DAYS, NOTES, st.integers(0, 2)), max_size=6)
OTHERS = st.lists(
    st.fixed_dictionaries(
        {
            "source": st.just("phone.yaml"),
            "response": st.fixed_dictionaries(
                {"answer": st.sampled_from(["N", "P"])},
                optional={
                    "answered_by": st.just("Sanober"),
                    "note": st.just("quite another story"),
                    "confirmed": st.just({"by": "Huma", "on": "2026-11-03"}),
                    "reviews": st.just([{"by": "Bilal", "on": "2026-11-03", "verdict": "comments", "note": "hm"}]),
                },
            ),
        }
    ),
    max_size=2,
)
HELD = st.fixed_dictionaries(
    {"differing": OTHERS},
    optional={
        "answer": st.sampled_from(["F", "P", 3]),
        "answered_by": st.just("Adeel"),
        "answered_on": st.just("2026-11-10"),
        "note": st.just("so it is"),
        "confirmed": st.fixed_dictionaries({"by": PEOPLE, "on": st.sampled_from(["2026-11-05", "2026-11-12"])}),
    },
)


@given(ASSESSMENTS, ASSESSMENTS, ROWS, CHOICES)
def test_evidence_with_a_digest_is_never_taken_out(
    ours: dict[str, Any], made_from: dict[str, Any], filled: dict[str, Any], choice: Choice
) -> None:
    """Whatever the sheet was made from, whatever came back in it, and whichever side is preferred."""
    result = imported(ours, made_from, filled, choice)
    for key, response in ours.items():
        for item in response.get("evidence", ()):
            kept = [
                (each["file"], each.get("shows"), each.get("sha256"))
                for each in result.get(key, {}).get("evidence", ())
            ]
            assert "sha256" not in item or (item["file"], item.get("shows"), item["sha256"]) in kept


@given(ASSESSMENTS, ROWS, CHOICES)
def test_the_same_sheet_twice_is_once(ours: dict[str, Any], filled: dict[str, Any], choice: Choice) -> None:
    """The second time finds everything as it would make it."""
    once = imported(ours, ours, filled, choice)
    assert imported(once, ours, filled, choice) == once


def test_a_confirmation_moves_among_the_reviews_once() -> None:
    """Also where ours drifted since, is preferred, and so keeps it: the sheet took the answer out twice."""
    ours = {"X": {"answer": "P", "answered_by": "Adeel", "confirmed": {"by": "Zarghuna", "on": "2026-11-20"}}}
    made_from, filled = {"X": {"answer": "P", "answered_by": "Sanober"}}, {"X": {"answered_by": "Sanober"}}
    once = imported(ours, made_from, filled, Choice.OURS)
    assert len(once["X"]["reviews"]) == 1
    assert imported(once, made_from, filled, Choice.OURS) == once


@given(ASSESSMENTS)
def test_a_sheet_that_nobody_touched_changes_nothing(ours: dict[str, Any]) -> None:
    """Also not what it cannot hold."""
    assert imported(ours, ours, sheet_of(ours), Choice.BOTH) == ours


def test_a_later_look_in_a_sheet_is_taken_beside_the_digest() -> None:
    """The day that somebody typed is not lost, and neither is what was recorded."""
    item = {"file": "a.md", "observed": "2026-11-01"}
    ours = {"X": {"answer": "F", "evidence": [{**item, "sha256": "ab"}]}}
    filled = {"X": {"answer": "F", "evidence": [{**item, "observed": "2026-11-20"}]}}
    result = imported(ours, ours, filled, Choice.BOTH)
    assert result["X"]["evidence"] == [{"file": "a.md", "observed": "2026-11-20", "sha256": "ab"}]


@given(ASSESSMENTS, st.sampled_from(["F", "P", "N"]))
def test_a_changed_answer_is_taken_with_the_wording_that_was_read(ours: dict[str, Any], answer: str) -> None:
    """And a confirmation of the old one does not carry the new one."""
    filled = sheet_of(ours)
    changed = [key for key in filled if filled[key].get("answer") != answer]
    for key in changed:
        filled[key]["answer"] = answer
    result = imported(ours, ours, filled, Choice.BOTH)
    for key in changed:
        assert result[key]["answer"] == answer
        assert result[key]["wording"] == "current"
        assert "confirmed" not in result[key]
        assert "differing" not in result[key]


def reviewed(held: dict[str, Any], acts: list[Any]) -> list[dict[str, Any]]:
    """The response after each act; one that is refused changes nothing."""
    states = [held]
    for verb, by, on, note, number in acts:
        try:
            states.append(after(verb, "PM.1.1", states[-1], Reviewer(by, on, note), number))
        except IsoreadyError:
            continue
    return states


@given(HELD, ACTS)
def test_nothing_that_anybody_said_goes(held: dict[str, Any], acts: list[Any]) -> None:
    """Names, notes and answers of all reviews stay somewhere in the response."""
    states = reviewed(held, acts)
    for before, now in pairwise(states):
        text = str(now)
        for review in (*before.get("reviews", ()), *filter(None, [before.get("confirmed")])):
            assert review["by"].strip() in text
            assert review.get("note", "") in text
        for other in before.get("differing", ()):
            for name in ("answer", "answered_by", "note"):
                assert str(other["response"].get(name, "")) in text
            assert "reviews" not in other["response"] or "hm" in text
            assert "confirmed" not in other["response"] or "Huma" in text


@given(HELD, ACTS)
def test_nobody_both_confirms_and_disputes(held: dict[str, Any], acts: list[Any]) -> None:
    """Whoever disputes last has no confirmation that counts, and the other way round."""
    for state in reviewed(held, acts)[1:]:
        now = Response.model_validate(state)
        disputed = dispute(now)
        if disputed is not None and standing(now) is Standing.COUNTS and now.confirmed != before_of(held):
            assert now.confirmed is not None
            assert bare_name(disputed.by) != bare_name(now.confirmed.by)


@given(HELD, PEOPLE, DAYS)
def test_a_confirmation_that_is_taken_counts(held: dict[str, Any], by: str, on: date) -> None:
    """Or it is refused: by the answerer, before the answer, or while others answered differently."""
    try:
        now = Response.model_validate(after(Verb.CONFIRM, "PM.1.1", held, Reviewer(by, on)))
    except IsoreadyError:
        answered = Response.model_validate(held)
        mine = bare_name(by) == bare_name(answered.answered_by)
        early = answered.answered_on is not None and on < answered.answered_on
        assert mine or early or answered.differing or not answered.answered_by or answered.answer is None
    else:
        assert standing(now) is Standing.COUNTS
        assert dispute(now) is None


def before_of(held: dict[str, Any]) -> object:
    """The confirmation that was there before anybody reviewed."""
    return Response.model_validate(held).confirmed
