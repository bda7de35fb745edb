"""JSON for other programs."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from isoready.diagnostics import Diagnostic, Severity
from isoready.formats.ci.json_v1 import render, schema
from isoready.location import Location

ERROR = Diagnostic(Location("a/b.yaml", 3, 7, 3, 9), Severity.ERROR, "tag", "no tags", "Take it out.", "PM.1")
DIAGNOSTICS = st.builds(
    Diagnostic,
    st.builds(Location, st.text(), *[st.integers(1, 10**9)] * 4),
    st.sampled_from(Severity),
    st.text(),
    st.text(),
    st.text(),
    st.text(),
)


def test_is_what_others_rely_on() -> None:
    """The whole of version 1, key by key."""
    assert json.loads(render([ERROR], 2)) == {
        "format": "isoready/diagnostics/1",
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
            }
        ],
    }


def test_nothing_found_is_json_too() -> None:
    """Without faults there is the same object with an empty list, and nothing after it but a line end."""
    rendered = render([], 0)
    assert json.loads(rendered)["diagnostics"] == []
    assert rendered.endswith(b"}\n")


@given(st.lists(DIAGNOSTICS, max_size=3), st.integers(0, 10**6))
def test_keeps_to_its_schema(diagnostics: list[Diagnostic], files: int) -> None:
    """Whatever there is to tell, the published schema accepts it, and it is the same twice."""
    rendered = render(diagnostics, files)
    Draft202012Validator(schema()).validate(json.loads(rendered))
    assert rendered == render(diagnostics, files)


def test_the_schema_is_one() -> None:
    """The schema itself is right, and closed: a key more is another version."""
    Draft202012Validator.check_schema(schema())
    assert schema()["additionalProperties"] is False
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_a_name_that_is_no_unicode_is_told() -> None:
    """A file name in another encoding does not stop the report."""
    assert (
        json.loads(render([Diagnostic(Location("a\udcff"), Severity.NOTE, "r", "m")], 1))["diagnostics"][0]["location"][
            "path"
        ]
        == r"a\udcff"
    )
