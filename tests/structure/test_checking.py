"""A document against a schema of the firm's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from isoready.errors import IsoreadyError
from isoready.structure.checking import MOST, check_structure
from isoready.structure.reading import read_structured
from isoready.structure.schemas import Schemas

POLICY: dict[str, Any] = {
    "type": "object",
    "required": ["title", "owner"],
    "additionalProperties": False,
    "properties": {
        "title": {"type": "string", "minLength": 1},
        "owner": {"$ref": "parts.yaml#/$defs/person"},
        "review": {"type": "string", "format": "date", "description": "The day of the next review."},
        "level": {"enum": ["low", "high"]},
        "limit": {"type": "number", "maximum": 1.5},
    },
}
PARTS = "$defs:\n  person: {type: string, pattern: '^[A-Z]'}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two schemas."""
    (tmp_path / "policy.json").write_text(json.dumps(POLICY), encoding="utf-8")
    (tmp_path / "parts.yaml").write_text(PARTS, encoding="utf-8")
    return tmp_path


def found(project: Path, text: str, name: str = "p.yaml", schema: str = "policy.json") -> list[tuple[int, int, str]]:
    """Line, column and message of each fault."""
    validator = Schemas(project).judge(project / schema).validator
    told = check_structure(read_structured(text.encode(), name), validator, schema)
    return [(each.location.line, each.location.column, each.message) for each in told]


def test_a_document_that_fits_has_no_fault(project: Path) -> None:
    """Numbers with a point are exact on both sides."""
    assert found(project, "title: x\nowner: Adeel\nreview: 2026-01-31\nlevel: low\nlimit: 1.5\n") == []


def test_every_fault_stands_at_its_place(project: Path) -> None:
    """The value, the key that is not known, and what the missing key is missing in."""
    text = "title: ''\nreview: 2026-02-30\nlevel: middle\nlimit: 1.51\nnote: x\n"
    assert found(project, text) == [
        (1, 1, "`owner` is missing"),
        (1, 8, "`title` is empty"),
        (2, 9, "`review` is no date"),
        (3, 8, "`level` is none of: low, high"),
        (4, 8, "`limit` is refused: 1.51 is greater than the maximum of 1.5"),
        (5, 1, "`note` is not a key that is known here"),
    ]


def test_a_reference_to_another_file_is_followed(project: Path) -> None:
    """The pattern stands in the other schema."""
    assert found(project, "title: x\nowner: adeel\n") == [(2, 8, "`owner` does not look like ^[A-Z]")]


def test_front_matter_toml_and_csv_are_judged_alike(project: Path) -> None:
    """Each with the places of its own file."""
    assert found(project, "---\ntitle: x\nowner: adeel\n---\nText\n", "p.md")[0][:2] == (3, 8)
    assert found(project, 'title = "x"\nowner = "adeel"\n', "p.toml")[0][:2] == (2, 9)
    (project / "rows.json").write_text(json.dumps({"items": {"$ref": "policy.json"}}), encoding="utf-8")
    assert found(project, "title,owner\nx,Adeel\nx,adeel\n", "p.csv", "rows.json")[0][:2] == (3, 3)


def test_of_alternatives_the_nearest_is_told(project: Path) -> None:
    """Not that none of them fits."""
    schema = {"anyOf": [{"type": "object", "required": ["a"]}, {"type": "object", "required": ["a", "b", "c"]}]}
    (project / "any.json").write_text(json.dumps(schema), encoding="utf-8")
    assert "is missing" in found(project, "b: 1\n", schema="any.json")[0][2]


def test_many_faults_are_counted(project: Path) -> None:
    """No file makes a report that nobody can read."""
    (project / "rows.json").write_text('{"items": {"type": "object"}}', encoding="utf-8")
    told = found(project, "- x\n" * (MOST + 2), schema="rows.json")
    assert len(told) == MOST + 1
    assert "2 more faults" in told[-1][2]


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"$ref": "https://example.org/x.json"}, "nothing is ever fetched"),
        ({"$ref": "file:///etc/passwd"}, "nothing is ever fetched"),
        ({"$ref": "nowhere.json"}, "cannot be read"),
        ({"$ref": "parts.yaml#/$defs/nobody"}, "refers to nothing"),
        ({"$ref": "#/$defs/nobody"}, "refers to nothing"),
        ({"$id": "https://example.org/", "$ref": "parts.yaml"}, "another address"),
        ({"type": "strin"}, "no JSON Schema"),
        ({"$ref": "../outside.json"}, "cannot be read"),
        ([], "no JSON Schema"),
    ],
)
def test_a_schema_that_is_none_is_refused(schema: object, words: str, project: Path) -> None:
    """Before a single file is judged by it; and nothing outside the project is read."""
    (project.parent / "outside.json").write_text("{}", encoding="utf-8")
    (project / "wrong.json").write_text(json.dumps(schema), encoding="utf-8")
    with pytest.raises(IsoreadyError) as fault:
        Schemas(project).judge(project / "wrong.json")
    assert words in f"{fault.value.message} {fault.value.hint}"


def test_a_schema_outside_the_project_is_refused(project: Path) -> None:
    """By its path or by a link."""
    (project.parent / "outside.json").write_text("{}", encoding="utf-8")
    (project / "link.json").symlink_to(project.parent / "outside.json")
    for path in (project.parent / "outside.json", project / "link.json"):
        with pytest.raises(IsoreadyError, match="outside the project"):
            Schemas(project).judge(path)


def test_a_circle_is_told(project: Path) -> None:
    """A schema that is itself, without end."""
    (project / "circle.json").write_text('{"$ref": "#"}', encoding="utf-8")
    with pytest.raises(IsoreadyError, match="without end"):
        found(project, "a: 1\n", schema="circle.json")


PLAIN = st.recursive(
    st.integers(-3, 3) | st.booleans() | st.none() | st.text(st.sampled_from("ab"), max_size=2),
    lambda below: st.lists(below, max_size=2) | st.dictionaries(st.sampled_from("abc"), below, max_size=3),
    max_leaves=6,
)
SCHEMAS = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["object", "array", "string", "integer"]),
        "required": st.lists(st.sampled_from("abc"), unique=True),
        "additionalProperties": st.booleans(),
        "properties": st.dictionaries(st.sampled_from("ab"), st.fixed_dictionaries({"type": st.just("integer")})),
        "minLength": st.integers(0, 2),
        "enum": st.lists(PLAIN, min_size=1, max_size=2),
        "maximum": st.integers(-2, 2),
    },
)


@given(PLAIN, SCHEMAS)
def test_faults_are_told_exactly_where_the_library_finds_some(data: object, schema: dict[str, Any]) -> None:
    """Our words never lose a fault and never invent one."""
    document = read_structured(json.dumps({"x": data}).encode(), "x.json")
    validator = Draft202012Validator({"properties": {"x": schema}})
    assert bool(check_structure(document, validator, "s")) is not validator.is_valid({"x": data})
