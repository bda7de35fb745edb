"""What holds for every report, whatever the method and the policy, in one instance or several."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.formats.cyclonedx.official import fault_of
from tests.formats.oscal.official import dangling, empty, faults, repeated
from tests.formats.oscal.random_reports import report_of
from tests.formats.oscal.test_results import own, result
from tests.scoring.random_worlds import World, worlds
from tests.scoring.several_worlds import several

from isoready.formats import cyclonedx
from isoready.formats.oscal import whole
from isoready.model.score import Kind

pytestmark = pytest.mark.long

ALL = st.one_of(worlds(), several())


@given(world=ALL)
def test_every_set_fits_the_schema_and_holds_together(world: World) -> None:
    """Nothing is empty, nothing stands twice, nothing leads nowhere; random catalogs have a test of their own."""
    report = report_of(world)
    assume(any(found.node.coverage.answered for found in report.findings))
    made = whole.render(report)
    for name, data in made.items():
        assert name == "catalog.json" or faults(data) == []
        assert empty(data) == []
        assert repeated(data) == []
        assert dangling(data, made["catalog.json"]) == []


@given(world=ALL)
def test_a_finding_is_satisfied_if_and_only_if_its_control_is_no_gap(world: World) -> None:
    """Whatever was answered; and what has no number is neither passed nor failed."""
    report = report_of(world)
    assume(any(found.node.coverage.answered for found in report.findings))
    short = {gap.finding.control.id for gap in report.gaps}
    nodes = {node.id: node for node in report.scorecard.root.of_kind(Kind.CONTROL)}
    for finding in result(report)["findings"]:
        (name,) = own(finding["props"], "control")
        status = finding["target"]["status"]
        assert (status["state"] == "satisfied") == (name not in short)
        assert (status["reason"] == "other") == (not isinstance(nodes[name].supported.value, Fraction))


@given(world=ALL)
def test_every_document_of_cyclonedx_fits_its_schema(world: World) -> None:
    """Also where nothing is answered or nothing has a number; a full score is never claimed of an open control."""
    report = report_of(world)
    made = cyclonedx.render(report)
    assert fault_of(made) is None
    nodes = {node.id: node for node in report.scorecard.root.of_kind(Kind.CONTROL)}
    (attestation,) = json.loads(made)["declarations"]["attestations"]
    for entry in attestation["map"]:
        node = nodes[entry["requirement"].removeprefix("requirement:")]
        full = node.supported.value == 1 and node.coverage.complete
        assert (entry.get("conformance", {}).get("score") == 1) == full
