"""A worksheet in PDF: tagged, whole, and with little ink."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import pymupdf
import pypdf
import pypdfium2
import pytest
from tests.capture.paper import filling
from tests.capture.spreadsheet import forms
from tests.formats.report.test_kinds import KNOWN

from isoready.model.worksheet import CARRIED

BIN = Path(sys.executable).parent
LANGUAGES = (("en",), ("ur",), ("en", "ur"))


def printed(languages: tuple[str, ...] = ("en",), **data: object) -> bytes:
    """A sheet to print."""
    sheet, part = filling.laid(forms.assessment(**data), languages)
    return filling.made(sheet, part, None, fillable=False)


@pytest.mark.parametrize("languages", LANGUAGES)
@pytest.mark.parametrize("fillable", [False, True])
def test_two_checkers_of_pdf_ua_find_no_error(languages: tuple[str, ...], fillable: bool, tmp_path: Path) -> None:  # noqa: FBT001  a parameter
    """To print and to fill in, in each language."""
    path = tmp_path / "sheet.pdf"
    path.write_bytes(filling.blank(languages) if fillable else printed(languages))
    for name, *options in (("pdfua", "check"), ("outloud",)):
        ran = subprocess.run([BIN / name, *options, path], capture_output=True, text=True, check=False)  # noqa: S603
        assert ran.returncode == 0, ran.stdout
        assert set(re.findall(r"WARNING +(\S+)", ran.stdout)) <= KNOWN, ran.stdout


def test_a_page_says_what_it_asks_and_what_each_answer_is_called() -> None:
    """As a person reads it, from above."""
    page = pypdf.PdfReader(io.BytesIO(printed())).pages[1].extract_text()
    wanted = ("every-scale@0.1.0 · abababababab", "Page 2 of", "yes-no.0", "no", "yes", "Reason", "Another way")
    places = [page.find(each) for each in (*wanted, "Evidence", "Note", "Owner", "Due", "Answered by", "Answered on")]
    assert -1 not in places
    assert places[4:] == sorted(places[4:])


def test_a_number_is_written_and_may_not_apply() -> None:
    """Beside the line is the box, where the control allows it."""
    names = filling.names()
    assert "answer:measure%2E0:written" in names
    assert "answer:measure%2E0:answer" not in names
    assert "answer:measure%2E1:answer" in names


def test_no_question_is_torn_by_the_end_of_a_page() -> None:
    """The page that has its code has the last line of it, too."""
    with pymupdf.open(stream=printed()) as sheet:  # type: ignore[no-untyped-call]  # it ships no types
        pages = [page.get_text() for page in sheet][1:]
    for words in pages:
        asked = re.findall(r"^(?:[a-z-]+\.[01]|4\.10/\w+)\b", words, re.MULTILINE)
        assert asked
        assert len(asked) == words.count("Answered on")


def test_a_page_takes_little_ink() -> None:
    """Of the whole page less than a twentieth is black."""
    for page in pypdfium2.PdfDocument(printed()):
        shades = page.render(scale=1, grayscale=True).to_numpy()
        assert 0 < 1 - shades.mean() / 255 < 0.05


def test_answers_that_are_known_stand_on_paper() -> None:
    """Ticked or written, also an answer on no list."""
    answers = {"nplf.0": {"answer": "72%", "note": "so it is"}, "nplf.1": {"answer": "L"}, "gone.1": {"answer": "X9"}}
    words = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(printed(responses=answers))).pages)
    assert all(each in words for each in ("72%", "so it is", "gone.1", "X9"))
    assert words.count("×") == 2  # noqa: RUF001  the mark in a box: of the answer, and of the language


def test_every_field_has_a_name_for_who_does_not_see_it() -> None:
    """And the sheet carries what it asks."""
    reader = pypdf.PdfReader(io.BytesIO(filling.blank(("en", "ur"))))
    fields = [each.get_object() for each in reader.root_object["/AcroForm"]["/Fields"]]  # type: ignore[index]  # pypdf's
    assert all(str(field["/TU"]).strip() for field in fields)
    assert list(reader.attachments) == [CARRIED]
    assert len({str(field["/T"]) for field in fields}) == len(fields)


def test_boxes_of_a_group_are_no_fields_of_their_own() -> None:
    """Viewers would lose the choice."""
    reader = pypdf.PdfReader(io.BytesIO(filling.blank()))
    fields = [each.get_object() for each in reader.root_object["/AcroForm"]["/Fields"]]  # type: ignore[index]  # the same
    kids = [kid.get_object() for field in fields for kid in field.get("/Kids", [])]
    assert kids
    assert not [kid for kid in kids if {"/T", "/FT", "/TU"} & set(kid)]
    assert all("/Parent" not in field for field in fields)
