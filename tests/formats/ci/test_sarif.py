"""SARIF for code scanning."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft4Validator
from tests.formats.ci.building import CARDS, CHECKS, ERROR, NOTE, checked

from isoready.diagnostics import Diagnostic, Severity
from isoready.formats.ci import sarif
from isoready.formats.ci.line_hash import line_hashes
from isoready.formats.ci.sarif import render
from isoready.location import Location
from isoready.model.checked import Checked, Gate

SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json"
VALIDATOR = Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def run_of(any_check: Checked) -> dict[str, Any]:
    """The only run of the log, after the official schema accepted it."""
    log = json.loads(render(any_check))
    VALIDATOR.validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_the_schema_is_the_one_that_was_copied() -> None:
    """The copy is unchanged, as its page says."""
    assert sha256(SCHEMA.read_bytes()).hexdigest() in (SCHEMA.parent / "README.md").read_text(encoding="utf-8")


@given(CHECKS)
def test_is_sarif_by_the_official_schema(any_check: Checked) -> None:
    """Whatever there is to tell, every line and column is at least 1 and the schema accepts it."""
    run = run_of(any_check)
    assert len(run["results"]) == len(any_check.told)


def test_nothing_found_is_a_run_with_all_rules() -> None:
    """GitHub closes old alerts only if the run and its rules are there."""
    run = run_of(checked())
    assert run["results"] == []
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [card.id for card in CARDS]
    assert set(run["tool"]["driver"]["rules"][0]["help"]) == {"text", "markdown"}


def test_a_result_has_place_rule_and_hash() -> None:
    """The region has both ends, the rule is that of its index, and the hash is that of its line."""
    text = "one\n\nthree: x\n"
    (result,) = run_of(checked(ERROR, texts={"a/b.yaml": text}))["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a/b.yaml"
    assert place["region"] == {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 9}
    assert CARDS[result["ruleIndex"]].id == result["ruleId"] == "tag"
    assert result["partialFingerprints"]["primaryLocationLineHash"] == line_hashes(text)[2]
    assert (result["baselineState"], result["suppressions"]) == ("new", [])
    assert result["properties"] == {"control": "PM.1"}


def test_what_the_baseline_has_is_suppressed() -> None:
    """It stays visible, and GitHub does not alert."""
    (result,) = run_of(checked(NOTE, known=True))["results"]
    assert result["baselineState"] == "unchanged"
    assert result["suppressions"][0]["kind"] == "external"


def test_a_path_is_percent_encoded() -> None:
    """Blanks, colons and bytes that are no UTF-8 make no wrong address."""
    odd = Diagnostic(Location("a b/c:\udcff.yaml"), Severity.NOTE, "alias", "x")
    (result,) = run_of(checked(odd))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b/c%3A%FF.yaml"


def test_a_failed_gate_is_told() -> None:
    """The verdict stands in the run, with what failed."""
    (invocation,) = run_of(checked(gates=[Gate("require", passed=False, statement="too low")]))["invocations"]
    assert invocation["properties"] == {"verdict": "failed"}
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "require: too low"


def test_the_worst_come_first_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """What GitHub would refuse is left out, and that is said."""
    monkeypatch.setattr(sarif, "MOST", 1)
    run = run_of(checked(NOTE, ERROR))
    assert [result["ruleId"] for result in run["results"]] == ["tag"]
    assert "1 more results" in run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]
