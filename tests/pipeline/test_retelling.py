"""Retelling: whatever a file holds, a difference of two can be shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.formats.retelling import retell
from isoready.pipeline.retelling import retold
from isoready.resources import resource

FIRM = resource("examples", "chiltan-software", "assessment.yaml")
HEAD = "format: isoready/assessment/1\nchecklist: {id: iso29110-starter, version: 1.0.0}\n"


def told(folder: Path, text: str, language: str = "") -> list[str]:
    """The lines that a file is told in."""
    path = folder / "our.yaml"
    path.write_text(text, encoding="utf-8")
    return retold(path, (), language).decode().splitlines()


@pytest.mark.parametrize("text", ["a: [", "plain words\n", "format: isoready/checklist/1\n", "", "[1, 2]\n"])
def test_what_is_no_assessment_is_given_as_it_is(text: str, tmp_path: Path) -> None:
    """To the byte."""
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    assert retold(path, ()) == text.encode()


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    """For a person who typed a name; git never does."""
    with pytest.raises(IsoreadyError, match="there is no file"):
        retold(tmp_path / "x.yaml", ())


def test_a_response_is_one_sentence_with_all_that_it_says(tmp_path: Path) -> None:
    """Answer in words, who, when, evidence, reviews, what is undecided, owner, day, and what nobody foresaw."""
    response = """
  PM.1.2:
    due: 2027-01-31
    answer: partial
    answered_by: Nargis
    answered_on: 2026-11-20
    reason: no  need
    alternative: true
    note: two of four
    owner: Gul
    evidence:
      - {file: a.md, shows: the plan, observed: 2026-11-01, valid_for: 1 year, sha256: 0123456789abcdef, why: x}
      - link: https://x.example
    confirmed: {by: Zarghuna, on: 2026-11-21, note: seen}
    reviews:
      - {by: Huma, on: 2026-11-22, verdict: disputes, answer: partial, note: which}
      - {by: Gul, on: 2026-11-23, verdict: comments}
      - {by: Gul, on: 2026-11-24, verdict: odd}
    differing: [{source: phone.yaml, response: {answer: true, answered_by: Gul}}]
    wording: abc
    origin: {how: merged}
    odd: [1, {a: 2}]
"""
    assert told(tmp_path, f"{HEAD}responses:{response}")[-1] == (
        "PM.1.2 Agree delivery instructions with customer: partly (partial), says Nargis, 2026-11-20; "
        "undecided: phone.yaml says (yes, says Gul); "
        'because "no need"; in another way than usual: true; note "two of four"; '
        "shown by a.md (the plan; seen 2026-11-01; counts for 1 year; recorded as 0123456789ab; why: x), "
        "https://x.example; "
        'Zarghuna confirmed it on 2026-11-21 "seen"; '
        'Huma disputed partly (partial) on 2026-11-22 "which"; Gul commented on 2026-11-23; Gul 2026-11-24; '
        "Gul closes the gap; due 2027-01-31; wording abc; taken over: how merged; odd: 1, a 2."
    )


def test_the_order_is_that_of_the_questions(tmp_path: Path) -> None:
    """So that what only moved is no difference; what the checklist does not ask comes last."""
    text = "responses: {ZZ: {answer: x}, PM.1.3: {answer: yes}, PM.1.2@web: not a mapping, PM.1.2: }\n"
    lines = told(tmp_path, f"{HEAD}instances: {{web: The web shop}}\n{text}")[-4:]
    assert [line.split(":")[0].split(" ")[0] for line in lines] == ["PM.1.2", "PM.1.2@web", "PM.1.3", "ZZ"]
    assert lines[0].endswith(": open.")
    assert lines[1].endswith(": not a mapping.")


def test_without_its_checklist_the_answers_stand_as_they_are(tmp_path: Path) -> None:
    """Also where it is not said which it is, or the responses are none."""
    other = HEAD.replace("starter", "elsewhere")
    assert (
        told(tmp_path, f"{other}responses: {{A: {{answer: not-applicable, odd: 1}}}}\n")[-1]
        == "A: does not apply; odd: 1."
    )
    assert told(tmp_path, "format: isoready/assessment/1\nchecklist: 3\nresponses: {A: {answer: 3}}\n") == [
        "Answers to 3",
        "A: 3.",
    ]
    assert told(tmp_path, "format: isoready/assessment/1\nresponses: 7\nretired: {x: 1}\n") == ["retired: x 1"]


def test_the_language_is_the_files_own(tmp_path: Path) -> None:
    """Unless another is asked for; one that nobody has words in is told in English."""
    text = FIRM.read_text(encoding="utf-8")
    urdu = text.replace("language: en", "language: ur")
    assert "مکمل طور پر حاصل (F)" in "".join(told(tmp_path, urdu))
    assert "fully achieved (F)" in "".join(told(tmp_path, urdu, "en"))
    assert told(tmp_path, text, "fr") == told(tmp_path, text)


def test_nothing_turns_a_terminal() -> None:
    """Whoever wrote it."""
    said = retell({"responses": {"A": {"answer": "yes", "note": "\x1b[2J\u202e"}}}, None, "en", ())
    assert said == b'A: yes; note "\\u001b[2J\\u202e".\n'


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda kids: st.lists(kids, max_size=3) | st.dictionaries(st.text(), kids, max_size=3),
        max_leaves=12,
    )
)
def test_whatever_stands_in_a_response_is_told(value: object) -> None:
    """With any shape at any key, and never with a crash."""
    for key in ("answer", "evidence", "reviews", "differing", "confirmed", "note", "odd"):
        data = {"checklist": value, "responses": {"A": {key: value}, "B": value}, "scope": value}
        assert retell(data, None, "en", ()).endswith(b".\n")


def test_the_example_is_told_whole() -> None:
    """Every response has a line of its own."""
    lines = retold(FIRM, ()).decode().splitlines()
    responses = parse(FIRM.read_bytes(), "").data["responses"]
    assert [line.split(" ")[0] for line in lines[6:]] == list(responses)
