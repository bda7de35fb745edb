"""A supposed score, for a terminal and for another program."""

from __future__ import annotations

import json
from datetime import date
from functools import cache

from jsonschema import Draft202012Validator

from isoready.formats.report.score_v1 import score_json
from isoready.formats.what_if import schema, supposing_text, what_if_json, what_if_text
from isoready.model.supposition import Supposed
from isoready.pipeline.opening import Opened, open_assessment
from isoready.pipeline.reporting import provenance
from isoready.pipeline.supposing import read_suppositions, supposed
from isoready.resources import resource

PASSED = "not-applicable: not ours"


@cache
def opened() -> Opened:
    """The example firm."""
    return open_assessment(resource("examples", "chiltan-software", "assessment.yaml"), (), date(2026, 11, 23))


def supposing(*texts: str) -> Supposed:
    """The firm with some answers supposed."""
    return supposed(opened(), read_suppositions(opened(), texts, ["SI.2.2=N"]))


def test_the_output_fits_its_schema_and_holds_the_score() -> None:
    """A reader of scores finds one under `score`, with the suppositions beside it."""
    found = supposing("PM.1.11=F")
    made = json.loads(what_if_json(found, provenance(opened())))
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(made)
    assert made["format"] == "isoready/what-if/1"
    assert made["score"] == json.loads(score_json(found.after, provenance(opened())))
    assert [(each["response"], each["before"], each["answer"], each["shown"]) for each in made["supposed"]] == [
        ("PM.1.11", "L", "F", True),
        ("SI.2.2", "L", "N", False),
    ]
    assert made["before"]["supported"]["exact"] == str(found.before.root.supported.value)


def test_the_text_says_first_that_it_is_not_so() -> None:
    """What is supposed, the numbers that would move with their gain, and what would still be missing."""
    lines = what_if_text(supposing("PM.1.11=F", "PM.1.1=?")).decode().splitlines()
    assert lines[0] == "SUPPOSED, not so; the file stays as it is:"
    assert lines[1:4] == [
        "  PM.1.11: L -> F, with good evidence",
        "  PM.1.1: F -> unanswered",
        "  SI.2.2: L -> N",
    ]
    moved = {line.split()[0]: line.split()[-1] for line in lines if " % " in line}
    assert {"PM.1.11": "+33.3", "PM.1.1": "-"}.items() <= moved.items()
    assert not {"PM.2", "PM.1.3"} & moved.keys()
    assert any(line.startswith("Verdict: ") for line in lines)
    assert any(line.startswith("What would keep you off") for line in lines)


def test_a_reason_is_told_and_nothing_is_said_where_nothing_is_supposed() -> None:
    """The reason stands beside the answer that needs it."""
    key = next(control.id for control in opened().checklist.model.controls() if control.na_allowed)
    read = read_suppositions(opened(), [f"{key}={PASSED}"], ())
    assert b"-> not-applicable (not ours)\n" in supposing_text(read)
    assert supposing_text(()) == b""


def test_at_the_top_nothing_is_missing() -> None:
    """With all answered fully and shown, no rung is left."""
    everything = [f"{control.id}=F" for control in opened().checklist.model.controls()]
    found = supposed(opened(), read_suppositions(opened(), everything, ()))
    text = what_if_text(found).decode()
    assert found.after.verdict.next_rung is None
    assert "What would keep you off" not in text
    assert "100.0 %" in text
