"""JSON for other programs."""

from __future__ import annotations

import json

from hypothesis import given
from jsonschema import Draft202012Validator
from tests.formats.ci.building import CHECKS, ERROR, checked

from isoready.diagnostics import Diagnostic, Severity
from isoready.formats.ci.json_v1 import render, schema
from isoready.location import Location
from isoready.model.checked import Checked


def test_is_what_others_rely_on() -> None:
    """The whole of version 1, key by key."""
    assert json.loads(render(checked(ERROR, files=2, fails=True))) == {
        "format": "isoready/diagnostics/1",
        "verdict": "passed",
        "gates": [{"name": "fail-on", "passed": True, "statement": "nothing at level error or worse"}],
        "files_checked": 2,
        "counts": {"error": 1, "warning": 0, "note": 0},
        "diagnostics": [
            {
                "location": {"path": "a/b.yaml", "line": 3, "column": 7, "end_line": 3, "end_column": 9},
                "severity": "error",
                "rule": "tag",
                "message": "no tags",
                "help": "Take it out.",
                "control": "PM.1",
                "pointer": "/responses/PM.1/answer",
                "fingerprint": "0" * 32,
                "known": False,
                "excuse": None,
                "fails": True,
            }
        ],
    }


def test_nothing_found_is_json_too() -> None:
    """Without faults there is the same object with an empty list, and nothing after it but a line end."""
    rendered = render(checked(files=0))
    assert json.loads(rendered)["diagnostics"] == []
    assert rendered.endswith(b"}\n")


@given(CHECKS)
def test_keeps_to_its_schema(any_check: Checked) -> None:
    """Whatever there is to tell, the published schema accepts it, and it is the same twice."""
    rendered = render(any_check)
    found = json.loads(rendered)
    Draft202012Validator(schema()).validate(found)
    assert found["verdict"] == any_check.ending
    assert rendered == render(any_check)


def test_the_schema_is_one() -> None:
    """The schema itself is right, and closed: a key more is another version."""
    Draft202012Validator.check_schema(schema())
    assert schema()["additionalProperties"] is False
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_a_name_that_is_no_unicode_is_told() -> None:
    """A file name in another encoding does not stop the report."""
    rendered = render(checked(Diagnostic(Location("a\udcff"), Severity.NOTE, "r", "m")))
    assert json.loads(rendered)["diagnostics"][0]["location"]["path"] == r"a\udcff"
