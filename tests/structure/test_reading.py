"""Files of every kind, with places, and hostile ones."""

from __future__ import annotations

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.document import DocumentFault
from isoready.errors import IsoreadyError
from isoready.structure.reading import READERS, read_structured

POLICY = "---\r\ntitle: Backup\r\nowner: Zarmina\r\n---\r\n% not yaml: [\r\n"
RISKS = 'id;title;owner\r\nR1;"a ""big"";\none";Adeel\r\n\r\nR2;;\r\n'


def test_front_matter_has_the_places_of_its_file() -> None:
    """Lines count from the top, and what follows may be anything."""
    document = read_structured(POLICY.encode(), "p.md")
    assert document.data == {"title": "Backup", "owner": "Zarmina"}
    assert str(document.locate("owner")) == "p.md:3:8"


def test_a_cell_has_its_place() -> None:
    """Quotes, a line end inside them, empty cells and empty lines, with the separator of the first line."""
    document = read_structured(RISKS.encode(), "r.csv")
    assert document.data == [
        {"id": "R1", "title": 'a "big";\none', "owner": "Adeel"},
        {"id": "R2", "title": "", "owner": ""},
    ]
    assert str(document.locate(0, "owner")) == "r.csv:3:6"
    assert str(document.locate(1, "title")) == "r.csv:5:4"
    assert str(document.locate_key(1, "title")) == "r.csv:1:4"


@pytest.mark.parametrize(
    ("name", "text", "rule", "place"),
    [
        ("p.md", "# Backup\n", "front-matter", "p.md:1:1"),
        ("p.md", "---\ntitle: x\n", "front-matter", "p.md:1:1"),
        ("p.md", "---\ntitle: [\n---\n", "yaml-syntax", "p.md:3:1"),
        ("p.md", "---\n---\n", "front-matter", "p.md:1:1"),
        ("r.csv", "", "empty-file", "r.csv:1:1"),
        ("r.csv", 'a,b\n1,"2\n', "csv", "r.csv:2:3"),
        ("r.csv", 'a,b\n1,"2"x\n', "csv", "r.csv:2:6"),
        ("r.csv", "a,b\n1\n", "csv", "r.csv:2:1"),
        ("r.csv", "a,b\n1,2,\n", "csv", "r.csv:2:1"),
        ("r.csv", "a,a\n", "csv", "r.csv:1:3"),
        ("r.csv", "a,\n", "csv", "r.csv:1:3"),
        ("x.yaml", "a: !t x\n", "tag", "x.yaml:1:4"),
        ("x.toml", "a = \n", "toml-syntax", "x.toml:1:5"),
        ("x.json", '{"a": 1,}', "json-syntax", "x.json:1:8"),
        ("x.json", '{"a": 1} # c', "json-syntax", "x.json:1:10"),
        ("x.json", "{a: 1}", "json-syntax", "x.json:1:2"),
        ("x.json", '{"a": NaN}', "json-syntax", "x.json:1:1"),
    ],
)
def test_what_cannot_be_read_is_told_where(name: str, text: str, rule: str, place: str) -> None:
    """Each with the rule of its own."""
    with pytest.raises(DocumentFault) as fault:
        read_structured(text.encode(), name)
    assert fault.value.rule == rule
    assert str(fault.value.location).startswith(place.rpartition(":")[0])


def test_another_kind_of_file_is_refused() -> None:
    """With the endings that there are."""
    with pytest.raises(IsoreadyError) as fault:
        read_structured(b"", "x.exe")
    assert ".csv" in fault.value.hint


@given(st.binary(max_size=300) | st.text(st.sampled_from("a:-[]{}\"',;\n\r\t #=.!&*|>"), max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No reader lets another exception out."""
    for ending, reader in READERS.items():
        with suppress(DocumentFault):
            assert reader(data, f"x{ending}").locate().line >= 1


CELLS = st.text(st.sampled_from('ab ,"\né;'), max_size=5)


@given(st.lists(st.tuples(CELLS, CELLS.map(lambda text: f"x{text}")), max_size=4))
def test_reads_what_the_standard_library_writes(rows: list[tuple[str, str]]) -> None:
    """Every table that is written as CSV comes back."""
    out = io.StringIO()
    csv.writer(out).writerows([("one", "two"), *rows])
    document = read_structured(out.getvalue().encode(), "x.csv")
    assert document.data == [{"one": one, "two": two} for one, two in rows]


@given(st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_a_cell_stands_where_it_is_said_to(rows: list[tuple[str, str]]) -> None:
    """The text at the place of a cell is the cell as it is written."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([("one", "two"), *rows])
    text = out.getvalue()
    document = read_structured(text.encode(), "x.csv")
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
    for number, row in enumerate(rows):
        for name, cell in zip(("one", "two"), row, strict=True):
            place = document.locate(number, name)
            start, end = starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1
            assert text[start:end] == '"' + cell.replace('"', '""') + '"'


def test_many_columns_take_time_in_proportion() -> None:
    """Each name is compared with all others at once, not one by one."""
    header = ",".join(f"c{number}" for number in range(70_000))
    with pytest.raises(DocumentFault, match="named twice"):
        read_structured(f"{header},c7\n".encode(), "f.csv")
