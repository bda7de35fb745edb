"""JSON version 1: what the published schema says, every value exact."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from isoready.formats.report import json_v1
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.model.report import GapReport


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """The published schema, itself sound."""
    schema = json_v1.schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("name", ["full", "hostile", "finished", "empty"])
def test_every_report_fits_the_schema(
    name: str, request: pytest.FixtureRequest, validator: Draft202012Validator
) -> None:
    """Finished or not, whatever people wrote."""
    data = json.loads(json_v1.render(request.getfixturevalue(name)))
    assert [fault.message for fault in validator.iter_errors(data)] == []


def test_an_unknown_key_does_not_fit(full: GapReport, validator: Draft202012Validator) -> None:
    """The schema is closed."""
    data = {**json.loads(json_v1.render(full)), "surprise": 1}
    assert not validator.is_valid(data)


def test_every_number_can_be_redone_from_its_children(full: GapReport) -> None:
    """The whole and each group is the weighted mean of what counts in it, unless a rule says otherwise."""

    def redo(node: dict[str, Any]) -> None:
        for child in node["children"]:
            redo(child)
        value = node["supported"]["value"]
        if node["formula"] != "weighted-mean" or node["supported"]["fired"] or "exact" not in value:
            return
        counted = [child for child in node["children"] if child["supported"]["counts_as"] is not None]
        weights = sum(Fraction(child["weight"]) for child in counted)
        total = sum(Fraction(child["weight"]) * Fraction(child["supported"]["counts_as"]) for child in counted)
        assert Fraction(value["exact"]) == total / weights

    redo(json.loads(json_v1.render(full))["trace"])


def test_the_whole_trace_is_there(full: GapReport) -> None:
    """Every question that was asked."""

    def questions(node: dict[str, Any]) -> int:
        return int(node["kind"] == "question") + sum(questions(child) for child in node["children"])

    assert questions(json.loads(json_v1.render(full))["trace"]) == len(list(full.scorecard.root.of_kind(Kind.QUESTION)))


def test_notes_are_whole(hostile: GapReport) -> None:
    """What a page clips is here to the last letter."""
    notes = [note for finding in json.loads(json_v1.render(hostile))["findings"] for note in finding["notes"]]
    assert max(len(note) for note in notes) == 10_000


def test_nothing_answered_is_a_reason_and_not_a_number(empty: GapReport) -> None:
    """Never 0, 100, NaN or -1."""
    assert json.loads(json_v1.render(empty))["supported"] == {"unscored": "nothing answered"}


def test_two_runs_are_the_same_bytes(full: GapReport) -> None:
    """No clock, no chance."""
    assert json_v1.render(full) == json_v1.render(full)
