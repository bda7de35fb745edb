"""The making: what a number that an open question blocks is waiting for."""

from __future__ import annotations

import pytest
from tests.scoring.building import assessment, checklist, control, group, methods_of

from isoready.scoring import Case
from isoready.scoring.hearing import hear
from isoready.scoring.making import made_in_instance, made_of_cells
from isoready.scoring.outline import outline_of
from isoready.scoring.view import Side, View, plain_look, view

REQUIRES = {"rule": "requires", "control": "B", "at_most_as": "A", "because": "B builds on A."}


def blocked(way: str, answers: dict[str, str | None]) -> View:
    """Look at two controls in two instances, of which B counts at most as A and open questions block."""
    sheet = checklist(
        group("G", control("A"), control("B")),
        scoring={"unanswered": "block", "instances": way},
        rules=[REQUIRES],
    )
    said = assessment(answers).model_copy(update={"instances": {"till": "The till", "web": "The web shop"}})
    outline, methods = outline_of(sheet), methods_of(sheet)
    hearing = hear(outline, Case(sheet, said, {}, methods))
    return view(outline, hearing, methods, plain_look(Side.CLAIMED, sheet.scoring))


@pytest.mark.parametrize("way", ["horizontal", "vertical", "matrix"])
def test_a_control_in_instances_waits_for_its_cells_and_for_what_holds_it_down(way: str) -> None:
    """All of B is answered, and A is open in one instance."""
    seen = blocked(way, {"A@till": "F", "A@web": None, "B@till": "F", "B@web": "F"})
    assert made_of_cells(seen, "A").waits_for == ("A@web",)
    assert made_of_cells(seen, "B").waits_for == ("B@till", "B@web", "A")


def test_a_group_in_one_instance_waits_for_the_cells_of_that_instance() -> None:
    """The vertical way makes the group in each instance first."""
    seen = blocked("vertical", {"A@till": "F", "A@web": None, "B@till": "F", "B@web": "F"})
    branch = seen.outline.branches["G"]
    assert made_in_instance(seen, branch, "web").waits_for == ("A@web", "B@web")
