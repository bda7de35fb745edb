"""Laws of what an interview changes: the file says exactly what was answered, and undoing it is as if it never was."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.capture.interview.world import NARGIS, blank, model, steps

from isoready.capture.interview.changes import MARK, Change, answered, beside, changed, stands
from isoready.capture.interview.steps import Step, answer_at, response_at
from isoready.capture.order import reading_order
from isoready.document import parse
from isoready.document.setting import rewritten

BLANK = blank()
BARE = b"""\
# kept
format: isoready/assessment/1
checklist: {id: iso29110-starter, version: 1.0.0}
date: 2026-11-27
x-ours: {odd: [1, 2]}  # ours
responses:
  PM.1.1:
    # why we say so
    answer: no  # to be looked at
    x-more: [kept]
  XX.9: {answer: 3}
"""
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=12).map(str.strip)
ORDER = reading_order(model(), ())
ASKED = [each for each in steps() if each.asked]


def moves() -> st.SearchStrategy[tuple[Step, str, Any]]:
    """What can be done at a question, and with what."""
    return st.one_of(
        st.tuples(st.sampled_from(ASKED), st.just("answer"), st.sampled_from(["yes", "no", None])),
        st.tuples(st.sampled_from(ASKED), st.just("not-applicable"), WORDS),
        st.tuples(st.sampled_from(ASKED), st.sampled_from(["note", "owner"]), WORDS),
        st.tuples(st.sampled_from(ASKED), st.just("evidence"), st.lists(st.just({"file": "a.md"}), max_size=2)),
        st.tuples(st.sampled_from(ASKED), st.just(MARK), st.booleans()),
        st.tuples(st.sampled_from(steps()[:2]), st.just("answer"), WORDS),
    )


def made(data: dict[str, Any], move: tuple[Step, str, Any]) -> Change:
    """The change that a move is."""
    step, name, value = move
    if name == "answer":
        return answered(data, step, value or None, NARGIS, step.asked.control if step.asked else None)
    if name == "not-applicable":
        return answered(data, step, name, NARGIS, None, value)
    return beside(data, step, name, value)


@given(begun=st.sampled_from([BLANK, BARE]), given_=st.lists(moves(), max_size=6))
def test_the_file_says_what_was_answered_and_undoing_takes_it_back(
    begun: bytes, given_: list[tuple[Step, str, Any]]
) -> None:
    """After each change the file parses, holds it, and has each of its comments; undone, it holds what it held."""
    data, done, history = begun, [], [parse(begun, "f").data]
    for move in given_:
        document = parse(data, "f")
        change = made(document.data, move)
        data = rewritten(data, document, changed(document.data, change), ORDER)
        now = parse(data, "f").data
        _holds(now, move)
        assert _comments(begun) <= _comments(data)
        done.append(change)
        history.append(now)
    for change in reversed(done):
        document = parse(data, "f")
        assert document.data == history.pop()
        assert stands(document.data, change.way) == change.after
        data = rewritten(data, document, changed(document.data, change.back), ORDER)
    assert parse(data, "f").data == history[0]
    assert _comments(begun) <= _comments(data)


def _holds(data: dict[str, Any], move: tuple[Step, str, Any]) -> None:
    step, name, value = move
    if name == "answer":
        assert answer_at(data, step) == (value or "")
    elif name == "not-applicable":
        assert (answer_at(data, step), response_at(data, step).get("reason", "")) == (name, value)
    else:
        assert (response_at(data, step).get(name) or None) == (value or None)


def _comments(data: bytes) -> set[str]:
    return {line.partition("# ")[2].strip() for line in data.decode().splitlines() if "# " in line}
