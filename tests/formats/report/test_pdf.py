"""PDF: a document to hand over; tagged, whole, and with nothing outside its pages."""

from __future__ import annotations

import io
import logging
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdf
import pytest

from isoready.formats.report import engine, pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.report import GapReport

BIN = Path(sys.executable).parent
TOP = Path(__file__).parents[3]
REPORTS = ("full_pdf", "hostile_pdf", "finished_pdf")


@pytest.fixture(scope="module", params=REPORTS)
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report on the disk, for the checkers."""
    path = tmp_path_factory.mktemp("pdf") / "gap.pdf"
    path.write_bytes(request.getfixturevalue(request.param))
    return path


@pytest.mark.parametrize("command", [("pdfua", "check", "--min-severity", "error"), ("outloud", "-q")])
def test_two_checkers_of_pdf_ua_find_no_error(command: tuple[str, ...], file: Path) -> None:
    """They were written by different people and read the file in different ways."""
    name, *options = command
    ran = subprocess.run([BIN / name, *options, file], capture_output=True, text=True, check=False)  # noqa: S603
    assert ran.returncode == 0, ran.stdout


def test_every_page_says_where_it_is(full_pdf: bytes) -> None:
    """The cover but for, each has its number out of all."""
    pages = pypdf.PdfReader(io.BytesIO(full_pdf)).pages
    for number, page in enumerate(pages[1:], 2):
        assert f"Page {number} of {len(pages)}" in page.extract_text()


def test_the_contents_name_the_page_on_which_a_chapter_starts(full_pdf: bytes) -> None:
    """As a reader would turn to it."""
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(full_pdf)).pages]
    for number, title in ((1, "Where you stand"), (5, "Every control with its answer"), (9, "Where this comes from")):
        told = re.search(rf"{number}\s*{title}\s*(\d+)", pages[1])
        assert told
        assert re.search(rf"{number}\s*{title}", pages[int(told[1]) - 1])


def test_chapters_and_gaps_are_bookmarks(full_pdf: bytes, full: GapReport) -> None:
    """Nine chapters, and every gap can be jumped to."""
    outline = pypdf.PdfReader(io.BytesIO(full_pdf)).outline
    chapters = [entry.title for entry in outline if not isinstance(entry, list)]
    assert [str(title).split()[0] for title in chapters] == list("123456789")
    assert len(list(_titles(outline))) > len(full.gaps) + len(chapters)


def _titles(outline: list[Any]) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield entry.title


def test_draft_stands_behind_every_page_of_an_unfinished_report(full_pdf: bytes, finished_pdf: bytes) -> None:
    """As a background, which is no content; a finished report has none."""
    assert all(_has_background(page) for page in pikepdf.open(io.BytesIO(full_pdf)).pages)
    assert not any(_has_background(page) for page in pikepdf.open(io.BytesIO(finished_pdf)).pages)


def _has_background(page: pikepdf.Page) -> bool:
    return any(str(instruction.operator) == "Do" for instruction in pikepdf.parse_content_stream(page))


def test_it_carries_its_title_language_and_date(full_pdf: bytes) -> None:
    """The date is the one on which evidence was judged, not the clock's."""
    document = pikepdf.open(io.BytesIO(full_pdf))
    assert str(document.docinfo.Title) == "Sample House: Gap report, Sample profile"
    assert str(document.Root.Lang) == "en"
    assert str(document.docinfo.CreationDate) == "D:20261120"


def test_all_fonts_are_ours_and_embedded(full_pdf: bytes, hostile_pdf: bytes) -> None:
    """A machine without fonts prints the same page, Urdu included."""
    names = {name for made in (full_pdf, hostile_pdf) for name in _font_names(made)}
    assert all(re.fullmatch(r"/[A-Z]{6}\+Isoready-(Sans|Nastaliq|Naskh|Signs|Marks)(-Bold)?", name) for name in names)
    assert any("Nastaliq" in name for name in names)


def _font_names(made: bytes) -> Iterator[str]:
    document = pikepdf.open(io.BytesIO(made))
    for font in document.pages[0].Resources.Font.values():
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert "/FontFile2" in descriptor
        yield str(descriptor.FontName)


def test_the_engine_has_nothing_to_object_to(full: GapReport, caplog: pytest.LogCaptureFixture) -> None:
    """No style that it does not know, no letter that it does not have."""
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        engine.write_pdf(pdf.print_html(full))
    assert [record.getMessage() for record in caplog.records] == []


@pytest.mark.parametrize("name", ["full", "hostile"])
def test_nothing_runs_out_of_the_page(name: str, request: pytest.FixtureRequest) -> None:
    """Every line of every page ends within its margins, whatever people wrote."""
    weasyprint = engine.load()
    html = pdf.print_html(request.getfixturevalue(name))
    document = weasyprint.HTML(string=html, url_fetcher=engine._bundled_only(weasyprint)).render()  # noqa: SLF001
    for page in document.pages:
        box = page._page_box  # noqa: SLF001  the engine offers no other way to see a line
        right, bottom = box.margin_width() - box.margin_right, box.margin_height() - box.margin_bottom
        for line in _lines(box):
            assert line.position_x + line.width <= right + 1, line.text
            assert line.position_y + line.height <= bottom + 1, line.text


def _lines(box: Any) -> Iterator[Any]:  # noqa: ANN401  the engine has no types
    for child in getattr(box, "children", ()):
        if hasattr(child, "text"):
            yield child
        elif type(child).__name__ != "MarginBox":
            yield from _lines(child)


def test_the_standing_is_one_page(full_pdf: bytes) -> None:
    """What a director looks at is not torn in two."""
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(full_pdf)).pages]
    assert "How the controls are rated" in pages[2]
    assert "How sure the verdict is" in pages[3]


def test_a_machine_without_fonts_prints_the_same_bytes(finished_pdf: bytes, tmp_path: Path) -> None:
    """It is told of no font at all, and hashes in another order; the bundled fonts are enough."""
    nothing = tmp_path / "fonts.conf"
    nothing.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>", "utf-8")
    asked = (
        "import sys; from isoready.formats.report import pdf; from tests.formats.report import building;"
        "sys.stdout.buffer.write(pdf.render(building.finished()))"
    )
    environment = {**os.environ, "FONTCONFIG_FILE": str(nothing), "PYTHONHASHSEED": "7", "PYTHONPATH": str(TOP)}
    ran = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, check=True)  # noqa: S603
    assert ran.stdout == finished_pdf
    assert ran.stderr == b""


def test_two_runs_are_the_same_bytes(finished: GapReport, finished_pdf: bytes) -> None:
    """No clock, no chance."""
    assert pdf.render(finished) == finished_pdf
