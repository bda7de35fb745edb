"""Kinds: each is a document of its own, made of the one report, in every language."""

from __future__ import annotations

import csv as csv_module
import io
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf
import pytest
from tests.formats.report import building, family
from tests.formats.report.test_languages import KINDS, LANGUAGES, presentation, suiting

from isoready.errors import IsoreadyError
from isoready.formats.report import csv, html, json_v1, markdown, pdf
from isoready.formats.report.view.statement import statement_of
from isoready.formats.report.words import load_words
from isoready.model.presentation import Presentation

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport

KNOWN = {"TXT-004", "PAG-001", "LNK-010", "TAG-003", "LST-002", "ORD-001"}
"""What `outloud` warns of all the same; docs/reports.md gives the reason of each, or says that it is open."""
BIN = Path(sys.executable).parent
NEW = [(kind, languages) for kind in KINDS for languages in LANGUAGES if (kind, languages) != ("gap", ("en",))]


@pytest.mark.parametrize(("kind", "languages"), NEW)
def test_two_checkers_of_pdf_ua_find_no_error(kind: str, languages: tuple[str, ...], tmp_path: Path) -> None:
    """In any kind and any language; the gap report in English has tests of its own."""
    report, path = suiting(kind), tmp_path / "report.pdf"
    path.write_bytes(pdf.render(report, presentation(report, kind, languages)))
    for name, *options in (("pdfua", "check"), ("outloud",)):
        ran = subprocess.run([BIN / name, *options, path], capture_output=True, text=True, check=False)  # noqa: S603
        assert ran.returncode == 0, ran.stdout
        assert set(re.findall(r"WARNING +(\S+)", ran.stdout)) <= KNOWN, ran.stdout
        assert name != "pdfua" or "errors=0 warnings=0" in ran.stdout


@pytest.mark.parametrize("languages", LANGUAGES)
@pytest.mark.parametrize("name", ["full", "hostile", "finished", "empty", "annex"])
def test_the_summary_is_one_page_of_a4(name: str, languages: tuple[str, ...]) -> None:
    """Whatever stands in it: it is set smaller where it needs to be."""
    report: GapReport = getattr(family, name)()
    pages = pypdf.PdfReader(io.BytesIO(pdf.render(report, presentation(report, "summary", languages)))).pages
    assert len(pages) == 1
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [595, 842]


@pytest.mark.parametrize("name", ["full", "hostile", "finished", "empty", "annex"])
def test_the_statement_in_english_is_the_finding_s_own(name: str, look: Callable[[GapReport], Lens]) -> None:
    """The words of the report say what the engine says, so that a translation translates just that."""
    report: GapReport = getattr(family, name)()
    for finding in report.findings:
        told = statement_of(look(report), finding).replace("\N{NO-BREAK SPACE}", " ").replace("\u2068", "")
        assert told.replace("\u2069", "").replace("\N{MINUS SIGN}", "-") == _clean(finding.statement)


def _clean(text: str) -> str:
    from isoready.formats.report.wording import clean  # noqa: PLC0415

    return clean(text)


def test_a_sheet_without_a_plan_says_why_and_lists_the_gaps(finished: GapReport) -> None:
    """Where there is no solver the gaps stand in their order; where nothing is to do, it says that."""
    full = replace(building.full(), plan=None, ways=(), no_plan="There is no plan: no solver. Install it.")
    told = html.render(full, Presentation("actions")).decode()
    assert "there is no plan. There is no plan: no solver." in told
    assert told.count('class="box"') == 2 * len(full.gaps)
    assert "There is nothing to close." in html.render(finished, Presentation("actions")).decode()


def test_a_statement_of_applicability_makes_no_justification_up() -> None:
    """What the firm did not say is marked and counted; what is excluded brings its reason."""
    told = html.render(family.annex(), Presentation("soa")).decode()
    assert "93 controls of Annex A: 84 applicable, 9 excluded." in told
    assert told.count('<span class="wanting">not stated</span>') == 28
    assert "28 controls are without a justification." in told


def test_a_statement_of_applicability_is_refused_for_another_standard(full: GapReport) -> None:
    """Kindly, with what it could be made of."""
    with pytest.raises(IsoreadyError, match="no controls of ISO/IEC 27001") as caught:
        html.render(full, Presentation("soa"))
    assert "by a checklist of ISO/IEC 27001" in caught.value.hint


def test_a_trend_hands_its_change_out_and_lists_what_turned() -> None:
    """Three assessments: two steps, and every control whose rating is another."""
    told = html.render(family.trend(), Presentation("trend")).decode()
    assert told.count('class="step-of-time"') == 2
    assert "From 2026-03-01 to 2026-07-01" in told
    assert "answers given otherwise" in told
    assert 'class="list transitions"' in told


def test_a_trend_of_one_assessment_is_refused(full: GapReport) -> None:
    """There is nothing to compare with."""
    with pytest.raises(IsoreadyError, match="two assessments or more"):
        markdown.render(full, Presentation("trend"))


def test_a_kind_that_a_format_does_not_have_is_refused(full: GapReport) -> None:
    """With the formats that it has."""
    with pytest.raises(IsoreadyError, match="`summary` cannot be had as json") as caught:
        json_v1.render(full, Presentation("summary"))
    assert caught.value.hint == "Use one of: pdf, html, markdown."


@pytest.mark.parametrize(("kind", "rows"), [("gap", 67), ("actions", 3)])
def test_csv_is_a_table_that_no_spreadsheet_takes_for_formulas(kind: str, rows: int, full: GapReport) -> None:
    """One row for each control or action; numbers have points, and text that looks like a formula is quoted."""
    table = list(csv_module.reader(io.StringIO(csv.render(full, Presentation(kind)).decode("utf-8-sig"), newline="")))
    assert len(table) == rows + 1
    assert {len(row) for row in table} == {len(table[0])}
    hostile = csv.render(building.hostile(), Presentation(kind)).decode("utf-8-sig")
    cells = [cell for row in csv_module.reader(io.StringIO(hostile, newline="")) for cell in row]
    numeric = [cell for cell in cells if cell[:1] in {"=", "+", "@", "\t", "\r"} or cell[:1] == "-"]
    assert all(cell.lstrip("-").replace(".", "").isdigit() for cell in numeric)
    with pytest.raises(IsoreadyError, match="one language"):
        csv.render(full, Presentation(kind, ("en", "ur")))


def test_urdu_days_have_the_months_names(full: GapReport) -> None:
    """By Babel; narrow columns keep to ISO 8601."""
    told = html.render(full, presentation(full, "summary", ("ur",))).decode()
    assert "20 نومبر 2026" in told
    assert "2026-12-18" in told
    assert load_words("en").day(full.provenance.as_of) == "2026-11-20"
