"""Supposing: what the score would be, without a byte of the file changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.errors import IsoreadyError
from isoready.model.assessment import Response
from isoready.model.evidence import NO_SUPPORT, Outcome
from isoready.model.supposition import Supposition
from isoready.pipeline.opening import Opened, open_assessment
from isoready.pipeline.reporting import provenance, scored
from isoready.pipeline.supposing import read_suppositions, suppose, supposed, supposed_source
from isoready.resources import resource

FIRM = resource("examples", "chiltan-software", "assessment.yaml")
OPENED = open_assessment(FIRM, (), date(2026, 11, 23))
CONTROLS = sorted(control.id for control in OPENED.checklist.model.controls())
PASSED = "not-applicable"
PASSABLE = next(control.id for control in OPENED.checklist.model.controls() if control.na_allowed)
FIXED = next(control.id for control in OPENED.checklist.model.controls() if not control.na_allowed)


def several() -> Opened:
    """The firm, with one control asked as two questions and two instances of its work."""
    checklist = OPENED.checklist.model
    first = checklist.groups[0].groups[0].controls[0]
    items = tuple(first.items[0].model_copy(update={"id": name}) for name in ("one", "two"))
    asked = first.model_copy(update={"question": None, "answers": {}, "questions": items})
    inner = checklist.groups[0].groups[0]
    inner = inner.model_copy(update={"controls": (asked, *inner.controls[1:])})
    outer = checklist.groups[0].model_copy(update={"groups": (inner, *checklist.groups[0].groups[1:])})
    changed = checklist.model_copy(update={"groups": (outer, *checklist.groups[1:])})
    assessment = OPENED.assessment.model_copy(update={"instances": {"shop": "The shop", "app": "The app"}})
    return replace(OPENED, checklist=replace(OPENED.checklist, model=changed), assessment=assessment)


@given(st.dictionaries(st.sampled_from(CONTROLS), st.sampled_from([*"NPLF", "72%"]), min_size=1, max_size=4))
def test_what_if_equals_editing_the_file(answers: dict[str, str]) -> None:
    """The score is that of an assessment with those answers, each with a good file beside it."""
    told = [f"{key}={answer}" for key, answer in answers.items()]
    made = suppose(OPENED, read_suppositions(OPENED, told, ()))
    responses = dict(OPENED.assessment.responses)
    support = dict(OPENED.support)
    good = next(each for each in OPENED.support.values() if each.carries and not each.confirmed_by)
    for key, answer in answers.items():
        responses[key] = responses.get(key, Response()).model_copy(update={"answer": answer})
        support[key] = good
    edited = OPENED.assessment.model_copy(update={"responses": responses})
    assert scored(made) == scored(replace(OPENED, assessment=edited, support=support))


@given(st.sampled_from(CONTROLS), st.sampled_from("NPLF"))
def test_a_claim_leaves_the_evidence_as_it_is(key: str, answer: str) -> None:
    """Only the answer is another; what carries it is what carried the one in the file."""
    made = suppose(OPENED, read_suppositions(OPENED, (), [f"{key}={answer}"]))
    assert {name: made.support[name] for name in OPENED.support} == OPENED.support
    assert made.support[key] == OPENED.support.get(key, NO_SUPPORT)
    assert made.assessment.responses[key].answer == answer


def test_the_file_and_what_was_opened_stay_as_they_are() -> None:
    """Nothing is written, and the assessment that was opened is not changed in place."""
    before, score = FIRM.read_bytes(), scored(OPENED)
    found = supposed(OPENED, read_suppositions(OPENED, ["PM.1.11=F"], ["SI.2.2=N"]))
    assert (FIRM.read_bytes(), scored(OPENED)) == (before, score)
    assert found.before == score != found.after
    assert found.decimals == 1


def test_a_question_can_be_supposed_open() -> None:
    """Both ways of writing it leave the question without an answer, and no evidence is supposed."""
    for word in ("?", "unanswered"):
        (read,) = read_suppositions(OPENED, [f"PM.1.1={word}"], ())
        assert read == Supposition("PM.1.1", "F", "", shown=False)
        assert suppose(OPENED, [read]).assessment.responses["PM.1.1"].answer is None


@pytest.mark.parametrize(("reason", "kept"), [("", "supposed"), (": we buy it all", "we buy it all")])
def test_a_question_can_be_supposed_not_to_apply(reason: str, kept: str) -> None:
    """With a reason, or with the word that it is only supposed."""
    (read,) = read_suppositions(OPENED, [f"{PASSABLE} = {PASSED}{reason}"], ())
    assert (read.answer, read.reason, read.shown) == (PASSED, kept, False)
    node = scored(suppose(OPENED, [read])).find(PASSABLE)
    assert node is not None
    assert kept in node.children[0].left_out


def test_a_control_that_always_applies_cannot_be_passed() -> None:
    """As in a file."""
    with pytest.raises(IsoreadyError, match="always applies"):
        read_suppositions(OPENED, [f"{FIXED}={PASSED}"], ())
    with pytest.raises(IsoreadyError) as fault:
        read_suppositions(OPENED, [f"{FIXED}=X"], ())
    assert PASSED not in fault.value.hint


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("PM.1.111=F", "asks nothing under `PM.1.111`", "Did you mean `PM.1.11`?"),
        ("zzz=F", "asks nothing under `zzz`", "There is: PM.1.1, "),
        (f"{PASSABLE}=X", "`X` is not an answer", f"Suppose N, P, L, F or a percentage such as 72%, {PASSED}, or ?"),
        ("PM.1.11", "supposes nothing", "ID=ANSWER"),
        ("PM.1.11=", "supposes nothing", "ID=ANSWER"),
        ("PM.1.11@shop=F", "an instance that the assessment does not have", "There is: none."),
    ],
)
def test_a_slip_is_answered_with_the_way_out(text: str, message: str, hint: str) -> None:
    """What is wrong, and what could have been meant."""
    with pytest.raises(IsoreadyError) as fault:
        read_suppositions(OPENED, [text], ())
    assert message in fault.value.message
    assert hint in fault.value.hint


def test_what_is_not_asked_of_the_firm_is_not_supposed() -> None:
    """No answer to it could change anything."""
    opened = replace(OPENED, outside={"PM.1.11": "people > 50"})
    with pytest.raises(IsoreadyError, match="not asked of this firm") as fault:
        read_suppositions(opened, ["PM.1.11=F"], ())
    assert "only when people > 50" in fault.value.hint


def test_one_question_is_not_supposed_twice() -> None:
    """Whether with evidence or without, only one answer can be meant."""
    with pytest.raises(IsoreadyError, match="supposed twice"):
        read_suppositions(OPENED, ["PM.1.11=F"], ["PM.1.11=N"])


def test_a_control_stands_for_all_its_questions() -> None:
    """And a question for itself."""
    opened = several()
    assert [each.key for each in read_suppositions(opened, ["PM.1.1=F"], ())] == ["PM.1.1/one", "PM.1.1/two"]
    (read,) = read_suppositions(opened, ["PM.1.1/two=F"], ())
    made = suppose(opened, [read])
    assert made.assessment.responses["PM.1.1/two"].answer == "F"
    assert made.support["PM.1.1/two"].items[0].outcome is Outcome.GOOD


def test_an_answer_for_all_instances_takes_the_place_of_those_for_one() -> None:
    """One for a single instance stays, in whatever order they are given."""
    opened = several()
    alone = read_suppositions(opened, ["PM.1.2@shop=N"], ())
    all_of_them = read_suppositions(opened, ["PM.1.2=F"], ())
    made = suppose(suppose(opened, alone), all_of_them)
    assert [made.assessment.responses[key].answer for key in ("PM.1.2", "PM.1.2@shop")] == ["F", "F"]
    both = suppose(suppose(opened, alone), (*alone, *all_of_them))
    assert [both.assessment.responses[key].answer for key in ("PM.1.2", "PM.1.2@shop")] == ["F", "N"]


def test_the_source_says_what_is_supposed() -> None:
    """No output made of a supposition names the file alone."""
    source = provenance(OPENED)
    read = read_suppositions(OPENED, ["PM.1.11=F", "PM.1.1=?"], ())
    assert supposed_source(source, ()) == source
    said = supposed_source(source, read).assessment
    assert said == "assessment.yaml, supposing PM.1.11=F, PM.1.1=unanswered"
