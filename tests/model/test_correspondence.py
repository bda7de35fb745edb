"""Which answers of one control stand for which of another."""

from __future__ import annotations

import pytest
from tests.scoring.building import checklist, control, group, question

from isoready.model.correspondence import corresponding, keys_by_ref

OLD = keys_by_ref(checklist(group("G", control("A"), control("M", questions=[question("x"), question("y")]))))
NEW = keys_by_ref(checklist(group("G", control("B"), control("N", questions=[question("x"), question("z")]))))


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("A", "B", [("A", "B")]),
        ("M", "N", [("M/x", "N/x")]),
        ("A", "N", [("A", "N/x"), ("A", "N/z")]),
        ("M", "B", [("M/x", "B"), ("M/y", "B")]),
        ("M/y", "N/z", [("M/y", "N/z")]),
        ("M/x", "N", [("M/x", "N/x"), ("M/x", "N/z")]),
        ("M", "N/z", [("M/x", "N/z"), ("M/y", "N/z")]),
        ("G", "B", []),
        ("A", "Z", []),
    ],
)
def test_questions_of_one_id_stand_for_each_other_and_a_single_one_for_all(
    old: str, new: str, pairs: list[tuple[str, str]]
) -> None:
    """A group, or what is not there, stands for nothing."""
    assert list(corresponding(old, new, (OLD, NEW))) == pairs
