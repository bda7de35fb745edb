"""The index of the templates."""

from __future__ import annotations

import csv
import json

import pytest
from jsonschema import Draft202012Validator

from isoready.document.unfilled import is_unfilled
from isoready.library.templates import FOLDER, file_schemas, templates
from isoready.pipeline.opening import open_checklist
from isoready.resources import resource
from isoready.structure.checking import check_structure
from isoready.structure.reading import read_structured


def test_every_template_has_a_file_and_every_file_a_template() -> None:
    """Nothing lies about that is never laid."""
    top = resource(FOLDER)
    named = {each.source for each in templates()} | {"index.yaml"}
    found = {path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file()}
    assert {name for name in found if not name.startswith("schemas/")} == named


def test_no_two_are_laid_at_one_path() -> None:
    """And each path stays inside."""
    paths = [each.path for each in templates()]
    assert len(set(paths)) == len(paths)
    assert not any(path.startswith("/") or ".." in path.split("/") or "\\" in path for path in paths)


def test_every_control_that_is_served_exists() -> None:
    """In the newest version of its checklist, and once."""
    for name in {name for each in templates() for name in each.serves}:
        known = {control.id for control in open_checklist(name).model.controls()}
        for each in templates():
            served = each.serves.get(name, ())
            assert set(served) <= known, (each.path, name)
            assert len(set(served)) == len(served), (each.path, name)


def test_what_serves_nobody_is_for_everybody() -> None:
    """And what serves a checklist is for those who chose it."""
    plain = next(each for each in templates() if not each.serves)
    backup = next(each for each in templates() if each.path == "policies/backup.md")
    assert plain.is_for(())
    assert backup.is_for(["other", "iso29110-basic"])
    assert not backup.is_for(["iso25010-product"])


@pytest.mark.parametrize("name", sorted(file_schemas()))
def test_every_schema_is_one_that_a_project_may_have(name: str) -> None:
    """Draft 2020-12, with a title, without an address, and each key described."""
    schema = json.loads(file_schemas()[name])
    Draft202012Validator.check_schema(schema)
    assert schema["title"]
    assert "$id" not in schema
    keys = schema.get("items", schema)["properties"]
    assert all(each["description"].endswith((".", '"')) for each in keys.values())


def test_the_statement_of_applicability_has_a_row_for_each_control_of_the_annex() -> None:
    """With the titles that the checklist has, and every decision still open."""
    (soa,) = (each for each in templates() if each.path == "isms/soa.csv")
    rows = list(csv.DictReader(soa.text().splitlines()))
    asked = [each for each in open_checklist("iso27001-2022").model.controls() if each.id.startswith("A.")]
    assert [(row["control"], row["title"]) for row in rows] == [(each.id, each.title) for each in asked]
    assert len(rows) == 93
    assert all(is_unfilled(row[column]) for row in rows for column in ("applicable", "reason", "status"))


@pytest.mark.parametrize(
    ("cells", "faults"),
    [
        ("A.5.1,yes,we have customers,in place", []),
        ("A.8.34,no,nobody audits us,", []),
        ("A.5.1,yes,we have customers,", ["`status` is empty"]),
        ("A.9.1,maybe,,", ["`applicable` is none of: yes, no", "`control` does not look like", "`reason` is empty"]),
    ],
)
def test_the_statement_of_applicability_asks_for_a_status_where_a_control_applies(
    cells: str, faults: list[str]
) -> None:
    """A control that does not apply needs its reason alone."""
    document = read_structured(f"control,applicable,reason,status\n{cells}\n".encode(), "soa.csv")
    errors = check_structure(document, Draft202012Validator(json.loads(file_schemas()["register-soa"])), "soa")
    told = sorted({each.message for each in errors})
    assert [any(each.startswith(fault) for each in told) for fault in faults] == [True] * len(faults)
    assert bool(told) is bool(faults)
