"""Assessment results: what was found, as OSCAL says it."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from tests.formats.oscal.official import dangling, faults, repeated, trestle_reads
from tests.formats.oscal.official import empty as hollow

from isoready.errors import IsoreadyError
from isoready.formats.oscal import whole
from isoready.formats.oscal.identity import token
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.model.report import GapReport


def result(report: GapReport) -> dict[str, Any]:
    """The one result of a report."""
    data = json.loads(whole.render(report)["assessment-results.json"])
    (made,) = data["assessment-results"]["results"]
    return made  # type: ignore[no-any-return]


def own(props: list[dict[str, Any]], name: str) -> list[str]:
    """Values of a property of ours."""
    return [each["value"] for each in props if each["name"] == name and each.get("ns") == "urn:isoready:oscal:1"]


def test_every_document_of_the_set_fits_the_official_schema(report: GapReport) -> None:
    """And none has anything empty, or one name for two things."""
    for name, data in whole.render(report).items():
        assert faults(data) == [], name
        assert hollow(data) == [], name
        assert repeated(data) == [], name


def test_every_reference_of_the_set_leads_somewhere(report: GapReport) -> None:
    """Each document by itself, but for the controls, which stand in the catalog."""
    made = whole.render(report)
    for data in made.values():
        assert dangling(data, made["catalog.json"]) == []


def test_trestle_reads_the_whole_set(report: GapReport) -> None:
    """The models of compliance-trestle take each document."""
    for data in whole.render(report).values():
        trestle_reads(data)


def test_the_documents_name_one_another(firm: GapReport) -> None:
    """What a resource says is the other document's UUID is that document's UUID."""
    made = whole.render(firm)
    for data in made.values():
        (content,) = json.loads(data).values()
        for resource in content["back-matter"]["resources"]:
            for uuid in own(resource.get("props", []), "document-uuid"):
                (other,) = json.loads(made[resource["rlinks"][0]["href"]]).values()
                assert other["uuid"] == uuid


def test_every_control_is_reviewed_or_left_out_or_not_assessed(report: GapReport) -> None:
    """By its answers; a control that nobody answered is in neither list, and what is left out has its reason."""
    (selection,) = result(report)["reviewed-controls"]["control-selections"]
    included = [each["control-id"] for each in selection["include-controls"]]
    excluded = [each["control-id"] for each in selection.get("exclude-controls", [])]
    reasons = {token(each["value"]): each["remarks"] for each in selection.get("props", [])}
    nodes = {node.id: node.coverage for node in report.scorecard.root.of_kind(Kind.CONTROL)}
    assert included == [token(name) for name, coverage in nodes.items() if coverage.answered]
    assert excluded == [token(name) for name, coverage in nodes.items() if not coverage.applicable]
    assert sorted(reasons) == sorted(excluded)
    assert all(reasons.values())


def test_a_state_says_what_the_evidence_supports(report: GapReport) -> None:
    """Satisfied is exactly 1; between is partial, with the fraction; 0 fails."""
    nodes = {node.id: node for node in report.scorecard.root.of_kind(Kind.CONTROL)}
    for finding in result(report)["findings"]:
        (name,) = own(finding["props"], "control")
        value, status = nodes[name].supported.value, finding["target"]["status"]
        assert isinstance(value, Fraction)
        if value == 1:
            assert status == {"state": "satisfied", "reason": "pass"}
        elif value == 0:
            assert status == {"state": "not-satisfied", "reason": "fail"}
        else:
            assert status == {"state": "not-satisfied", "reason": "partial"}
            assert own(finding["props"], "partial") == [str(value)]


def test_the_score_stands_there_exactly(report: GapReport) -> None:
    """With coverage, verdict and whether it is a draft."""
    made, root = result(report), report.scorecard.root
    assert own(made["props"], "supported") == [str(root.supported.value)]
    assert own(made["props"], "claimed") == [str(root.claimed.value)]
    assert own(made["props"], "answered") == [str(root.coverage.answered)]
    assert own(made["props"], "verdict") == [report.scorecard.verdict.rung.id]
    assert made["title"].startswith("DRAFT") == report.scorecard.draft
    assert ("end" in made) != report.scorecard.draft


def test_every_reviewed_gap_has_a_risk_and_only_those(report: GapReport) -> None:
    """What is open is no risk yet: nobody looked."""
    made = result(report)
    expected = {gap.finding.control.id for gap in report.gaps if gap.finding.node.coverage.answered}
    assert {own(risk["props"], "control")[0] for risk in made.get("risks", [])} == expected
    linked = {own(each["props"], "control")[0] for each in made["findings"] if "related-risks" in each}
    assert linked == expected


def test_evidence_keeps_its_digest_and_its_end(firm: GapReport) -> None:
    """Each file is a resource with its SHA-256; what an observation cites expires when its evidence does."""
    content = json.loads(whole.render(firm)["assessment-results.json"])["assessment-results"]
    resources = {f"#{each['uuid']}": each for each in content["back-matter"]["resources"]}
    cited = [
        (each, resources[each["href"]])
        for observation in content["results"][0]["observations"]
        for each in observation.get("relevant-evidence", [])
    ]
    digests = {item.source: item.sha256 for found in firm.findings for each in found.support for item in each.items}
    assert cited
    for said, resource in cited:
        (name,) = own(said["props"], "source")
        hashes = resource["rlinks"][0].get("hashes", [{"value": ""}])
        assert hashes[0]["value"] == digests[name]


def test_the_same_report_gives_the_same_bytes(firm: GapReport) -> None:
    """Nothing is drawn by chance or read from a clock."""
    assert whole.render(firm) == whole.render(firm)


def test_results_of_nothing_are_refused(empty: GapReport) -> None:
    """With the way out."""
    with pytest.raises(IsoreadyError, match="answers nothing yet") as refused:
        whole.render(empty)
    assert "oscal-catalog" in refused.value.hint


def test_another_measure_is_told_with_its_reason(full: GapReport) -> None:
    """That somebody reaches the aim otherwise is not kept back."""
    first = next(found.control.id for found in full.findings if found.control.id in full.assessment.responses)
    response = full.assessment.responses[first].model_copy(
        update={"alternative": True, "reason": "A *guard* sits there."}
    )
    answers = {**full.assessment.responses, first: response}
    report = replace(full, assessment=full.assessment.model_copy(update={"responses": answers}))
    told = [
        (prop["value"], prop["remarks"])
        for observation in result(report)["observations"]
        for prop in observation["props"]
        if prop["name"] == "alternative"
    ]
    assert told == [("yes", r"A \*guard\* sits there.")]
