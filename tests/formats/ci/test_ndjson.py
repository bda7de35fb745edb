"""Newline-delimited JSON."""

from __future__ import annotations

import json

from hypothesis import given
from jsonschema import Draft202012Validator
from tests.formats.ci.building import CHECKS, ERROR, NOTE, checked

from isoready.formats.ci import json_v1
from isoready.formats.ci.ndjson import render, schema
from isoready.model.checked import Checked

VALIDATOR = Draft202012Validator(schema())


def test_each_line_is_one_fault_as_json_tells_it() -> None:
    """The lines are the diagnostics of the other format, and the last one is the verdict."""
    found = checked(ERROR, NOTE)
    *faults, last = map(json.loads, render(found).splitlines())
    assert [fault.pop("kind") for fault in faults] == ["diagnostic", "diagnostic"]
    whole = json.loads(json_v1.render(found))
    assert faults == whole["diagnostics"]
    assert last["kind"] == "verdict"
    assert {key: last[key] for key in ("verdict", "gates", "files_checked", "counts")} == {
        key: whole[key] for key in ("verdict", "gates", "files_checked", "counts")
    }


def test_nothing_found_is_one_line() -> None:
    """Whoever reads it can tell a clean run from one that was cut off."""
    (line,) = render(checked(files=0)).splitlines()
    assert json.loads(line)["kind"] == "verdict"


@given(CHECKS)
def test_every_line_is_json(any_check: Checked) -> None:
    """There is one line more than there are faults, and each is JSON by itself, of the published schema."""
    lines = render(any_check).split(b"\n")
    assert lines.pop() == b""
    assert all(VALIDATOR.is_valid(json.loads(line)) for line in lines)
    assert len(list(map(json.loads, lines))) == len(any_check.told) + 1
