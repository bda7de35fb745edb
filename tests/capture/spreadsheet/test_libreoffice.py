"""A workbook that LibreOffice opened and saved comes back whole, whatever the machine's language."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.capture.spreadsheet import forms
from tests.lacking import lacking

from isoready.capture.spreadsheet.xlsx_reading import read_xlsx
from isoready.capture.spreadsheet.xlsx_writing import write_xlsx

pytestmark = pytest.mark.long

SOFFICE = shutil.which("soffice")
NOTES = [
    *(
        "=1+1",
        "+92 333",
        "-",
        "@home",
        "'quoted",
        "''",
        '"',
        "a,b;c\td",
        "two\nlines",
        "\n first and last \n",
        "  blanks  ",
    ),
    *(
        "_x0041_",
        "x005F_",
        "\\u0007",
        "bell \x07",
        "\r\n",
        "\x85 \u2028",
        "1-2",
        "2026-01-31",
        "31.12.2026",
        "007",
        "72%",
    ),
    *(
        "1e5",
        "TRUE",
        "1,5",
        "12:30",
        "یہ منصوبہ موجود ہے، PM.1.1 دیکھیں",
        "zero\u200cwidth",
        "<b>&amp;]]>",
        "\U0001f600",
        "e\u0301",
    ),
    *("x" * 10_000, "ی" * 10_000, "\\" * 10_000),
]


def saved(data: bytes, folder: Path, kinds: tuple[str, ...], locale: str) -> bytes:
    """Let LibreOffice open a workbook and save it as one kind after another."""
    if SOFFICE is None:
        lacking("LibreOffice", "libreoffice-calc-nogui")
    path = folder / "a.xlsx"
    path.write_bytes(data)
    for number, kind in enumerate(kinds):
        target = folder / str(number)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [SOFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(target), str(path)]
        environment = {**os.environ, "LC_ALL": locale, "LANG": locale}
        subprocess.run(command, check=True, capture_output=True, timeout=120, env=environment)  # noqa: S603  our own command
        path = target / f"a.{kind}"
    return path.read_bytes()


def whole() -> tuple[bytes, dict[str, Any]]:
    """A workbook with every kind of answer, and of text in every field."""
    asked = forms.keys()
    responses: dict[str, Any] = {}
    instances = {f"i{number}": note.strip() or "-" for number, note in enumerate(NOTES[:30])}
    for number, note in enumerate(NOTES):
        key = [*asked][number % len(asked)]
        answers = asked[key]
        evidence = [
            {"file": "docs/plan.md", "shows": note.strip() or "-", "observed": "2026-11-16"},
            {"link": note.strip() or "-", "valid_for": "1 year"},
        ]
        fields = {"note": note, "reason": note, "owner": note, "answered_by": note, "evidence": evidence}
        days = {"due": "2027-01-31", "answered_on": "1899-12-31"}
        answer = {"answer": answers[number % len(answers)], "alternative": bool(number % 2)}
        responses[f"{key}@i{number % 30}"] = {**answer, **fields, **days}
    assessment = forms.assessment(
        profile=forms.PROFILE,
        instances=instances,
        assessors=[note for note in NOTES if note.strip()],
        organisation={"name": "=Firm", "people": 11, "city": "کوئٹہ"},
        responses=responses,
    )
    form, part = forms.form(assessment)
    return write_xlsx(form), part


@pytest.mark.parametrize(
    ("kinds", "locale"),
    [(("xlsx",), "C.UTF-8"), (("xlsx",), "de_DE.UTF-8"), (("ods", "xlsx"), "ur_PK.UTF-8")],
)
def test_what_libreoffice_saves_comes_back_whole(kinds: tuple[str, ...], locale: str, tmp_path: Path) -> None:
    """Every text, day and number, by way of its own format too."""
    data, part = whole()
    assert read_xlsx(data, "a.xlsx").data == part
    back = read_xlsx(saved(data, tmp_path, kinds, locale), "a.xlsx")
    assert {key: value for key, value in back.data.items() if part[key] != value} == {}
    assert back.data == part
    assert back.base == part
