"""Cells: the keys under which a control is answered in several instances."""

from __future__ import annotations

from tests.scoring.building import control, question

from isoready.model.assessment import Response
from isoready.model.cells import answering, response_ids
from isoready.model.checklist import Control

ASKED = Control.model_validate(control("A", questions=[question("x"), question("y")]))
GIVEN = {"A/x": Response(answer="F"), "A/x@web": Response(answer="P"), "A/y@web": Response()}


def test_an_instance_without_an_answer_of_its_own_has_that_of_all() -> None:
    """A response that is still open is no answer."""
    assert answering("A/x", "web", GIVEN) == "A/x@web"
    assert answering("A/x", "till", GIVEN) == "A/x"
    assert answering("A/y", "web", GIVEN) == "A/y"
    assert answering("A/x", "", GIVEN) == "A/x"


def test_every_response_that_answers_is_listed_once() -> None:
    """In the order of the instances; without any, by question."""
    assert response_ids(ASKED, ["till", "web"], GIVEN) == ("A/x", "A/y", "A/x@web")
    assert response_ids(ASKED, [], GIVEN) == ("A/x", "A/y")
