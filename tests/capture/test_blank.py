"""A blank assessment."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from isoready.capture.blank import blank_assessment, instances_of
from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.files import load_checklist
from isoready.model.assessment import Assessment
from isoready.model.cells import in_instance
from isoready.model.fingerprint import fingerprint
from isoready.model.words import reworded
from isoready.resources import resource

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist

DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def checklist() -> Checklist:
    """The Basic profile."""
    model = load_checklist(resource("checklists", "iso29110-basic", "1.0.0", "checklist.yaml"), "x").model
    assert model is not None
    return model


@pytest.mark.parametrize("name", ["Sariab Softworks", 'Quote "and" # hash: colon', "چلتن سافٹ ویئر"])
def test_a_blank_is_an_assessment_with_every_question_open(checklist: Checklist, name: str) -> None:
    """It parses, has the name as it was given, and all 67 responses carry the wording they answer."""
    text = blank_assessment(checklist, "0" * 64, DAY, name=name, scope="all of it")
    model = Assessment.model_validate(parse(text.encode(), "blank.yaml").data)
    assert model.organisation.name == name
    wordings = {control.id: fingerprint(control) for control in checklist.controls()}
    assert {key: response.wording for key, response in model.responses.items()} == wordings
    assert all(response.answer is None for response in model.responses.values())


def test_every_question_stands_above_its_answer(checklist: Checklist) -> None:
    """Read without its line breaks, the comments hold each question, anchor and piece of evidence."""
    text = blank_assessment(checklist, "0" * 64, DAY)
    flat = " ".join(text.replace("#", " ").split())
    for control in checklist.controls():
        for words in (control.question or "", *control.answers.values(), *control.evidence):
            assert " ".join(words.replace("#", " ").split()) in flat
    assert max(map(len, text.splitlines())) <= 100


def test_an_id_that_looks_like_a_number_is_quoted(checklist: Checklist) -> None:
    """Clause 4.10 is not 4.1."""
    group = checklist.groups[0].groups[0]
    control = group.controls[0].model_copy(update={"id": "4.10"})
    small = checklist.model_copy(update={"groups": (group.model_copy(update={"controls": (control,)}),)})
    assert '\n  "4.10":\n' in blank_assessment(small, "0" * 64, DAY)


@pytest.mark.parametrize("ending", ["\n", "\r", "\x85", "\u2028", "\x0b"])
def test_words_of_strangers_stay_in_their_comment(checklist: Checklist, ending: str) -> None:
    """A title with a line break cannot write a line of the file."""
    hostile = f"x{ending}responses: {{}}"
    small = reworded(checklist, lambda way, text: hostile if way[0] in {"title", "groups", "controls"} else text)
    text = blank_assessment(small, "0" * 64, DAY, name="x", scope="y")
    model = Assessment.model_validate(parse(text.encode(), "blank.yaml").data)
    assert len(model.responses) == 67


def shipped(name: str) -> Checklist:
    """A checklist of ours."""
    model = load_checklist(resource("checklists", name, "1.0.0", "checklist.yaml"), "x").model
    assert model is not None
    return model


def test_a_number_is_said_to_be_made_of_something() -> None:
    """Shape, A, B and how to get it stand above the place for it."""
    flat = " ".join(blank_assessment(shipped("iso25024-measures"), "0" * 64, DAY).replace("#", " ").split())
    measure = next(shipped("iso25024-measures").controls()).items[0].measure
    assert measure is not None
    for words in (measure.shape, measure.a, measure.b, measure.how.rstrip("."), f"a number ({measure.unit})"):
        assert " ".join(words.split()) in flat


def test_what_to_say_of_the_firm_is_asked_first() -> None:
    """Each fact with its question; the profile itself is empty and may be left so."""
    text = blank_assessment(shipped("iso25010-product"), "0" * 64, DAY, name="Firm", scope="A shop")
    model = Assessment.model_validate(parse(text.encode(), "blank.yaml").data)
    assert model.profile == {}
    assert "# can_harm: Can the product hurt people" in text
    assert text.index("profile:") < text.index("responses:")


def test_every_instance_is_asked_every_question() -> None:
    """One place for an answer each, under one comment."""
    sheet, apart = shipped("iso33020-capability"), {"till": "The till", "web": 'The "web" shop'}
    text = blank_assessment(sheet, "0" * 64, DAY, name="Firm", scope="Two", instances=apart)
    model = Assessment.model_validate(parse(text.encode(), "blank.yaml").data)
    assert model.instances == apart
    keys = [control.response_id(question) for control in sheet.controls() for question in control.items]
    assert set(model.responses) == {in_instance(key, instance) for key in keys for instance in apart}


@pytest.mark.parametrize("given", ["web", "=The web shop", "we b=x", "web= "])
def test_an_instance_has_an_id_and_a_name(given: str) -> None:
    """Whatever else is refused with the way out."""
    with pytest.raises(IsoreadyError, match="is not an instance of a process"):
        instances_of([given])
    assert instances_of(["web=The = shop"]) == {"web": "The = shop"}
