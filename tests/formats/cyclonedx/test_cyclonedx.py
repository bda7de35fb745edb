"""CycloneDX: the official schema, references that lead somewhere, and decimals that never claim too much."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.cyclonedx.official import fault_of

from isoready.formats import cyclonedx
from isoready.formats.cyclonedx.naming import decimal
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.model.report import GapReport

SHARES = st.fractions(0, 1)


def parsed(report: GapReport) -> dict[str, Any]:
    """The document as data."""
    data: dict[str, Any] = json.loads(cyclonedx.render(report))
    return data


@pytest.mark.parametrize("name", ["full", "hostile", "finished", "empty", "firm"])
def test_every_report_fits_the_official_schema(name: str, request: pytest.FixtureRequest) -> None:
    """That of 1.6, strictly; even where nothing is answered."""
    made = cyclonedx.render(request.getfixturevalue(name))
    assert fault_of(made) is None
    assert (
        fault_of(made.replace(b'"conformance"', b'"surprise"', 1).replace(b'"target"', b'"surprise"', 1))
        or name == "empty"
    )


def test_every_reference_leads_somewhere_and_no_name_stands_twice(report: GapReport) -> None:
    """Requirements, claims, evidence, targets, assessors and parents."""
    data = parsed(report)
    names: list[str] = []
    links: list[str] = []

    def collect(here: Any) -> None:  # noqa: ANN401  whatever JSON holds
        if isinstance(here, dict):
            names.extend([here["bom-ref"]] if "bom-ref" in here else [])
            for key in ("requirement", "target", "assessor", "parent"):
                links.extend([here[key]] if isinstance(here.get(key), str) else [])
            for key in ("claims", "evidence", "counterEvidence"):
                links.extend(each for each in here.get(key, []) if isinstance(each, str))
        for each in here.values() if isinstance(here, dict) else here if isinstance(here, list) else ():
            collect(each)

    collect(data)
    assert len(names) == len(set(names))
    assert set(links) <= set(names)


def test_conformance_is_what_is_supported_and_confidence_how_much_of_the_claim(report: GapReport) -> None:
    """With the exact fractions in words beside the decimals."""
    nodes = {node.id: node for node in report.scorecard.root.of_kind(Kind.CONTROL)}
    (attestation,) = parsed(report)["declarations"]["attestations"]
    assert attestation["map"]
    for entry in attestation["map"]:
        node = nodes[entry["requirement"].removeprefix("requirement:")]
        supported, claimed = node.supported.value, node.claimed.value
        assert isinstance(supported, Fraction)
        assert isinstance(claimed, Fraction)
        assert abs(Fraction(entry["conformance"]["score"]) - supported) <= Fraction(1, 10**6)
        assert (entry["conformance"]["score"] == 1) == (supported == 1)
        carried = supported / claimed if claimed else Fraction(1)
        assert abs(Fraction(entry["confidence"]["score"]) - carried) <= Fraction(1, 10**6)
        assert str(supported) in entry["conformance"]["rationale"]


def test_evidence_that_does_not_hold_stands_against_its_claim(firm: GapReport) -> None:
    """And what expires says when."""
    declared = parsed(firm)["declarations"]
    evidence = {each["bom-ref"]: each for each in declared["evidence"]}
    against = [evidence[name] for claim in declared["claims"] for name in claim.get("counterEvidence", [])]
    support = [evidence[name] for claim in declared["claims"] for name in claim.get("evidence", [])]
    assert support
    assert against
    ill = ("not there", "changed since", "older than it counts", "out of the", "could not be read")
    assert not any(each["description"].endswith(f"{words}.") for each in support for words in ill)
    assert all(any(words in each["description"] for words in ill) for each in against)
    ends = {str(item.expires) for found in firm.findings for each in found.support for item in each.items}
    assert {each["expires"][:10] for each in declared["evidence"] if "expires" in each} == ends - {"None"}


def test_what_does_not_apply_keeps_its_reason(firm: GapReport) -> None:
    """No requirement vanishes without a word."""
    told = {each["name"]: each["value"] for each in parsed(firm)["metadata"]["properties"]}
    mapped = {
        each["requirement"].removeprefix("requirement:")
        for each in parsed(firm)["declarations"]["attestations"][0]["map"]
    }
    for node in firm.scorecard.root.of_kind(Kind.CONTROL):
        if not node.coverage.applicable:
            assert told[f"isoready:not-applicable:{node.id}"]
            assert node.id not in mapped


@given(SHARES)
def test_a_decimal_is_within_half_a_unit_but_never_0_or_1_by_rounding(value: Fraction) -> None:
    """So that 1 stands for exactly 1, and only when nothing is open."""
    made = decimal(value)
    assert 0 <= made <= 1
    assert (made == 1) == (value == 1)
    assert (made == 0) == (value == 0)
    assert abs(Fraction(str(made)) - value) <= Fraction(1, 10**6)
    assert decimal(value, complete=False) < 1


@given(SHARES, SHARES)
def test_a_better_share_never_has_a_smaller_decimal(one: Fraction, other: Fraction) -> None:
    """Rounding keeps the order."""
    low, high = sorted((one, other))
    assert decimal(low) <= decimal(high)
