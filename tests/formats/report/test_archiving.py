"""Archiving: a PDF says that it is one to keep, and has what our own look at its objects can see of that."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from tests.formats.report.test_languages import LANGUAGES, presentation, suiting

from isoready.formats.report import pdf
from isoready.model.sealing import ASSESSMENT, CHECKLIST, RESULT, Sources

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = [("actions", languages) for languages in LANGUAGES] + [("summary", ("en",))]


@pytest.fixture(scope="module", params=CASES, ids=lambda case: f"{case[0]}-{'-'.join(case[1])}")
def made(request: pytest.FixtureRequest) -> bytes:
    """A report with files inside."""
    kind, languages = request.param
    report = replace(suiting(kind), sources=Sources(b"a: 1\n", b"b: 2\n"))
    return pdf.render(report, presentation(report, kind, languages))


def test_it_names_both_standards_and_explains_the_word_that_an_archive_does_not_know(made: bytes) -> None:
    """In metadata that is whole XML."""
    with pikepdf.open(io.BytesIO(made)) as file, file.open_metadata() as data:
        assert (data["pdfaid:part"], data["pdfaid:conformance"]) == ("3", "B")
        assert data["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert b"pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<" in file.Root.Metadata.read_bytes()
        assert data["dc:title"] == str(file.docinfo["/Title"])


def test_colours_are_those_of_a_profile_inside(made: bytes) -> None:
    """It is one of three components, for an archive."""
    with pikepdf.open(io.BytesIO(made)) as file:
        (intent,) = file.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.N == 3
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"


def test_files_inside_say_what_they_are_and_each_is_named_once(made: bytes) -> None:
    """By media type, relationship, size and day."""
    with pikepdf.open(io.BytesIO(made)) as file:
        found = {str(each.UF): each for each in file.Root.AF}
        assert len(file.Root.AF) == len(found)
        assert {name: str(each.EF.F.Subtype) for name, each in found.items()} == {
            ASSESSMENT: "/application/yaml",
            CHECKLIST: "/application/yaml",
            RESULT: "/application/json",
        }
        assert {str(each.AFRelationship) for each in found.values()} == {"/Source", "/Data"}
        assert all(str(each.F) == name and "/ModDate" in each.EF.F.Params for name, each in found.items())


def test_every_font_is_inside_and_every_letter_has_its_character(made: bytes) -> None:
    """Nothing depends on the machine it is opened on."""
    with pikepdf.open(io.BytesIO(made)) as file:
        fonts = [each for each in _dictionaries(file) if each.get("/Type") == "/Font" and "/DescendantFonts" in each]
        assert fonts
        for font in fonts:
            inner = font.DescendantFonts[0]
            assert "/FontFile2" in inner.FontDescriptor or "/FontFile3" in inner.FontDescriptor
            assert "/ToUnicode" in font
            assert inner.Subtype == "/CIDFontType0" or inner.CIDToGIDMap == "/Identity"


def test_nothing_runs_hides_or_is_locked(made: bytes) -> None:
    """No script, no action of the document, no key, links that print; an identifier; sound to qpdf."""
    with pikepdf.open(io.BytesIO(made)) as file:
        assert not file.is_encrypted
        assert len(file.trailer.ID) == 2
        assert not {"/OpenAction", "/AA", "/AcroForm"} & set(file.Root.keys())
        assert not any(each.get("/S") in {"/JavaScript", "/Launch"} for each in _dictionaries(file))
        assert all(each.F == 4 for each in _dictionaries(file) if each.get("/Subtype") == "/Link")
        assert file.check_pdf_syntax() == []


def test_no_element_is_empty(made: bytes) -> None:
    """Whoever has it read aloud meets no heading and no run without words."""
    with pikepdf.open(io.BytesIO(made)) as file:
        left: list[Any] = list(file.Root.StructTreeRoot.K)
        while left:
            item = left.pop()
            if not isinstance(item, pikepdf.Dictionary) or "/S" not in item:
                continue
            held: Any = item.get("/K", [])
            inside = list(held) if isinstance(held, pikepdf.Array) else [held]
            assert inside or "/Alt" in item or str(item.S) not in {"/Span", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6"}
            left += inside


def _dictionaries(file: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    return (each for each in file.objects if isinstance(each, pikepdf.Dictionary | pikepdf.Stream))
