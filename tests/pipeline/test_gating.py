"""Gates decide once, and say why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.pipeline.firm import asked, firm_in

from isoready.errors import IsoreadyError
from isoready.pipeline.baseline import read_baseline, schema, written_baseline
from isoready.pipeline.checking import check
from isoready.pipeline.gating import Gates


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    """The example firm: warnings and notes, no error; 61.6 % claimed, 56.4 % supported; not ready."""
    return firm_in(tmp_path)


@pytest.mark.parametrize(
    ("gates", "passed"),
    [
        (Gates(fail_on="error"), True),
        (Gates(fail_on="warning"), False),
        (Gates(fail_on="note"), False),
        (Gates(fail_on="never"), True),
        (Gates(fail_under="61"), True),
        (Gates(fail_under="62 %"), False),
        (Gates(fail_under_supported="56"), True),
        (Gates(fail_under_supported="61"), False),
        (Gates(require="not-ready"), True),
        (Gates(require="ready"), False),
    ],
)
def test_a_gate_passes_or_fails(gates: Gates, passed: bool, firm: Path) -> None:  # noqa: FBT001  a parameter
    """Each kind of gate, on both sides of its limit; those that need no score are decided without one."""
    found = check(asked(firm, gates=gates))
    assert (found.ending == "passed") is passed
    assert bool(found.readiness) is gates.need_scores
    assert any(told.fails for told in found.told) is (gates.fail_on in {"warning", "note"})


def test_a_score_that_misses_by_less_than_a_decimal_looks_short(firm: Path) -> None:
    """What is printed never seems to reach what was asked."""
    (gate,) = [gate for gate in check(asked(firm, gates=Gates(fail_under="61.6"))).gates if gate.name == "fail-under"]
    assert gate.passed or "61.6 % claimed" not in gate.statement


@pytest.mark.parametrize("limit", ["many", "-1", "101", ""])
def test_a_limit_that_is_no_percentage_is_refused(limit: str, firm: Path) -> None:
    """Nothing passes by a limit that nobody understands."""
    with pytest.raises(IsoreadyError, match="--fail-under"):
        check(asked(firm, gates=Gates(fail_under=limit)))


def test_an_unknown_verdict_is_answered_with_those_there_are(firm: Path) -> None:
    """The hint names the ladder."""
    with pytest.raises(IsoreadyError) as fault:
        check(asked(firm, gates=Gates(require="redy")))
    assert "ready" in fault.value.hint


def test_without_an_assessment_no_score_gate_passes(tmp_path: Path) -> None:
    """Nothing scored is not a pass."""
    checklist = tmp_path / "checklist.yaml"
    checklist.write_text("format: isoready/checklist/1\n", encoding="utf-8")
    with pytest.raises(IsoreadyError, match="no assessment"):
        check(asked(checklist, gates=Gates(fail_under="0")))


def test_an_assessment_with_an_error_has_no_score_to_pass_by(firm: Path) -> None:
    """Even when faults never fail."""
    firm.write_text(firm.read_text(encoding="utf-8").replace("answer: F", "answer: Z", 1), encoding="utf-8")
    found = check(asked(firm, gates=Gates(fail_on="never", fail_under="0")))
    assert [gate.passed for gate in found.gates] == [True, False]
    assert "cannot be scored" in found.gates[1].statement


def test_only_what_the_baseline_lacks_fails(firm: Path, tmp_path: Path) -> None:
    """Known faults stay visible; a new one fails; one that is mended is counted."""
    first = check(asked(firm, gates=Gates(fail_on="warning", accept_all=True)))
    assert first.ending == "passed"
    baseline = tmp_path / "baseline.json"
    baseline.write_bytes(written_baseline(((told.diagnostic, told.fingerprint) for told in first.told), Path()))
    assert Draft202012Validator(schema()).is_valid(json.loads(baseline.read_bytes()))
    gates = Gates(fail_on="warning", baseline=baseline)
    again = check(asked(firm, gates=gates))
    assert again.ending == "passed"
    assert all(told.known for told in again.told)
    (firm.parent / "docs" / "design.md").unlink()
    worse = check(asked(firm, gates=gates))
    assert worse.ending == "failed"
    assert {told.diagnostic.rule for told in worse.told if told.fails} == {"evidence-missing"}


def test_a_fault_that_is_gone_is_counted(firm: Path, tmp_path: Path) -> None:
    """So that a baseline shrinks."""
    baseline = tmp_path / "baseline.json"
    baseline.write_text('{"format": "isoready/baseline/1", "faults": {"0": {}}}', encoding="utf-8")
    found = check(asked(firm, gates=Gates(baseline=baseline)))
    assert "1 fault of the baseline no longer found" in found.gates[0].statement


@pytest.mark.parametrize("text", ["[]", "{", '{"format": "isoready/baseline/2"}', '{"format": "isoready/baseline/1"}'])
def test_what_is_no_baseline_is_refused(text: str, tmp_path: Path) -> None:
    """A broken baseline hides no fault."""
    path = tmp_path / "baseline.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(IsoreadyError):
        read_baseline(path)
