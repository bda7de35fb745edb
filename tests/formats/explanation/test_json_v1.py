"""An explanation as JSON: what stands in it is what its schema says, for whatever checklist."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from jsonschema import Draft202012Validator
from tests.scoring.building import case, checklist, control, group
from tests.scoring.random_worlds import World, worlds

from isoready.formats.explanation.json_v1 import render, schema
from isoready.model.report import Provenance
from isoready.scoring import explain, score

SOURCE = Provenance("0", "sample@1.0.0", "0" * 64, "a.yaml", "0" * 64, date(2026, 11, 23))


@given(worlds())
def test_an_explanation_is_what_its_schema_says(world: World) -> None:
    """Every key, every number as exact text."""
    told = json.loads(render(explain(world.case, world.score()), SOURCE))
    assert not list(Draft202012Validator(schema()).iter_errors(told))


def test_the_schema_names_its_format() -> None:
    """So a reader can tell what it has."""
    assert schema()["title"] == "isoready/explanation/1"
    assert schema()["properties"]["format"]["const"] == "isoready/explanation/1"


def test_what_is_not_for_this_firm_and_the_methods_of_kinds_are_told() -> None:
    """With the condition and the settings."""
    scoring = {"by_kind": {"process": {"method": "weakest-link", "settings": {"x-note": [1, 2]}}}}
    sheet = checklist(group("G", control("A"), kind="process"), scoring=scoring)
    asked = case(sheet, {}, {"A": "cloud", "G": "cloud"})
    told = json.loads(render(explain(asked, score(asked)), SOURCE))
    weakest = {"name": "weakest-link", "across": "weakest-link", "settings": {"x-note": [1, 2]}}
    assert told["policy"]["by_kind"] == {"process": weakest}
    assert told["node"]["children"][0]["left_out"] == "not applicable: it is asked only when cloud"
    assert told["node"]["children"][0]["children"][0]["children"][0]["said"]["reason"] == "cloud"
