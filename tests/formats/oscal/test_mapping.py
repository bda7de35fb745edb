"""Crosswalks as OSCAL mapping collections."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.formats.oscal.official import dangling, empty, faults, repeated, trestle_reads, walk

from isoready.formats.oscal import catalog, mapping
from isoready.model.crosswalk import Relation
from isoready.model.exporting import CrosswalkSource
from isoready.pipeline.exporting import crosswalk_source
from isoready.resources import resource

DAY = date(2026, 11, 23)
SHIPPED = sorted(resource("checklists", "crosswalks").glob("*.yaml"))


@pytest.fixture(scope="module", params=SHIPPED, ids=lambda path: path.stem)
def source(request: pytest.FixtureRequest) -> CrosswalkSource:
    """Each shipped crosswalk."""
    return crosswalk_source(request.param, (), DAY)


def test_every_shipped_crosswalk_fits_schema_and_models(source: CrosswalkSource) -> None:
    """NIST's and trestle's."""
    made = mapping.render(source)
    assert faults(made) == []
    assert empty(made) == []
    assert repeated(made) == []
    trestle_reads(made)


def test_every_reference_leads_somewhere(source: CrosswalkSource) -> None:
    """Into the catalogs at its ends; the headings of a standard without a checklist stay names."""
    made = mapping.render(source)
    catalogs = [catalog.render(end) for end in (source.left, source.right) if end]
    headings = [] if source.right else [f"id-ref: {each['id-ref']}" for each in targets(made)]
    assert set(dangling(made, *catalogs)) <= set(headings)


def targets(made: bytes) -> list[dict[str, Any]]:
    """What the maps lead to."""
    return [target for each in walk(json.loads(made)) for target in each.get("targets", [])]


def test_every_mapping_is_there_with_its_relation_and_reason(source: CrosswalkSource) -> None:
    """In the order of the file, read from left to right as it is."""
    (collection,) = json.loads(mapping.render(source)).values()
    (made,) = collection["mappings"]
    told = [
        ({each["name"]: each["value"] for each in one["props"]}, one["relationship"], one["confidence-score"])
        for one in made["maps"]
    ]
    expected = [
        (
            {"from": each.left, "to": each.right, "source": each.source},
            mapping.RELATIONSHIPS[each.relation],
            {"category": each.confidence},
        )
        for each in source.crosswalk.mappings
    ]
    assert told == expected


def test_every_relation_has_a_name_of_its_own() -> None:
    """None is told as another."""
    assert sorted(mapping.RELATIONSHIPS) == sorted(Relation)
    assert len(set(mapping.RELATIONSHIPS.values())) == len(Relation)


CROSSWALK = """\
format: isoready/crosswalk/1
from: {id: iso29110-basic, version: 1.0.0}
to: {id: iso27001-2022, version: 1.0.0}
summary: A sample.
mappings:
  - {from: PM.1, to: A.8.13, relation: equal, rationale: A group., source: own judgement, confidence: low}
"""


def test_a_group_stands_for_all_its_controls(tmp_path: Path) -> None:
    """OSCAL maps sets of controls, and knows no groups in maps."""
    path = tmp_path / "group.yaml"
    path.write_text(CROSSWALK, encoding="utf-8")
    (collection,) = json.loads(mapping.render(crosswalk_source(path, (), DAY))).values()
    (one,) = collection["mappings"][0]["maps"]
    assert [each["id-ref"] for each in one["sources"]] == [f"PM.1.{place}" for place in range(1, 16)]


def test_a_question_is_a_statement_of_its_control(tmp_path: Path) -> None:
    """And is the one that the catalog names."""
    ours = "{id: iso33020-capability, version: 1.0.0}"
    text = CROSSWALK.replace("{id: iso29110-basic, version: 1.0.0}", ours).replace("from: PM.1,", "from: PA1.1/result,")
    path = tmp_path / "question.yaml"
    path.write_text(text, encoding="utf-8")
    source = crosswalk_source(path, (), DAY)
    made = mapping.render(source)
    (collection,) = json.loads(made).values()
    (one,) = collection["mappings"][0]["maps"]
    assert one["sources"] == [{"type": "statement", "id-ref": "PA1.1_smt.result"}]
    assert dangling(made, *(catalog.render(end) for end in (source.left, source.right) if end)) == []
