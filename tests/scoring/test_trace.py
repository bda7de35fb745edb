"""The trace: which formula a node says it was made by."""

from __future__ import annotations

from dataclasses import replace

from tests.scoring.building import case, checklist, control, group

from isoready.scoring import score


def test_a_control_in_instances_is_made_by_the_method_of_its_group() -> None:
    """Not by that of the whole."""
    sheet = checklist(
        group("G", control("A"), kind="process"),
        group("H", control("B")),
        scoring={"by_kind": {"process": {"method": "weakest-link"}}},
    )
    given = case(sheet, {"A@till": "F", "A@web": "N", "B@till": "F", "B@web": "N"})
    instances = {"till": "The till", "web": "The web shop"}
    card = score(replace(given, assessment=given.assessment.model_copy(update={"instances": instances})))
    formulas = {node.id: node.formula for node in card.root.walk() if node.id in {"A", "B"}}
    assert formulas == {"A": "weakest-link", "B": "weighted-mean"}
