"""Any number can be redone: a second program redoes all of them from the explanation's JSON alone."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.building import assessment, split
from tests.scoring.every_method import cases
from tests.scoring.redo_nodes import walk
from tests.scoring.redone import differences
from tests.scoring.several_worlds import in_two, spoken_for

from isoready.formats.explanation import json_v1
from isoready.model.report import Provenance
from isoready.pipeline.explaining import explained
from isoready.pipeline.opening import open_assessment
from isoready.pipeline.reporting import provenance
from isoready.resources import resource
from isoready.scoring import Case, explain, score

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
SOURCE = Provenance("0", "sample@1.0.0", "0" * 64, "a.yaml", "0" * 64, date(2026, 11, 23))


def told(case: Case, node: str = "all") -> Json:
    """Explain a case as JSON, read back."""
    return json.loads(json_v1.render(explain(case, score(case), node), SOURCE))  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def firm() -> Json:
    """The example firm's whole."""
    opened = open_assessment(resource("examples", "chiltan-software", "assessment.yaml"), (), date(2026, 11, 23))
    return json.loads(json_v1.render(explained(opened, "all"), provenance(opened)))  # type: ignore[no-any-return]


def test_every_number_of_the_example_firm_can_be_redone(firm: Json) -> None:
    """With nothing but fractions."""
    assert not differences(firm)


ANY = st.one_of(cases(), cases(spoken_for()))
"""With instances and without."""


@given(cases())
def test_every_number_of_any_checklist_can_be_redone(case: Case) -> None:
    """Whatever its methods, policies, rules, ladder and answers, and whatever is not for this firm."""
    assert not differences(told(case))


@given(cases(spoken_for()))
def test_every_number_of_several_instances_can_be_redone(case: Case) -> None:
    """In all three ways, also where one answer speaks for all instances."""
    assert not differences(told(case))


RESULTS = {
    *("value", "counts_as", "hands_on", "made", "lowest", "highest", "before", "after"),
    *("answered", "unanswered", "not_applicable", "answered_weight", "actual"),
}
"""Keys of numbers that follow from others."""


def results(part: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401  any JSON
    """Find the way to every number that follows from others, and to the weights that a method was handed."""
    if isinstance(part, dict):
        for key, value in part.items():
            yield from results(value, (*path, key))
    elif isinstance(part, list):
        for at, value in enumerate(part):
            yield from results(value, (*path, at))
    elif (path[-1] in RESULTS or "parts" in path[-3:]) and str(part).replace("/", "").isdecimal():
        yield path


def changed(data: Json, path: tuple[Any, ...], value: object = None) -> Json:
    """Copy the explanation with one number changed."""
    copied: Json = json.loads(json.dumps(data))
    place: Any = copied
    for key in path[:-1]:
        place = place[key]
    old = place[path[-1]]
    new = old + 1 if isinstance(old, int) else str(Fraction(old) + Fraction(1, 7)) if value is None else value
    assert new != old
    place[path[-1]] = new
    return copied


@given(ANY, st.data())
def test_a_number_that_was_changed_is_found(case: Case, data: st.DataObject) -> None:
    """So a wrong one could not stand in an explanation."""
    explanation = told(case)
    path = data.draw(
        st.sampled_from([*results(explanation["node"], ("node",)), *results(explanation["ladder"], ("ladder",))])
    )
    assert differences(changed(explanation, path))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("scales", "nplf", "answers", "P"), "1/4"),
        (("policy", "bands", 1, "up_to"), "1/3"),
        (("node", "children", 0, "weight"), "3"),
        (("node", "children", 0, "children", 0, "children", 1, "weight"), "3"),
        (("node", "children", 0, "children", 0, "children", 0, "children", 0, "said", "answer"), "L"),
        (("node", "children", 0, "children", 0, "children", 8, "children", 0, "said", "cap"), "1/2"),
        (("node", "children", 0, "children", 0, "children", 8, "children", 0, "said", "carries"), True),
        (("policy", "unanswered"), "exclude"),
        (("ladder", "verdict"), "ready"),
    ],
)
def test_what_the_numbers_are_made_of_cannot_be_changed_alone(firm: Json, path: tuple[Any, ...], value: object) -> None:
    """A scale, an edge, a weight, an answer, a cap, support, policy."""
    assert differences(changed(firm, path, value))


@given(ANY, st.data())
def test_a_part_is_told_as_it_is_in_the_whole(case: Case, data: st.DataObject) -> None:
    """Policy and rules are the same; the ladder belongs to the whole."""
    whole = told(case)
    group = data.draw(st.sampled_from(list(walk(whole["node"]))))
    part = told(case, group["id"])
    assert part["node"] == next(node for node in walk(whole["node"]) if node["id"] == group["id"])
    assert {**part, "node": 0, "ladder": 0, "scales": 0} == {**whole, "node": 0, "ladder": 0, "scales": 0}
    assert part["scales"].items() <= whole["scales"].items()
    assert (part["ladder"] is None) == (part["node"]["kind"] != "checklist")


@pytest.mark.parametrize(("way", "number"), [("horizontal", "2/3"), ("vertical", "1/2"), ("matrix", "3/5")])
def test_the_example_by_hand_is_what_the_program_says(way: str, number: str) -> None:
    """In each way another number."""
    data = told(in_two(way, "weighted-mean"))
    assert data["node"]["supported"]["value"] == number
    assert not differences(data)


def test_the_whole_that_is_made_apart_names_the_method_that_puts_it_together() -> None:
    """A flat method makes the whole of controls, so it has instances; here their mean makes one number of two."""
    data = told(in_two("vertical", "penalty"))
    assert (data["node"]["made_by"], data["policy"]["method"]["across"]) == ("weighted-mean", "weighted-mean")
    assert [part["id"] for part in data["node"]["supported"]["parts"]] == ["@till", "@shop"]
    assert [node["made_by"] for node in data["node"]["children"] if node["kind"] == "instance"] == ["penalty"] * 2
    assert not differences(data)


def test_an_answer_for_all_instances_is_told_with_its_response_and_its_evidence() -> None:
    """The evidence of the one answer carries it in each instance."""
    world = in_two("horizontal", "weighted-mean")
    answers, support = split({"A": "F", "B@till": "F"})
    names = world.assessment.instances
    asked = assessment(answers).model_copy(update={"instances": names})
    said = [node["said"] for node in walk(told(Case(world.checklist, asked, support, world.methods))["node"])]
    heard = [(each["response"], each["carries"]) for each in said if each]
    assert heard == [("A", True), ("A", True), ("B@till", True), ("", False)]
