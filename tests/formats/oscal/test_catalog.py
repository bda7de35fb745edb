"""A checklist as an OSCAL catalog."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from tests.formats.oscal.official import dangling, empty, faults, repeated, trestle_reads, walk
from tests.scoring.building import checklist, control, group
from tests.scoring.random_worlds import World, worlds

from isoready.formats.oscal import catalog
from isoready.model.exporting import ChecklistSource
from isoready.pipeline.opening import open_checklist
from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 23)
SHIPPED = sorted(resource("checklists").glob("iso*/*/checklist.yaml"))


def source(path: Path) -> ChecklistSource:
    """Open a checklist to export it."""
    opened = open_checklist(str(path))
    return ChecklistSource(opened.model, opened.digest, DAY)


@pytest.fixture(scope="module", params=SHIPPED, ids=lambda path: path.parts[-3])
def shipped(request: pytest.FixtureRequest) -> bytes:
    """The catalog of each shipped checklist."""
    return catalog.render(source(request.param))


def test_every_shipped_checklist_fits_the_official_schema(shipped: bytes) -> None:
    """And names nothing twice, leads nowhere wrong and holds nothing empty."""
    assert faults(shipped) == []
    assert repeated(shipped) == []
    assert dangling(shipped) == []
    assert empty(shipped) == []


def test_trestle_reads_every_shipped_checklist(shipped: bytes) -> None:
    """The models of compliance-trestle take it."""
    trestle_reads(shipped)


@given(world=worlds())
def test_random_checklists_fit_too(world: World) -> None:
    """Nested, mixed and weighted 0."""
    made = catalog.render(ChecklistSource(world.checklist, "0" * 64, DAY))
    assert faults(made) == []
    assert repeated(made) == []
    assert dangling(made) == []


def parsed(name: str) -> dict[str, Any]:
    """The catalog of one shipped checklist as data."""
    data: dict[str, Any] = json.loads(catalog.render(source(resource("checklists", name, "1.0.0", "checklist.yaml"))))
    return data["catalog"]  # type: ignore[no-any-return]


def test_an_id_that_begins_with_a_digit_gets_letters_before_it() -> None:
    """`8.1` is no token; `A.8.13` is one. The label keeps the id as it is."""
    ids = {each["id"]: each for each in walk(parsed("iso27001-2022")) if "props" in each and "id" in each}
    assert {"iso-8.1", "A.8.13"} <= set(ids)
    assert {"name": "label", "value": "8.1"} in ids["iso-8.1"]["props"]


def test_the_day_moves_no_name() -> None:
    """Only `last-modified` tells two exports of one file apart."""
    path = resource("checklists", "iso25012-data", "1.0.0", "checklist.yaml")
    one = catalog.render(source(path)).decode()
    opened = open_checklist(str(path))
    other = catalog.render(ChecklistSource(opened.model, opened.digest, date(2027, 1, 1))).decode()
    assert one != other
    assert one.replace("2026-11-23T00:00:00Z", "2027-01-01T00:00:00Z") == other


def test_controls_beside_groups_get_a_group_of_their_own() -> None:
    """OSCAL lets a group hold one or the other."""
    (seven,) = [each for each in walk(parsed("iso27001-2022")) if each.get("id") == "iso-7"]
    assert "controls" not in seven
    assert seven["groups"][0]["id"] == "iso-7_controls"
    assert seven["groups"][0]["props"] == [{"name": "direct", "ns": "urn:isoready:oscal:1", "value": "yes"}]


def test_states_and_names_of_parts_that_are_taken() -> None:
    """A part gives way to a control of its name; a future control says so, a withdrawn one needs no statement."""
    taken = control("A_smt")
    gone = control("B", state="withdrawn", replaced_by=["A"], questions=[])
    made = catalog.render(
        ChecklistSource(checklist(group("G", control("A", state="future"), taken, gone)), "0" * 64, DAY)
    )
    assert faults(made) == []
    assert repeated(made) == []
    controls = {each["id"]: each for each in walk(json.loads(made)) if "parts" in each and "title" in each}
    assert [part["id"] for part in controls["A"]["parts"] if part["name"] == "statement"] == ["A_smt_"]
    assert {"name": "state", "ns": "urn:isoready:oscal:1", "value": "future"} in controls["A"]["props"]
    assert {"name": "status", "value": "withdrawn"} in controls["B"]["props"]
    assert "statement" not in [part["name"] for part in controls["B"]["parts"]]
    assert controls["B"]["links"] == [{"href": "#A", "rel": "moved-to"}]
