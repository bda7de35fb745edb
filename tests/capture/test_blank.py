"""A blank assessment."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from isoready.capture.blank import blank_assessment
from isoready.document import parse
from isoready.files import load_checklist
from isoready.model.assessment import Assessment
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
