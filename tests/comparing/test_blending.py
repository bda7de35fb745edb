"""A checklist made of three."""

from __future__ import annotations

from hypothesis import given
from tests.scoring.building import checklist, control, group, question
from tests.scoring.random_worlds import World, worlds

from isoready.comparing.blending import blended, weights_of

OLD = checklist(
    group("G", control("A", weight=2), control("Q", questions=[question("one", weight=3), question("two")]), weight=4),
    scoring={"unanswered": "zero"},
)
NEW = checklist(
    group("G", control("A", weight=5), control("Q", questions=[question("one"), question("six", weight=6)]), weight=7),
    group("H", control("B", weight=8)),
    scoring={"unanswered": "exclude"},
)


@given(worlds())
def test_a_checklist_blended_with_itself_is_itself(world: World) -> None:
    """Each part of one checklist makes that very checklist, so nothing is laid out twice."""
    asked = world.checklist
    assert blended(asked, asked, asked) is asked


def test_weights_go_by_id_and_what_is_only_here_keeps_its_own() -> None:
    """Groups, controls and questions take the other's weight where it has one."""
    made = blended(NEW, OLD, NEW)
    assert weights_of(made) == {"G": 4, "A": 2, "Q": 1, "Q/one": 3, "Q/six": 6, "H": 1, "B": 8}
    assert made.scoring.unanswered == "exclude"


def test_a_question_of_a_blend_is_asked_with_its_new_weight() -> None:
    """What was worked out for the control before it was copied is not taken along."""
    control_q = next(each for each in blended(NEW, OLD, NEW).controls() if each.id == "Q")
    assert [each.weight for each in control_q.items] == [3, 6]


def test_the_policy_is_taken_whole() -> None:
    """Scoring is the third's; groups and weights stay."""
    made = blended(OLD, OLD, NEW)
    assert (made.scoring, made.groups) == (NEW.scoring, OLD.groups)
