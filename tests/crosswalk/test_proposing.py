"""Proposing answers through a crosswalk: what each relation carries, and the laws that hold for all of them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.scoring.building import assessment, checklist, control, group, methods_of, question
from tests.scoring.random_worlds import SCALES, World, worlds

from isoready.crosswalk import propose
from isoready.model.crosswalk import Crosswalk
from isoready.model.rating import NOT_APPLICABLE
from isoready.scoring import Case, score

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist
    from isoready.model.proposal import Proposal

LEFT = checklist(group("G", control("A"), control("B"), control("C"), control("M", questions=[question("x")])))
RIGHT = checklist(
    group("H", control("T"), control("Y", scale="yes-no"), control("P", scale="yes-partial-no")),
    group("I", control("M", questions=[question("x"), question("z")]), control("NO", na_allowed=False)),
)


def crosswalk(*mappings: tuple[str, str, str]) -> Crosswalk:
    """Relate controls: left, right, relation."""
    made = [
        {
            "from": left,
            "to": right,
            "relation": relation,
            "rationale": f"{left} {right}.",
            "source": "x",
            "confidence": "low",
        }
        for left, right, relation in mappings
    ]
    ends = {"from": {"id": "sample", "version": "1.0.0"}, "to": {"id": "sample", "version": "1.0.0"}}
    return Crosswalk.model_validate({"format": "isoready/crosswalk/1", **ends, "summary": "x", "mappings": made})


def proposed(*mappings: tuple[str, str, str], **answers: Any) -> dict[str, str]:  # noqa: ANN401  as the model
    """The proposed answers by key."""
    found = propose(crosswalk(*mappings), assessment(answers), LEFT, RIGHT)
    return {each.key: each.answer for each in found}


@pytest.mark.parametrize(
    ("relation", "answer", "expected"),
    [
        ("equal", "F", "F"),
        ("equal", "72%", "72%"),
        ("superset", "L", "L"),
        ("subset", "F", "P"),
        ("subset", "N", "N"),
        ("intersects", "L", "P"),
        ("none", "F", None),
        ("equal", None, None),
        ("intersects", NOT_APPLICABLE, None),
    ],
)
def test_a_relation_carries_the_whole_answer_or_at_most_half(
    relation: str, answer: str | None, expected: str | None
) -> None:
    """Equal and superset carry it, subset and intersects at most half of it, none nothing."""
    assert proposed(("A", "T", relation), A=answer).get("T") == expected


@pytest.mark.parametrize(
    ("answer", "yes_no", "three"), [("F", "yes", "yes"), ("L", "no", "partial"), ("P", "no", "no")]
)
def test_an_answer_goes_to_another_scale_rounded_down(answer: str, yes_no: str, three: str) -> None:
    """It never counts for more there than here."""
    assert proposed(("A", "Y", "equal"), ("A", "P", "equal"), A=answer) == {"Y": yes_no, "P": three}


def test_of_those_that_decide_the_worst_stands_and_an_open_one_stops_it() -> None:
    """Partial ones have no say beside them."""
    both = [("A", "T", "equal"), ("B", "T", "superset"), ("C", "T", "intersects")]
    assert proposed(*both, A="F", B="P", C="F") == {"T": "P"}
    assert proposed(*both, A="F", C="F") == {}
    assert proposed(*both, A="F", B=NOT_APPLICABLE, C="F") == {"T": "F"}


def test_of_those_that_are_a_part_the_best_stands_and_several_are_no_more_than_one() -> None:
    """Halves never add up to a whole."""
    assert proposed(("A", "T", "subset"), ("B", "T", "intersects"), A="N", B="F") == {"T": "P"}
    assert proposed(("A", "T", "subset"), ("B", "T", "subset"), A="F", B="F") == {"T": "P"}


def test_what_does_not_apply_is_carried_with_its_reason_where_the_target_allows_it() -> None:
    """Otherwise it is left open, for a person."""
    given = {"A": {"answer": NOT_APPLICABLE, "reason": "None here."}}
    made = assessment({"A": None}, **given)
    found = propose(crosswalk(("A", "T", "equal"), ("A", "NO", "equal")), made, LEFT, RIGHT)
    assert [(each.key, each.answer, each.reason) for each in found] == [("T", NOT_APPLICABLE, "None here.")]


def test_a_proposal_that_nobody_accepted_is_never_a_source() -> None:
    """No chains: what was derived is not derived from."""
    origin: dict[str, Any] = {"how": "crosswalk", "sources": [{"checklist": "x@1.0.0", "control": "X"}]}
    made = assessment({"A": "F"}, A={"origin": origin})
    assert propose(crosswalk(("A", "T", "equal")), made, LEFT, RIGHT) == ()
    accepted = {**origin, "accepted": {"by": "Gul", "on": "2026-01-01"}}
    made = assessment({"A": "F"}, A={"origin": accepted})
    assert [each.answer for each in propose(crosswalk(("A", "T", "equal")), made, LEFT, RIGHT)] == ["F"]


def test_a_group_is_no_answer_and_questions_go_by_their_ids() -> None:
    """A mapping of groups is for reading; a question of the same id stands for the other."""
    assert proposed(("G", "T", "equal"), A="F", B="F", C="F") == {}
    assert proposed(("M", "M", "equal"), **{"M/x": "F"}) == {"M/x": "F"}
    assert proposed(("A", "M", "equal"), A="F") == {"M/x": "F", "M/z": "F"}


def identity(asked: Checklist) -> Crosswalk:
    """Every control of a checklist is itself."""
    return crosswalk(*((each.id, each.id, "equal") for each in asked.controls()))


@given(worlds())
def test_the_identity_changes_nothing(world: World) -> None:
    """Through the crosswalk from a checklist to itself the claimed score is what it was.

    Only `not-applicable` where the checklist refuses it is not carried, as it is no answer there.
    """
    refused = [each for each in world.checklist.controls() if not each.na_allowed]
    passed = {key.partition("/")[0] for key, answer in world.answers.items() if answer == NOT_APPLICABLE}
    assume(list(world.checklist.controls()) and not any(each.id in passed for each in refused))
    found = propose(identity(world.checklist), world.assessment, world.checklist, world.checklist)
    again = assessment({each.key: each.answer for each in found})
    made = Case(world.checklist, again, {}, methods_of(world.checklist))
    given_case = Case(world.checklist, world.assessment, {}, methods_of(world.checklist))
    assert score(made).root.claimed.value == score(given_case).root.claimed.value


RELATIONS = st.sampled_from(["equal", "subset", "superset", "intersects", "none"])
MAPPINGS = st.dictionaries(st.tuples(st.sampled_from("ABC"), st.sampled_from("TYP")), RELATIONS, min_size=1)
NPLF = SCALES["nplf"]
"""Answers, each worth more than the one before."""


def worth(found: tuple[Proposal, ...]) -> dict[str, Fraction]:
    """What each proposal counts for on its own scale."""
    values = {"no": Fraction(0), "partial": Fraction(3, 2), "yes": Fraction(3)}
    values |= {answer: _worth(place) for place, answer in enumerate(NPLF)}
    return {each.key: values[each.answer] for each in found}


@given(MAPPINGS, st.lists(st.sampled_from([None, *range(len(NPLF))]), min_size=3, max_size=3), st.data())
def test_a_better_answer_never_lowers_a_proposal(
    mappings: dict[tuple[str, str], str], places: list[int | None], data: st.DataObject
) -> None:
    """Nor does answering what was open; and no proposal counts for more than the best of its sources."""
    related = crosswalk(*((left, right, relation) for (left, right), relation in mappings.items()))
    better = [data.draw(st.integers(place if place is not None else 0, len(NPLF) - 1)) for place in places]
    before, after = (worth(propose(related, assessment(_answers(each)), LEFT, RIGHT)) for each in (places, better))
    assert all(after.get(key, Fraction(-1)) >= value for key, value in before.items())
    assert all(value <= max(_worth(place) for place in better) for value in after.values())


def _answers(places: list[int | None] | list[int]) -> dict[str, str | None]:
    return {key: None if place is None else NPLF[place] for key, place in zip("ABC", places, strict=True)}


def _worth(place: int) -> Fraction:
    values = {"N": Fraction(0), "P": Fraction(1), "L": Fraction(2), "F": Fraction(3)}
    answer = NPLF[place]
    return values[answer] if answer in values else Fraction(answer.rstrip("%")) * 3 / 100
