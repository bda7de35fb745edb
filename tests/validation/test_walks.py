"""Walks: everything in a checklist once, with a way that leads to it in the file."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from isoready.document import parse
from isoready.model.checklist import Checklist
from isoready.validation.walks import walk_controls, walk_groups, walk_questions

CASES = Path(__file__).parent / "cases"


def dig(data: object, keys: tuple[str | int, ...]) -> object:
    """Follow a way through plain data."""
    for key in keys:
        assert isinstance(data, dict | list)
        data = (dict(enumerate(data)) if isinstance(data, list) else data)[key]
    return data


def identifiers(text: str) -> list[tuple[object, str]]:
    """Pair the id that stands at the end of each way with the id of what the walk found there."""
    document = parse(text.encode(), "checklist.yaml")
    model = Checklist.model_validate(document.data)
    found = [(placed.keys, placed.group.id) for placed in walk_groups(model)]
    found += [(placed.keys, placed.control.id) for placed in walk_controls(model)]
    found += [(asked.keys, asked.question.id) for asked in walk_questions(model)]
    return [(dig(document.data, (*keys, "id")), name) for keys, name in found]


def test_every_way_leads_to_what_was_found() -> None:
    """In groups inside groups, too."""
    for name in ("clean", "weights-zero"):
        pairs = identifiers((CASES / "checklists" / f"{name}.yaml").read_text(encoding="utf-8"))
        assert pairs
        assert all(there == found for there, found in pairs)


def test_every_group_control_and_question_is_met_once() -> None:
    """As often as the model itself says, and in its order."""
    document = parse((CASES / "checklists" / "clean.yaml").read_bytes(), "checklist.yaml")
    model = Checklist.model_validate(document.data)
    assert [placed.group for placed in walk_groups(model)] == list(model.all_groups())
    assert [placed.control for placed in walk_controls(model)] == list(model.controls())
    assert [asked.response_id for asked in walk_questions(model)] == ["A.1", "A.2", "B.1/a", "B.1/b", "B.1/c", "B.2"]


def test_a_question_knows_its_scale_and_its_worst_answer() -> None:
    """Its own, the checklist's, or a measured number, which has no listed answers."""
    document = parse((CASES / "checklists" / "clean.yaml").read_bytes(), "checklist.yaml")
    asked = {each.response_id: each for each in walk_questions(Checklist.model_validate(document.data))}
    assert (asked["A.1"].scale_name, asked["A.1"].lowest) == ("yes-no", Fraction(0))
    assert (asked["B.1/b"].scale_name, asked["B.1/b"].answerable) == ("nplf", True)
    assert (asked["B.1/a"].scale, asked["B.1/a"].answerable, asked["B.1/a"].lowest) == (None, True, Fraction(0))
