"""``isoready import``: what came back is taken in whole, or not at all."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from click.testing import CliRunner
from tests.cli.terminal import Terminal

from isoready.cli import run
from isoready.cli.commands.import_ import command
from isoready.document import parse
from isoready.model.fingerprint import fingerprint
from isoready.pipeline.opening import open_checklist

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = ("--today", "2026-11-27")
CHECKLIST = open_checklist("iso29110-starter@1.0.0")
HEAD = "format: isoready/assessment/1\nchecklist: {id: iso29110-starter, version: 1.0.0}\n"
OURS = f"""\
{HEAD}organisation: {{name: Example Firm}}  # ours
scope: all
date: 2026-11-01
responses:
  PM.1.2:
    answer: yes  # we say so
    answered_by: Adeel
    confirmed: {{by: Zarghuna, on: 2026-11-20}}
  PM.1.3: {{answer: no, note: "not yet"}}
"""
FORM = f"""\
format: "isoready/assessment/1"
checklist:
  id: "iso29110-starter"
  version: "1.0.0"
  digest: "{CHECKLIST.digest}"
x-returned: "form"
responses:
  "PM.1.2":
    answer: "no"
    answered_by: "Nargis"
  "PM.1.14":
    answer: "yes"
    note: "<b>seen</b>"
x-form:
  name: "c41c0632c4cd"
  responses: 2
"""


@pytest.fixture(autouse=True)
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An assessment, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "our.yaml"
    path.write_text(OURS, encoding="utf-8")
    return path


def sheet(change: Callable[[Any], object] = lambda _: None) -> bytes:
    """The workbook that was made of the assessment, changed as a spreadsheet program does."""
    assert run(["export", "our.yaml", "-o", "made.xlsx", *TODAY]) == 0
    book = openpyxl.load_workbook("made.xlsx")
    change(book)
    saved = io.BytesIO()
    book.save(saved)
    Path("made.xlsx").unlink()
    return saved.getvalue()


def put(value: object, key: str = "PM.1.3", column: str = "E") -> bytes:
    """A workbook with one cell of the answers changed."""

    def change(book: Any) -> None:  # noqa: ANN401  openpyxl ships no types
        row = next(row for row in book["Answers"].iter_rows() if row[0].value == key)
        book["Answers"][f"{column}{row[0].row}"].value = value

    return sheet(change)


def with_member(name: str, data: bytes) -> bytes:
    """A workbook with one more file in it."""
    made = io.BytesIO(sheet())
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return made.getvalue()


def responses(path: str = "our.yaml") -> dict[str, Any]:
    """What the assessment says."""
    return dict(parse(Path(path).read_bytes(), path).data["responses"])


BAD: dict[str, tuple[Callable[[], str | bytes], str, str]] = {
    "not ours": (lambda: "hello: there\n", "phone.yaml", "holds no answers"),
    "no text": (lambda: bytes(range(256)), "phone.yaml", "help:"),
    "empty": (lambda: "", "phone.yaml", "help:"),
    "another kind": (lambda: HEAD.replace("assessment", "checklist"), "phone.yaml", "holds no answers"),
    "form cut in half": (lambda: FORM[: FORM.index("x-form")], "phone.yaml", "ends too soon"),
    "form cut within a line": (lambda: FORM[: FORM.index("seen")], "phone.yaml", "help:"),
    "workbook cut in half": (lambda: sheet()[:4000], "huma.xlsx", "damaged"),
    "a picture called a workbook": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(64), "huma.xlsx", "help:"),
    "a web page called a workbook": (lambda: "<html><script>alert(1)</script></html>", "huma.xlsx", "help:"),
    "a web page": (lambda: "<!DOCTYPE html>\n<html><table><tr><td>yes\n", "phone.html", "help:"),
    "another checklist": (
        lambda: HEAD.replace("starter", "basic") + "responses: {PM.1.1: {answer: F}}\n",
        "phone.yaml",
        "answers iso29110-basic@1.0.0",
    ),
    "another file of that name": (
        lambda: FORM.replace(CHECKLIST.digest, "ab" * 32),
        "phone.yaml",
        "answers another iso29110-starter",
    ),
    "an unknown question": (lambda: FORM.replace("PM.1.14", "ZZ.9"), "phone.yaml", "no question of"),
    "an unknown answer": (lambda: FORM.replace('"yes"', '"perhaps"'), "phone.yaml", "perhaps"),
    "an alias bomb": (lambda: "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "phone.yaml", "help:"),
    "a zip bomb": (lambda: with_member("xl/zeros.bin", bytes(90_000_000)), "huma.xlsx", "would unpack to"),
    "macros": (lambda: with_member("xl/vbaProject.bin", b"x"), "huma.xlsx", "has macros in it"),
    "a formula": (lambda: put('=HYPERLINK("https://x.example")'), "huma.xlsx", "Answers!E5 holds a formula"),
    "a huge cell": (lambda: put("x" * 20_000, column="H"), "huma.xlsx", "Answers!H5: "),
    "an answer off the scale": (lambda: put("perhaps"), "huma.xlsx", "Answers!E5: "),
    "a day that there is not": (lambda: put("2026-02-30", column="K"), "huma.xlsx", "Answers!K5: "),
    "no day": (lambda: put("soon", column="K"), "huma.xlsx", "Answers!K5: "),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_refused_with_its_place_and_nothing_taken_in(
    case: str, ours: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Also where a sound file was named before it; and no file is left behind."""
    make, name, said = BAD[case]
    bad = make()
    Path(name).write_bytes(bad if isinstance(bad, bytes) else bad.encode())
    Path("sound.yaml").write_text(FORM, encoding="utf-8")
    there = sorted(Path().iterdir())
    capfd.readouterr()
    assert run(["import", "sound.yaml", name, "-o", "our.yaml", *TODAY]) == 2
    told = capfd.readouterr().err
    assert told.startswith(f"{name}:")
    assert said in told
    assert "\n  help: " in told
    assert ours.read_text(encoding="utf-8") == OURS
    assert sorted(Path().iterdir()) == there
    assert run(["import", "sound.yaml", name, "-o", "begun.yaml", *TODAY]) == 2
    assert not Path("begun.yaml").exists()


def test_a_file_may_be_called_anything(capfd: pytest.CaptureFixture[str]) -> None:
    """What it is stands in it."""
    Path("answers").write_bytes(put("yes"))
    Path("form.txt").write_text(FORM.replace("PM.1.2", "SI.1.1"), encoding="utf-8")
    assert run(["import", "answers", "form.txt", "-o", "our.yaml", *TODAY]) == 0
    assert responses()["PM.1.3"]["answer"] == "yes"
    assert "form.txt: 2 responses, 2 of them new or changed here, 0 in disagreement" in capfd.readouterr().err


def test_a_phone_form_comes_in(capfd: pytest.CaptureFixture[str]) -> None:
    """What disagrees is kept beside ours, whole, and the command says so by its exit code."""
    Path("phone.yaml").write_text(FORM, encoding="utf-8")
    assert run(["import", "phone.yaml", "-o", "our.yaml", *TODAY]) == 1
    assert responses()["PM.1.14"] == {"answer": "yes", "note": "<b>seen</b>"}
    assert responses()["PM.1.2"]["differing"] == [
        {"source": "phone.yaml", "response": {"answer": "no", "answered_by": "Nargis"}}
    ]
    assert "  PM.1.2: here `yes` (answered_by `Adeel`); in phone.yaml `no`" in capfd.readouterr().err
    once = Path("our.yaml").read_bytes()
    assert b"    answer: yes  # we say so\n" in once
    assert run(["import", "phone.yaml", "-o", "our.yaml", *TODAY]) == 1
    assert Path("our.yaml").read_bytes() == once


def test_two_files_of_one_name_are_told_apart() -> None:
    """By their folders; neither answer is lost."""
    for folder, answer in (("huma", "no"), ("gul", "partial")):
        Path(folder).mkdir()
        text = f"{HEAD}responses:\n  PM.1.2: {{answer: {answer}}}\n"
        Path(folder, "phone.yaml").write_text(text, encoding="utf-8")
    assert run(["import", "huma/phone.yaml", "gul/phone.yaml", "-o", "our.yaml", *TODAY]) == 1
    kept = {each["source"]: each["response"]["answer"] for each in responses()["PM.1.2"]["differing"]}
    assert kept == {"huma/phone.yaml": "no", "gul/phone.yaml": "partial"}


def test_a_sheet_brings_the_wording_that_was_read() -> None:
    """Of a changed answer; a confirmation of the old one stands among the reviews, and twice is once."""
    Path("huma.xlsx").write_bytes(put("no", "PM.1.2"))
    assert run(["import", "huma.xlsx", "-o", "our.yaml", *TODAY]) == 0
    control = next(each for each in CHECKLIST.model.controls() if each.id == "PM.1.2")
    held = responses()
    assert held["PM.1.2"] == {
        "answer": "no",
        "answered_by": "Adeel",
        "reviews": [{"by": "Zarghuna", "on": "2026-11-20", "verdict": "confirms", "answer": "yes"}],
        "wording": fingerprint(control),
    }
    assert held["PM.1.3"] == {"answer": "no", "note": "not yet"}
    once = Path("our.yaml").read_bytes()
    assert run(["import", "huma.xlsx", "-o", "our.yaml", *TODAY]) == 0
    assert Path("our.yaml").read_bytes() == once


@pytest.mark.parametrize(("side", "answer", "code"), [("ours", "yes", 0), ("theirs", "no", 0), ("both", "yes", 1)])
def test_a_preference_is_followed(side: str, answer: str, code: int) -> None:
    """And with one, nothing is left to choose."""
    Path("phone.yaml").write_text(FORM, encoding="utf-8")
    assert run(["import", "phone.yaml", "-o", "our.yaml", "--prefer", side, *TODAY]) == code
    assert responses()["PM.1.2"]["answer"] == answer
    assert ("differing" in responses()["PM.1.2"]) == (side == "both")


@pytest.mark.parametrize(("said", "answer"), [("theirs\n", "no"), ("ours\n", "yes"), ("nobody\nboth\n", "yes")])
def test_a_person_is_asked(said: str, answer: str) -> None:
    """About each disagreement, with both sides; what is none of the choices is asked again."""
    Path("phone.yaml").write_text(FORM, encoding="utf-8")
    line = ["phone.yaml", "-o", "our.yaml", "--prefer", "ask", *TODAY]
    told = CliRunner().invoke(command, line, input=said, standalone_mode=False)
    assert told.return_value == said.endswith("both\n"), told.output
    assert "theirs: `no` (answered_by `Nargis`)" in told.output
    assert responses()["PM.1.2"]["answer"] == answer
    assert ("differing" in responses()["PM.1.2"]) == said.endswith("both\n")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminal")
def test_a_person_is_asked_at_a_terminal(ours: Path) -> None:
    """And Ctrl-C leaves everything as it was."""
    Path("phone.yaml").write_text(FORM, encoding="utf-8")
    line = ("import", "phone.yaml", "-o", "our.yaml", "--prefer", "ask", *TODAY)
    with Terminal(Path.cwd(), *line) as terminal:
        assert terminal.interrupt("[both]: ") == 130
    assert ours.read_text(encoding="utf-8") == OURS
    with Terminal(Path.cwd(), *line) as terminal:
        terminal.answer("[both]: ", "theirs\n")
        assert terminal.wait() == 0
    assert responses()["PM.1.2"]["answer"] == "no"


def test_a_dry_run_writes_nothing(ours: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """It says what would come of it."""
    Path("phone.yaml").write_text(FORM, encoding="utf-8")
    assert run(["import", "phone.yaml", "-o", "our.yaml", "--dry-run", *TODAY]) == 1
    assert "nothing was written" in capfd.readouterr().err
    assert ours.read_text(encoding="utf-8") == OURS


def test_an_assessment_is_begun(capfd: pytest.CaptureFixture[str]) -> None:
    """With the answers of all who gave some."""
    Path("phone.yaml").write_text(FORM, encoding="utf-8")
    shutil.copy("phone.yaml", "again.yaml")
    assert run(["import", "phone.yaml", "again.yaml", "-o", "begun.yaml", *TODAY]) == 0
    assert responses("begun.yaml")["PM.1.2"]["answer"] == "no"
    assert "begun.yaml: written. Next: isoready check begun.yaml" in capfd.readouterr().err


@pytest.mark.parametrize("form", ["a.xlsx", "a.csv"])
def test_an_assessment_is_begun_with_all_that_a_sheet_holds(form: str, ours: Path) -> None:
    """Also with what nobody changed in it: the sheet may be all that arrived."""
    assert run(["export", "our.yaml", "-o", form, *TODAY]) == 0
    said = responses()
    ours.unlink()
    assert run(["import", form, "-o", "new.yaml", *TODAY]) == 0
    found = responses("new.yaml")
    for key, response in said.items():
        assert {name: found[key][name] for name in ("answer", "note", "answered_by") if name in response} == {
            name: response[name] for name in ("answer", "note", "answered_by") if name in response
        }
    assert parse(Path("new.yaml").read_bytes(), "f").data["organisation"]["name"] == "Example Firm"


def test_another_firms_sheet_brings_what_was_never_here(ours: Path) -> None:
    """What an assessment does not say was not taken out of it, unless the sheet was made of it."""
    text = OURS.replace("PM.1.2", "PM.1.14").replace("PM.1.3", "PM.2.1")
    Path("huma.yaml").write_text(text, encoding="utf-8")
    assert run(["export", "huma.yaml", "-o", "huma.xlsx", *TODAY]) == 0
    assert run(["import", "huma.xlsx", "-o", str(ours), *TODAY]) == 0
    assert {"PM.1.2", "PM.1.3", "PM.1.14", "PM.2.1"} <= set(responses())


@pytest.mark.parametrize("column", ["answer", "note", "answered_by"])
def test_a_column_that_was_taken_out_takes_nothing_away(column: str) -> None:
    """Somebody made the sheet narrower; the answers are as they were."""

    def change(book: Any) -> None:  # noqa: ANN401  openpyxl ships no types
        names = [str(cell.value).strip().lower() for cell in book["Answers"][1]]
        book["Answers"].delete_cols(names.index(column) + 1)

    before = responses()
    Path("narrow.xlsx").write_bytes(sheet(change))
    assert run(["import", "narrow.xlsx", "-o", "our.yaml", *TODAY]) == 0
    assert responses() == before


@pytest.mark.parametrize(("prefer", "left"), [("ours", True), ("both", True), ("theirs", False)])
def test_a_row_that_was_taken_out_loses_nothing_that_changed_since(prefer: str, *, left: bool, ours: Path) -> None:
    """The answer that stands here stays whole, unless somebody says otherwise."""

    def change(book: Any) -> None:  # noqa: ANN401  openpyxl ships no types
        row = next(row for row in book["Answers"].iter_rows() if row[0].value == "PM.1.3")
        book["Answers"].delete_rows(row[0].row)

    Path("less.xlsx").write_bytes(sheet(change))
    ours.write_text(OURS.replace("not yet", "still not"), encoding="utf-8")
    assert run(["import", "less.xlsx", "-o", "our.yaml", "--prefer", prefer, *TODAY]) == 0
    assert ("PM.1.3" in responses()) is left
    if left:
        assert responses()["PM.1.3"] == {"answer": "no", "note": "still not"}
