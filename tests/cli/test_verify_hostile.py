"""Verifying what a stranger made to do harm: one line, no traceback, little time and memory, nothing written."""

from __future__ import annotations

import subprocess
import sys
import zlib
from typing import TYPE_CHECKING

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isoready.cli import run
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRM = resource("examples", "chiltan-software", "assessment.yaml")
DAY = ["--today", "2026-11-23"]
EXAMPLES = settings.default.max_examples if settings.default else 100
MOST_MEMORY = 256 * 1024
"""KiB."""
ALONE = """
import sys
from isoready.cli import run
code = run(sys.argv[1:])
(peak,) = (line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM:"))
print(code, peak, file=sys.stderr)
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A sound report."""
    path = tmp_path_factory.mktemp("report") / "sheet.pdf"
    assert run(["report", *DAY, str(FIRM), "--kind", "summary", "-o", str(path)]) == 0
    return path.read_bytes()


def named(name: str) -> Callable[[pikepdf.Pdf], None]:
    """Give a file inside another name."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Names.EmbeddedFiles.Names[0] = pikepdf.String(name)

    return change


def thousands(pdf: pikepdf.Pdf) -> None:
    """Put one file inside thousands of times."""
    names = pdf.Root.Names.EmbeddedFiles.Names
    for number in range(5000):
        names.extend([pikepdf.String(f"x{number}"), names[1]])


def names_in_a_circle(pdf: pikepdf.Pdf) -> None:
    """Let the names of the files be their own child."""
    tree = pdf.Root.Names.EmbeddedFiles
    tree.Kids = pikepdf.Array([pdf.make_indirect(tree)])
    del tree.Names


def pages_in_a_circle(pdf: pikepdf.Pdf) -> None:
    """Let the pages be a page of theirs."""
    pdf.Root.Pages.Kids.append(pdf.Root.Pages)


def bomb(pdf: pikepdf.Pdf) -> None:
    """Draw a page that unpacks to 200 MB."""
    pdf.pages[0].obj.Contents = pdf.make_stream(bytes(200_000_000))


def bomb_in_a_bomb(pdf: pikepdf.Pdf) -> None:
    """Draw a page that was packed twice."""
    stream = pdf.make_stream(b"x")
    twice = zlib.compress(zlib.compress(bytes(500_000_000), 9), 9)
    stream.write(twice, filter=pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode]))
    pdf.pages[0].obj.Contents = stream


def many_bombs(pdf: pikepdf.Pdf) -> None:
    """Draw with many streams, each within its limit."""
    for number in range(10):
        pdf.pages[0].obj.Resources.XObject[f"/b{number}"] = pdf.make_stream(bytes(20_000_000) + bytes([number]))


def much_to_read(pdf: pikepdf.Pdf) -> None:
    """Write more on the last page than anybody can read."""
    pdf.pages[-1].obj.Contents = pdf.make_stream(b"BT " + b"(a) Tj " * 1_000_000 + b"ET")


CHANGES: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "a name that leads out": (named("../../x"), "carries no data"),
    "a name from the root": (named("/etc/passwd"), "carries no data"),
    "a name with NUL": (named("a\0b"), "carries no data"),
    "thousands of files": (thousands, "more than 64 files"),
    "names in a circle": (names_in_a_circle, "more than 64 files"),
    "pages in a circle": (pages_in_a_circle, "no whole PDF"),
    "a bomb": (bomb, "no whole PDF"),
    "a bomb in a bomb": (bomb_in_a_bomb, "no whole PDF"),
    "many bombs": (many_bombs, "draw more than"),
    "much to read": (much_to_read, "draws more than"),
}
WRITTEN: dict[str, bytes] = {
    "a table of 100 million": b"xref\n0 99999999\n" + b"0000000000 65535 f \n" * 1000 + b"trailer <</Size 99999999>>",
    "a table in a circle": b"xref\n0 1\n0000000000 65535 f \ntrailer <</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n",
    "brackets without end": b"1 0 obj " + b"[" * 100_000 + b" endobj\ntrailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF",
    "objects without end": b"1 0 obj<</Root 1 0 R>>endobj\n" * 100_000 + b"startxref\n0\n%%EOF",
}


@pytest.mark.skipif(sys.platform != "linux", reason="the most memory held is read from /proc")
@pytest.mark.parametrize("name", [*CHANGES, *WRITTEN])
def test_it_is_refused_in_one_line(name: str, report: bytes, tmp_path: Path) -> None:
    """Exit code 2, a sentence and the way out; within 256 MiB, and without anything new on the disk."""
    path = tmp_path / "it.pdf"
    if name in WRITTEN:
        path.write_bytes(b"%PDF-1.7\n" + WRITTEN[name])
        told = "PDF"
    else:
        change, told = CHANGES[name]
        (tmp_path / "sound.pdf").write_bytes(report)
        with pikepdf.open(tmp_path / "sound.pdf") as pdf:
            change(pdf)
            pdf.save(path)
        (tmp_path / "sound.pdf").unlink()
    command = [sys.executable, "-c", ALONE, "verify", str(path)]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=120)  # noqa: S603
    error, way_out, last = ran.stderr.splitlines()
    assert told in error
    assert way_out.startswith("  help: ")
    code, peak = last.split()
    assert code == "2"
    assert int(peak) < MOST_MEMORY
    assert [each.name for each in tmp_path.iterdir()] == ["it.pdf"]


@pytest.mark.parametrize(
    "tail",
    [
        b"\n/ByteRange [0 1 2 99999999999]",
        b"\n9999 0 obj<</Type/Sig/ByteRange [0 10 5 10]/Contents <00>>>endobj",
        b"\n9999 0 obj<</Type/Sig/ByteRange [-1 -1 -1 -1]/Contents <" + b"30" * 100_000 + b">>>endobj",
    ],
)
def test_a_signature_that_is_none(
    tail: bytes, report: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Something after the end of a report that looks like one is no signature, or cannot be read."""
    path = tmp_path / "it.pdf"
    path.write_bytes(report + tail)
    assert run(["verify", *DAY, str(path)]) in {0, 2}
    told = capfd.readouterr()
    assert "not signed" in told.out or "cannot be read" in told.err or "no whole PDF" in told.err


@settings(max_examples=min(60, EXAMPLES), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=12)), min_size=1, max_size=6
    ),
    kept=st.floats(0, 1),
)
def test_a_report_with_other_bytes_is_told_in_one_line(
    edits: list[tuple[float, bytes]], kept: float, report: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whatever bytes are written over, and wherever it is cut: verified, not verified or refused."""
    data = bytearray(report)
    for place, other in edits:
        start = int(place * len(data))
        data[start : start + len(other)] = other
    path = tmp_path / "it.pdf"
    path.write_bytes(data if kept > 0.5 else data[: int(2 * kept * len(data))])
    assert run(["verify", *DAY, str(path)]) in {0, 1, 2}
    told = capfd.readouterr().err
    assert "isoready itself failed" not in told
    assert len(told.splitlines()) <= 2
