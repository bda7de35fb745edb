"""What people do to a workbook, and what is made of it."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import Any

import openpyxl
import pytest
from tests.capture.spreadsheet import forms, tampering
from tests.capture.spreadsheet.tampering import at, filled, workbook

from isoready.capture.spreadsheet.xlsx_reading import read_xlsx
from isoready.errors import IsoreadyError
from isoready.location import Location


def moment(*parts: int) -> datetime:
    """A moment as spreadsheets know it: without a zone."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


def given(response: str, field: str, value: object, look: str | None = None) -> Any:  # noqa: ANN401  what came back
    """Type a value into a cell, and say what came of it."""

    def put(book: Any) -> None:  # noqa: ANN401  openpyxl ships no types
        cell = book["Answers"][at(response, field)]
        cell.value = value
        if look:
            cell.number_format = look

    return read_xlsx(filled(put), "a.xlsx").data["responses"].get(response, {}).get(field)


@pytest.mark.parametrize(
    ("value", "look", "answer"),
    [
        (3, None, "3"),
        (3.0, "0.00", "3"),
        (72.5, None, "72.5"),
        (0.72, "0%", "72%"),
        (0.723, "0.0%", "72.3%"),
        (1, "0 %", "100%"),
        (0.1, "0.00000", "0.1"),
        (1e-7, None, "0.0000001"),
        (-0.25, None, "-0.25"),
        (True, None, "yes"),
        (False, None, "no"),
        ("72%", None, "72%"),
        (" F ", None, "F"),
        ("3", None, "3"),
        (date(2026, 1, 2), "d-mmm", "2026-01-02"),
        (moment(2026, 1, 2, 13, 30), "d.m.yy h:mm", "2026-01-02T13:30:00"),
        (time(12, 30), "h:mm", "12:30:00"),
    ],
)
def test_what_is_typed_comes_back_as_a_file_would_hold_it(value: object, look: str | None, answer: str) -> None:
    """A share that is shown as per cent is one, and a number has no zeros that say nothing."""
    assert given("nplf.0", "answer", value, look) == answer


def test_a_day_is_a_day_however_it_looks() -> None:
    """And a text that a program left as text is not touched: the import says what is wrong with it."""
    assert given("nplf.0", "due", moment(2027, 3, 4), "dd/mm/yy") == "2027-03-04"
    assert given("nplf.0", "due", "2027-03-04") == "2027-03-04"
    assert given("nplf.0", "due", "4.3.2027") == "4.3.2027"


@pytest.mark.parametrize("value", ["yes", "YES", "true", True, " yes "])
def test_another_way_is_said_with_a_word(value: object) -> None:
    """In any spelling."""
    assert given("nplf.0", "alternative", value) is True


@pytest.mark.parametrize("value", ["no", "false", False, None, "  "])
def test_no_other_way_is_nothing(value: object) -> None:
    """As in a file."""
    assert given("nplf.0", "alternative", value) is None


def test_another_way_is_no_sentence() -> None:
    """What is meant cannot be guessed."""
    with pytest.raises(IsoreadyError, match=r"Answers!G7 says `perhaps`") as caught:
        given("nplf.0", "alternative", "perhaps")
    assert caught.value.location == Location("a.xlsx", 7, 7, 7, 8)


@pytest.mark.parametrize(
    ("typed", "evidence"),
    [
        ("docs/plan.md", [{"file": "docs/plan.md"}]),
        ("docs\\notes.md ; so; 2026-01-31", [{"file": "docs\\notes.md", "shows": "so", "observed": "2026-01-31"}]),
        ("- a\n\n• b; two; 6 months", [{"file": "a"}, {"file": "b", "shows": "two", "valid_for": "6 months"}]),
        ("https://x.example/a;b", [{"link": "https://x.example/a", "shows": "b"}]),
        ("Link: the shelf in the office", [{"link": "the shelf in the office"}]),
        ("a; one; two; 1 year", [{"file": "a", "shows": "one; two", "valid_for": "1 year"}]),
        ("a; b; 2026-01-31; 1 year", [{"file": "a", "shows": "b", "observed": "2026-01-31", "valid_for": "1 year"}]),
        ("{not json", [{"file": "{not json"}]),
        ('{"file": "a;b.md", "shows": "two\\nlines"}', [{"file": "a;b.md", "shows": "two\nlines"}]),
        ('{"file": "a.md", "sha256": "0"}', [{"file": '{"file": "a.md", "sha256": "0"}'}]),
        ("[" * 5000, [{"file": "[" * 5000}]),
    ],
)  # fmt: skip
def test_evidence_is_typed_one_a_line(typed: str, evidence: list[dict[str, str]]) -> None:
    """With a semicolon between what it is, what it shows, and when it was looked at."""
    assert given("nplf.0", "evidence", typed) == evidence


def test_an_empty_cell_is_seen_beside_what_was_there_before() -> None:
    """The state before says that there was something."""

    def empty(book: Any) -> None:  # noqa: ANN401  openpyxl ships no types
        book["Answers"][at("yes-no.0", "note")].value = None
        for field in tampering.COLUMNS:
            book["Answers"][at("maturity.1", field)].value = None

    back = read_xlsx(filled(empty), "a.xlsx")
    assert back.data["responses"] == {
        "yes-no.0": {k: v for k, v in tampering.RESPONSES["yes-no.0"].items() if k != "note"}
    }
    assert back.base is not None
    assert back.base["responses"] == tampering.RESPONSES


def test_a_sheet_may_be_sorted_renamed_and_have_others_beside_it() -> None:
    """Parts are found by what stands in them, rows by their keys and columns by their names."""

    def shuffle(book: Any) -> None:  # noqa: ANN401  openpyxl ships no types
        answers = book["Answers"]
        answers.title = "جوابات"
        answers.insert_cols(5)
        answers["E3"].value = "mine: a column without a name is passed over"
        answers.move_range("A3:N3", rows=40)
        book.create_sheet("Mine", 0)["A1"].value = "=SUM(1,2)"
        book.create_sheet("Empty")

    assert read_xlsx(filled(shuffle), "a.xlsx").data["responses"] == tampering.RESPONSES


def test_places_are_those_of_cells() -> None:
    """Line and column, for what is there and for what is not."""
    back = read_xlsx(workbook(), "x/a.xlsx")
    assert back.place("responses", "maturity.1", "owner") == Location("x/a.xlsx", 12, 10, 12, 11)
    assert back.place("responses", "maturity.1", "due") == Location("x/a.xlsx", 12, 1, 12, 2)
    assert back.place("responses", "yes-no.0", "evidence", 0, "file") == Location("x/a.xlsx", 3, 9, 3, 10)
    assert back.place("organisation", "name").line == 3
    assert back.place("checklist", "digest") == Location("x/a.xlsx", 4, 1, 4, 2)
    assert back.place("retired") == Location("x/a.xlsx")


def test_a_text_that_no_cell_holds_stays_as_it_is() -> None:
    """What stands in its place says so; whoever writes over it has a new text."""
    long = "\x07" * 9_000
    data = workbook(responses={"nplf.0": {"note": long, "owner": "Zara"}})
    assert openpyxl.load_workbook(io.BytesIO(data))["Answers"]["H7"].value.startswith("(too long")
    assert read_xlsx(data, "a.xlsx").data["responses"] == {"nplf.0": {"note": long, "owner": "Zara"}}

    def write_over(book: Any) -> None:  # noqa: ANN401  openpyxl ships no types
        book["Answers"]["H7"].value = "short"

    assert read_xlsx(filled(write_over, data), "a.xlsx").data["responses"]["nplf.0"]["note"] == "short"


def test_the_profile_is_filled_in_with_words_and_numbers() -> None:
    """What does not fit is handed on as it was typed."""

    def fill(book: Any) -> None:  # noqa: ANN401  openpyxl ships no types
        about = book["About"]
        values = {
            "profile.personal_data": "Yes",
            "profile.turnover": 1_000_000,
            "profile.cloud": 1,
            "organisation.people": "many",
            "assessors": "Zara\nFaizan ",
            "instances": "web = The web shop\ntill",
            "date": moment(2026, 11, 20),
        }
        for row in about.iter_rows(min_row=3):
            if row[0].value in values:
                row[3].value = values[row[0].value]

    data = read_xlsx(filled(fill), "a.xlsx").data
    assert data["profile"] == {"personal_data": True, "turnover": 1_000_000, "cloud": "1"}
    assert data["organisation"] == {"name": "Firm", "people": "many"}
    assert data["assessors"] == ["Zara", "Faizan"]
    assert data["instances"] == {"web": "The web shop", "till": ""}
    assert data["date"] == "2026-11-20"


def test_every_cell_to_fill_in_is_open_and_every_other_is_locked() -> None:
    """Without a password; and lists offer the answers of the scale."""
    book = openpyxl.load_workbook(io.BytesIO(workbook()))
    answers = book["Answers"]
    assert answers.protection.sheet
    assert answers.protection.password is None
    assert {cell.coordinate for row in answers.iter_rows(min_row=3) for cell in row if not cell.protection.locked} == {
        f"{column}{row}" for column in tampering.COLUMNS.values() for row in range(3, answers.max_row + 1)
    }
    lists = {str(each.sqref): (each.formula1, each.errorStyle) for each in answers.data_validations.dataValidation}
    assert lists["E3"] == ('"no,yes"', None)
    assert lists["E7"] == ('"N,P,L,F"', "information")
    assert lists["E8"] == ('"N,P,L,F,not-applicable"', "information")
    assert "E15" not in lists
    assert "Count them." in answers["E15"].comment.text
    assert book["isoready"].sheet_state == "hidden"


def test_two_exports_are_the_same_bytes() -> None:
    """No clock."""
    assert workbook() == workbook()


def test_words_are_those_of_the_language() -> None:
    """And the sheets run as it does; names of columns stay, or nobody could read it back."""
    from isoready.capture.spreadsheet.form import form_of  # noqa: PLC0415
    from isoready.capture.spreadsheet.xlsx_writing import write_xlsx  # noqa: PLC0415
    from isoready.model.localised import Localised  # noqa: PLC0415

    part = forms.form(forms.assessment(responses=tampering.RESPONSES))[1]
    data = write_xlsx(form_of(forms.checklist(), part, Localised("ur", forms.checklist(), 1)))
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["جوابات", "تعارف", "isoready"]
    assert book["جوابات"].sheet_view.rightToLeft
    assert read_xlsx(data, "a.xlsx").data == part
