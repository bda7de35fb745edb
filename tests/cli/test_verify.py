"""Verifying reports: a sound one holds, and whatever was done to one is told."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from isoready.cli import run
from isoready.model.sealing import ASSESSMENT, CHECKLIST, CONTENT, RESULT
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

FIRM = resource("examples", "chiltan-software", "assessment.yaml")
DAY = ["--today", "2026-11-23"]
BIN = Path(sys.executable).parent
PUBLISHED = resource("checklists", "iso29110-basic", "1.0.0", "checklist.yaml")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One action sheet of the example firm: it has all that a report carries, and few pages."""
    path = tmp_path_factory.mktemp("report") / "sheet.pdf"
    assert run(["report", *DAY, str(FIRM), "--kind", "actions", "-o", str(path)]) == 0
    return path


def put(pdf: pikepdf.Pdf, name: str, data: bytes) -> None:
    """Replace a file inside."""
    names = pdf.Root.Names.EmbeddedFiles.Names
    for place in range(0, len(names), 2):
        if str(names[place]) == name:
            names[place + 1].EF.F.write(data)


def inside(pdf: pikepdf.Pdf, name: str) -> bytes:
    """Take a file out."""
    return pdf.attachments[name].get_file().read_bytes()


def number_on_a_page(pdf: pikepdf.Pdf) -> None:
    """Show another letter on the first page."""
    page = pdf.pages[0]
    shown = page.Contents.read_bytes()
    changed, times = re.subn(rb"<([0-9a-f]{4})>(-?[0-9]+)<([0-9a-f]{4})>", rb"<\3>\2<\1>", shown, count=1)
    assert times
    assert changed != shown
    page.Contents.write(changed)


def pages_out_of_order(pdf: pikepdf.Pdf) -> None:
    """Turn the pages round."""
    pdf.pages.reverse()


def page_less(pdf: pikepdf.Pdf) -> None:
    """Take a page out."""
    del pdf.pages[0]


def shape_of_letters(pdf: pikepdf.Pdf) -> None:
    """Put other shapes into a font, so that a digit looks like another."""
    fonts = pdf.pages[0].Resources.Font
    name = next(iter(fonts.keys()))
    fonts[name].DescendantFonts[0].FontDescriptor.FontFile2.write(b"other shapes")


def stamp_above(pdf: pikepdf.Pdf) -> None:
    """Lay a stamp over the first page, as every reader of PDFs can."""
    shown = pdf.make_stream(b"0 0 99 99 re f", Subtype=pikepdf.Name.Form, BBox=[0, 0, 99, 99])
    stamp = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=[9, 9, 99, 99], AP=pikepdf.Dictionary(N=shown)
    )
    page = pdf.pages[0]
    page.Annots = pikepdf.Array([*page.get("/Annots", []), pdf.make_indirect(stamp)])


def link_that_draws(pdf: pikepdf.Pdf) -> None:
    """Let something that is called a link show something."""
    shown = pdf.make_stream(b"0 0 99 99 re f", Subtype=pikepdf.Name.Form, BBox=[0, 0, 99, 99])
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[9, 9, 99, 99], AP=pikepdf.Dictionary(N=shown)
    )
    pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(link)])


def embedded_answer(pdf: pikepdf.Pdf) -> None:
    """Claim more than was claimed."""
    put(pdf, ASSESSMENT, inside(pdf, ASSESSMENT).replace(b"answer: P", b"answer: F", 1))


def embedded_number(pdf: pikepdf.Pdf) -> None:
    """Give the result a better score."""
    result = json.loads(inside(pdf, RESULT))
    result["supported"] = {"exact": "1", "percent": "100"}
    put(pdf, RESULT, json.dumps(result).encode())


def other_checklist(pdf: pikepdf.Pdf) -> None:
    """Let a question weigh nothing like what it did, and name the digest of that."""
    put(pdf, CHECKLIST, inside(pdf, CHECKLIST) + b"\n# mine\n")


CHANGES: dict[Callable[[pikepdf.Pdf], None], set[str]] = {
    number_on_a_page: {"pages-unaltered"},
    pages_out_of_order: {"pages-unaltered"},
    page_less: {"pages-unaltered"},
    shape_of_letters: {"pages-unaltered"},
    stamp_above: {"pages-unaltered"},
    link_that_draws: {"pages-unaltered"},
    embedded_answer: {"assessment-is-the-one-named", "digest-printed", "numbers-follow"},
    embedded_number: {"numbers-follow"},
    other_checklist: {"checklist-is-the-one-named", "checklist-published", "numbers-follow"},
}


def test_a_fresh_report_is_verified(report: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Every statement holds, and what was taken at its word is said."""
    assert run(["verify", str(report)]) == 0
    told = capsysbinary.readouterr().out.decode()
    assert "verified" in told.splitlines()[0]
    assert "NO " not in told
    assert "Evidence files are not inside a report" in told


@pytest.mark.parametrize("kind", ["gap", "summary"])
def test_each_kind_is_verified_and_two_runs_are_the_same_bytes(kind: str, tmp_path: Path) -> None:
    """The digest is taken of the pages whatever is on them."""
    made = tmp_path / "one.pdf", tmp_path / "two.pdf"
    for path in made:
        assert run(["report", *DAY, str(FIRM), "--kind", kind, "-o", str(path)]) == 0
    assert made[0].read_bytes() == made[1].read_bytes()
    assert run(["verify", str(made[0])]) == 0


@pytest.mark.parametrize("command", [("pdfua", "check", "--min-severity", "error"), ("outloud", "-q")])
def test_a_report_with_data_inside_passes_both_checkers(command: tuple[str, ...], report: Path) -> None:
    """The files inside have their place in the document."""
    name, *options = command
    ran = subprocess.run([BIN / name, *options, report], capture_output=True, text=True, check=False)  # noqa: S603
    assert ran.returncode == 0, ran.stdout
    with pikepdf.open(report) as pdf:
        assert inside(pdf, ASSESSMENT) == FIRM.read_bytes()
        assert inside(pdf, CHECKLIST) == PUBLISHED.read_bytes()
        assert [str(each.UF) for each in pdf.Root.AF] == [ASSESSMENT, CHECKLIST, RESULT]


def test_saving_it_again_changes_nothing(report: Path, tmp_path: Path) -> None:
    """Other object numbers, other compression, another order in the file: the same pages."""
    again = tmp_path / "again.pdf"
    with pikepdf.open(report) as pdf:
        pdf.save(again, linearize=True, recompress_flate=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert again.read_bytes() != report.read_bytes()
    assert run(["verify", str(again)]) == 0


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_was_changed_is_told(
    change: Callable[[pikepdf.Pdf], None], report: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Exactly the statements that it makes untrue do not hold."""
    path = tmp_path / "changed.pdf"
    with pikepdf.open(report) as pdf:
        change(pdf)
        pdf.save(path)
    assert run(["verify", "-f", "json", str(path)]) == 1
    told = json.loads(capsysbinary.readouterr().out)
    assert not told["verified"]
    wrong = {each["id"] for each in told["statements"] if not each["holds"]}
    assert wrong - {"digest-printed"} == CHANGES[change] - {"digest-printed"}
    assert "digest-printed" in wrong or "digest-printed" not in CHANGES[change]


def test_a_changed_number_is_named(report: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """With its place, what the result says, and what it is."""
    path = tmp_path / "changed.pdf"
    with pikepdf.open(report) as pdf:
        embedded_number(pdf)
        pdf.save(path)
    assert run(["verify", str(path)]) == 1
    assert "/supported/exact: the result says 1, and it is " in capsysbinary.readouterr().out.decode()


def test_a_checklist_of_ones_own_is_known_from_its_folder(report: Path, tmp_path: Path) -> None:
    """It was not published with isoready, so whoever verifies must have it."""
    firm, own = tmp_path / "firm", tmp_path / "own" / "iso29110-basic" / "9.0.0"
    firm.mkdir()
    own.mkdir(parents=True)
    text = PUBLISHED.read_text("utf-8")
    (own / "checklist.yaml").write_text(re.sub(r"(?m)^version: .*$", "version: 9.0.0", text), "utf-8")
    digest = sha256((own / "checklist.yaml").read_bytes()).hexdigest()
    answers = FIRM.read_text("utf-8").replace(sha256(PUBLISHED.read_bytes()).hexdigest(), digest)
    answers = re.sub(r"version: \S*1\.0\.0\S*?(?=[\s}])", "version: 9.0.0", answers, count=1)
    (firm / "our.yaml").write_text(answers, "utf-8")
    made, folder = tmp_path / "own.pdf", ["--checklists", str(tmp_path / "own")]
    assert run(["report", *DAY, *folder, str(firm / "our.yaml"), "--kind", "actions", "-o", str(made)]) == 0
    assert run(["verify", str(made)]) == 1
    assert run(["verify", *folder, str(made)]) == 0
    assert run(["verify", *folder, str(report)]) == 0


def cut(report: Path, path: Path) -> None:
    """Keep one half."""
    data = report.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def encrypted(report: Path, path: Path) -> None:
    """Lock it."""
    with pikepdf.open(report) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))


def not_ours(_report: Path, path: Path) -> None:
    """An empty PDF of anybody."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)


def no_pdf(_report: Path, path: Path) -> None:
    """A picture, say."""
    path.write_bytes(b"\x89PNG" + bytes(2000))


def no_data(report: Path, path: Path) -> None:
    """The data taken out."""
    with pikepdf.open(report) as pdf:
        del pdf.attachments[RESULT]
        pdf.save(path)


def no_digest(report: Path, path: Path) -> None:
    """The digest taken out."""
    with pikepdf.open(report) as pdf:
        del pdf.docinfo[f"/{CONTENT}"]
        pdf.save(path)


def crowded(report: Path, path: Path) -> None:
    """More files inside than are looked through."""
    with pikepdf.open(report) as pdf:
        names = pdf.Root.Names.EmbeddedFiles.Names
        for number in range(80):
            names.append(pikepdf.String(f"x{number}"))
            names.append(names[1])
        pdf.save(path)


def bomb(report: Path, path: Path) -> None:
    """A file inside that is small and unpacks to more than is ever read."""
    with pikepdf.open(report) as pdf:
        put(pdf, ASSESSMENT, bytes(80_000_000))
        pdf.save(path, compress_streams=True)


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (cut, "is no whole PDF"),
        (encrypted, "is encrypted"),
        (not_ours, "carries no data of isoready"),
        (no_pdf, "is no PDF"),
        (no_data, "carries no data of isoready"),
        (no_digest, "carries no data of isoready"),
        (crowded, "more than 64 files"),
        (bomb, "PDF"),
    ],
)
def test_what_cannot_be_read_is_told(
    made: Callable[[Path, Path], None], told: str, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, one sentence and the way out."""
    path = tmp_path / "it.pdf"
    made(report, path)
    assert run(["verify", str(path)]) == 2
    assert told in capsys.readouterr().err


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is told as for every other command."""
    assert run(["verify", str(tmp_path / "none.pdf")]) == 2
    assert "cannot be read" in capsys.readouterr().err
