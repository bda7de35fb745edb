"""Places that only the firm can fill in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.diagnostics import Severity
from isoready.document.unfilled import is_unfilled
from isoready.structure.checking import check_structure
from isoready.structure.reading import read_structured
from isoready.structure.schemas import Schemas
from isoready.structure.unfilled import MOST, find_unfilled

if TYPE_CHECKING:
    from pathlib import Path


def found(text: str) -> list[tuple[int, int, str]]:
    """Line, column and message."""
    return [
        (each.location.line, each.location.column, each.message) for each in find_unfilled(text.encode(), "backup.md")
    ]


def test_each_line_is_told_once_with_its_places() -> None:
    """Also in the text of a policy, not only in its head."""
    text = '---\nowner: "{{who}}"\n---\n\n| {{ where }} | {{how often}} |\n'
    assert found(text) == [
        (2, 9, "still to be filled in: who"),
        (5, 3, "still to be filled in: where; how often"),
    ]
    assert {each.severity for each in find_unfilled(text.encode(), "x")} == {Severity.WARNING}


def test_a_line_of_many_places_names_the_first_four() -> None:
    """And counts the others."""
    assert found(",".join("{{" + each + "}}" for each in "abcdef")) == [
        (1, 1, "still to be filled in: a; b; c; d and 2 more")
    ]


@pytest.mark.parametrize(
    "text", ["${{ secrets.KEY }}", "{{}}", "{ {x} }", "{{a\nb}}", "{{{{", "{x}", "{{" + "a" * 300 + "}}"]
)
def test_what_is_no_place_is_left_alone(text: str) -> None:
    """CI jobs have braces of their own."""
    assert found(text) == []
    assert not is_unfilled(text)


def test_a_file_with_a_byte_order_mark_keeps_its_columns() -> None:
    """The mark is no column."""
    assert found("\ufeff{{who}}") == [(1, 1, "still to be filled in: who")]


def test_only_so_many_lines_are_told() -> None:
    """Nobody reads more."""
    assert len(find_unfilled(b"{{x}}\n" * (MOST + 5), "x")) == MOST


@given(st.text(alphabet="{}$a\n", max_size=60))
def test_every_place_found_is_in_the_text(text: str) -> None:
    """The span of each is braces and all, of the first place of its line."""
    lines = text.split("\n")
    for each in find_unfilled(text.encode(), "x"):
        place = each.location
        shown = lines[place.line - 1][place.column - 1 : place.end_column - 1]
        assert shown.startswith("{{")
        assert shown.endswith("}}")


def test_a_schema_waits_until_the_place_is_filled(tmp_path: Path) -> None:
    """What else is wrong is told at once."""
    schema = {"properties": {"level": {"enum": ["low"]}, "day": {"type": "string", "format": "date"}}}
    (tmp_path / "s.json").write_text(json.dumps(schema), encoding="utf-8")
    validator = Schemas(tmp_path).judge(tmp_path / "s.json").validator
    document = read_structured(b'level: "{{low or high}}"\nday: soon\n', "p.yaml")
    assert [each.message for each in check_structure(document, validator, "s.json")] == ["`day` is no date"]
