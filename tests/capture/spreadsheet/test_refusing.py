"""What is refused, each with its place and a way out, and nothing else ever raised."""

from __future__ import annotations

import io
import re
import zipfile
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.capture.spreadsheet import tampering
from tests.capture.spreadsheet.tampering import at, csv_text, filled, repacked, workbook

from isoready.capture.spreadsheet.csv_sheet import read_csv
from isoready.capture.spreadsheet.xlsx_reading import read_xlsx
from isoready.errors import IsoreadyError
from isoready.location import Location

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


def refused(data: bytes) -> str:
    """Say why a workbook is refused."""
    with pytest.raises(IsoreadyError) as caught:
        read_xlsx(data, "a.xlsx")
    assert caught.value.hint
    assert caught.value.location
    return caught.value.message


def put(value: object, where: str, sheet: str = "Answers") -> bytes:
    """Write one cell."""

    def change(book: Any) -> None:  # noqa: ANN401  openpyxl ships no types
        book[sheet][where].value = value

    return filled(change)


@pytest.mark.parametrize(
    "formula", ["=1+1", '=HYPERLINK("https://x.example")', "=cmd|' /C calc'!A0", '=WEBSERVICE("x")']
)
def test_a_formula_is_refused_by_sheet_and_cell(formula: str) -> None:
    """It is never worked out, and its stored result not believed."""
    with pytest.raises(IsoreadyError, match=r"Answers!E12 holds a formula") as caught:
        read_xlsx(put(formula, "E12"), "a.xlsx")
    assert caught.value.location == Location("a.xlsx", 12, 5, 12, 6)
    assert refused(put(formula, "B3", "isoready")) == "isoready!B3 holds a formula"


def test_an_error_of_a_spreadsheet_is_no_answer() -> None:
    """Nor is a day that there is not, or a number without end."""
    assert refused(put("#N/A", "E12")) == "Answers!E12 holds the error #N/A"
    old = re.compile(rb'<c r="E12" s="(\d+)"[^>]*?(/>|>.*?</c>)')
    for value, wrong in (
        (b"1e999", "number that no answer"),
        (b"1e300", "number that no answer"),
        (b"9" * 5000, "workbook"),
    ):
        number = rb'<c r="E12" s="\1"><v>' + value + b"</v></c>"
        assert wrong in refused(repacked({SHEET: partial(old.sub, number)}))


def test_keys_are_there_and_each_is_there_once() -> None:
    """A row is not guessed at."""
    assert refused(put(None, "A3")) == "Answers!B3 stands in a row without a key"
    assert refused(put("yes-no.1", "A3")) == "Answers!A4 is `yes-no.1` a second time"
    assert refused(put("scope", "A3", "About")) == "About!D8 says what `scope` is a second time"
    assert refused(put("scope.more", "A3", "About")) == "About!D8 says what `scope` is a second time"


def test_a_sheet_of_another_kind_is_refused() -> None:
    """Of a newer isoready; with its hidden part changed, copied or taken out."""
    assert refused(put("isoready/sheet/2", "B1", "isoready")).startswith("isoready!A1 says `isoready/sheet/2`")
    assert "changed by hand" in refused(put("{", "B5", "isoready"))
    assert "changed by hand" in refused(put("[1]", "B5", "isoready"))
    assert "changed by hand" in refused(put('{"responses": 1}', "B5", "isoready"))
    assert "isoready:source" in refused(filled(lambda book: book.remove(book["isoready"])))
    assert "a copy of another sheet" in refused(filled(lambda book: book.copy_worksheet(book["Answers"])))
    assert "more than 20 sheets" in refused(filled(lambda book: [book.create_sheet() for _ in range(20)]))


def test_without_the_state_before_a_sheet_counts_as_blank() -> None:
    """Nobody can say then what was taken out."""
    assert read_xlsx(put(None, "B5", "isoready"), "a.xlsx").base is None


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("xl/vbaProject.bin", "macros"),
        ("xl/VBAPROJECT.BIN", "macros"),
        ("xl/macrosheets/sheet1.xml", "macros"),
        ("xl/externalLinks/externalLink1.xml", "links to other workbooks"),
        ("xl/activeX/activeX1.bin", "run code"),
        ("xl/embeddings/oleObject1.bin", "other files"),
        ("xl/connections.xml", "fetches data"),
        ("xl/queryTables/queryTable1.xml", "fetches data"),
        ("../evil.xml", "leads elsewhere"),
        ("/etc/passwd", "leads elsewhere"),
        ("c:\\x", "leads elsewhere"),
        ("mimetype", "OpenDocument"),
    ],
)
def test_what_no_plain_workbook_has_is_refused_by_its_name(name: str, wrong: str) -> None:
    """Before it is unpacked."""
    assert wrong in refused(repacked({}, {name: b"x"}))


def test_what_is_no_workbook_is_refused() -> None:
    """Old Excel, a text, an archive of something else, a workbook of macros."""
    assert "password" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    assert "no workbook" in refused(b"a,b\n")
    assert "no workbook" in refused(b"")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", "a")
    assert "no workbook" in refused(made.getvalue())
    macro = repacked(
        {"[Content_Types].xml": lambda text: text.replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")}
    )
    assert "macros" in refused(macro)
    flagged = bytearray(workbook())
    place = flagged.find(b"PK\x01\x02")
    flagged[place + 8] |= 1
    assert "password" in refused(bytes(flagged))


def test_bombs_are_refused_by_the_directory() -> None:
    """By how many, how large, and how much larger than packed."""
    assert "more than 500 files" in refused(repacked({}, {f"x/{number}": b"" for number in range(600)}))
    assert "would unpack to" in refused(repacked({}, {"x/zeros.bin": bytes(90_000_000)}))
    assert "larger than" in refused(workbook() + bytes(16 * 1024 * 1024))
    with pytest.warns(UserWarning, match="Duplicate"):
        double = repacked({}, {SHEET: b"x"})
    assert "two files of one name" in refused(double)


@pytest.mark.parametrize(
    "text", [b'<!DOCTYPE x [<!ENTITY a "b">]>', b"<!ENTITY>", b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'>"]
)
@pytest.mark.parametrize("name", [STRINGS, SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/comments1.xml"])
def test_xml_has_no_document_type(text: bytes, name: str) -> None:
    """So nothing in it can grow or lead elsewhere."""
    data = repacked({name: lambda old: old.replace(b"?>", b"?>" + text, 1)})
    assert "document type" in refused(data)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "cp037", "utf-32"])
def test_xml_is_utf8(encoding: str) -> None:
    """Another encoding could hide a document type."""
    assert "not UTF-8" in refused(
        repacked({STRINGS: lambda old: old.decode().replace("UTF-8", encoding).encode(encoding)})
    )
    assert "not UTF-8" in refused(repacked({STRINGS: lambda old: old.replace(b"UTF-8", b"cp037")}))


def test_a_sheet_is_not_believed_on_its_size() -> None:
    """Empty rows are passed over, those beyond the last not looked for, and many that hold something refused."""
    lies = repacked({SHEET: lambda old: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', old)})
    assert read_xlsx(lies, "a.xlsx").data["responses"] == tampering.RESPONSES
    last = b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t># last</t></is></c></row></sheetData>'
    assert read_xlsx(repacked({SHEET: lambda old: old.replace(b"</sheetData>", last)}), "a.xlsx").data["responses"]
    far = last.replace(b"1048576", b"9999999999")
    read = read_xlsx(repacked({SHEET: lambda old: old.replace(b"</sheetData>", far)}), "a.xlsx")
    assert read.data["responses"] == tampering.RESPONSES
    rows = b"".join(b'<row r="%d"><c><v>1</v></c></row>' % number for number in range(100, 20_200))
    assert "more than 20,000 rows" in refused(
        repacked({SHEET: lambda old: old.replace(b"</sheetData>", rows + b"</sheetData>")})
    )


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (SHEET, b"</sheetData>", b""),
        (SHEET, b't="s"><v>', b't="s"><v>99999'),
        (STRINGS, b"<si>", b"<is>"),
        ("xl/workbook.xml", b"<sheets>", b"<sheats>"),
        ("xl/styles.xml", b"<", b"&nothing;<"),
    ],
)
def test_a_broken_workbook_is_an_answer_and_no_crash(name: str, old: bytes, new: bytes) -> None:
    """Whatever the library makes of it."""
    assert refused(repacked({name: lambda text: text.replace(old, new)}))


@given(st.data())
def test_no_change_of_bytes_raises_anything_else(data: st.DataObject) -> None:
    """Cut in half, or with bytes turned: it is read, or refused with a way out."""
    whole = bytearray(WHOLE)
    if data.draw(st.booleans()):
        whole = whole[: data.draw(st.integers(0, len(whole)))]
    for _ in range(data.draw(st.integers(0, 4))):
        if whole:
            whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_xlsx(bytes(whole), "a.xlsx")
    except IsoreadyError as fault:
        assert fault.hint  # noqa: PT017  it may be raised, and need not be


WHOLE = workbook()


def csv_refused(text: str | bytes) -> str:
    """Say why a CSV is refused."""
    with pytest.raises(IsoreadyError) as caught:
        read_csv(text if isinstance(text, bytes) else text.encode(), "a.csv")
    assert caught.value.hint
    return caught.value.message


def test_a_csv_of_another_kind_is_refused() -> None:
    """Not ours, not UTF-8, too large, not closed, with too many rows or columns."""
    assert "not a sheet that isoready made" in csv_refused("a,b\n1,2\n")
    assert "not a sheet that isoready made" in csv_refused("")
    assert "0xFF" in csv_refused(b"\xff\xfea\x00")
    assert "larger than" in csv_refused("x" * (16 * 1024 * 1024 + 1))
    assert "no CSV" in csv_refused(csv_text() + '"never closed')
    assert "rows" in csv_refused(csv_text() + "\n" * 20_001)
    assert "cells" in csv_refused(csv_text() + "," * 70)


def test_a_csv_may_have_been_saved_with_other_separators_and_ends_of_lines() -> None:
    """As programs do in other languages; a fault is told with its line."""
    rows = csv_text()
    plain = read_csv(rows.encode(), "a.csv")
    assert read_csv(rows.replace("\r\n", "\n").encode("utf-8-sig"), "a.csv").data == plain.data
    import csv  # noqa: PLC0415

    for separator in ";\t":
        made = io.StringIO()
        csv.writer(made, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(csv.reader(io.StringIO(rows)))
        assert read_csv(made.getvalue().encode(), "a.csv").data == plain.data
    line = next(number for number, text in enumerate(rows.split("\r\n"), 1) if text.startswith("maturity.1,"))
    assert plain.place("responses", "maturity.1", "owner") == Location("a.csv", line, 10, line, 11)
    twice = rows.replace("yes-no.1,", "yes-no.0,", 1)
    assert csv_refused(twice) == f"line {line - 8}, column 1 is `yes-no.0` a second time"


def test_an_address_is_where_it_says() -> None:
    """The rows that these tests name are those of the workbook."""
    import openpyxl  # noqa: PLC0415

    answers = openpyxl.load_workbook(io.BytesIO(workbook()))["Answers"]
    for response, row in tampering.ROWS.items():
        assert answers[f"A{row}"].value == response
        assert answers[at(response, "answer")].row == row
