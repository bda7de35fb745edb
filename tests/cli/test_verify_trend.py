"""Verifying a trend: a sound one holds, and whatever was done to its past is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pikepdf
import pytest
from tests.cli.test_verify import DAY, FIRM, inside, put

from isoready.cli import run
from isoready.model.sealing import TREND, earlier

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="module")
def trend(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example firm's answers, after some that were worse."""
    folder = tmp_path_factory.mktemp("trend")
    old, path = folder / "old.yaml", folder / "trend.pdf"
    old.write_text(FIRM.read_text("utf-8").replace("answer: L", "answer: P", 3), "utf-8")
    assert run(["report", *DAY, str(old), str(FIRM), "--kind", "trend", "-o", str(path)]) == 0
    return path


def test_a_fresh_trend_is_verified(trend: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Both assessments are scored and compared again."""
    assert run(["verify", str(trend)]) == 0
    told = capsysbinary.readouterr().out.decode()
    assert "Every number of the trend follows from the 2 assessments inside." in told


def worse_past(pdf: pikepdf.Pdf) -> None:
    """Answer worse in the past than was answered, so that more seems to have been done since."""
    name = earlier(0)
    put(pdf, name, inside(pdf, name).replace(b"answer: F", b"answer: N", 1))


def unreadable_past(pdf: pikepdf.Pdf) -> None:
    """Leave of the past what nobody can score."""
    put(pdf, earlier(0), b"answers: [\n")


def better_number(pdf: pikepdf.Pdf) -> None:
    """Say that more was gained."""
    said = json.loads(inside(pdf, TREND))
    said["comparisons"][0]["new"]["supported"] = {"exact": "1", "percent": "100"}
    put(pdf, TREND, json.dumps(said).encode())


def no_past(pdf: pikepdf.Pdf) -> None:
    """Take the earlier assessment out."""
    del pdf.attachments[earlier(0)]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (worse_past, "The trend does not follow from the assessments inside."),
        (unreadable_past, "They cannot be compared: "),
        (better_number, "/comparisons/0/new/supported/exact: the result says 1, and it is "),
        (no_past, f"{earlier(0)} is not inside."),
    ],
)
def test_a_changed_past_is_told(
    change: Callable[[pikepdf.Pdf], None],
    told: str,
    trend: Path,
    tmp_path: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    """The report still opens, and the statement about its trend does not hold."""
    path = tmp_path / "changed.pdf"
    with pikepdf.open(trend) as pdf:
        change(pdf)
        pdf.save(path)
    assert run(["verify", str(path)]) == 1
    assert told in capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (b"{", "the trend inside is no isoready/trend/1"),
        (None, "the trend inside has 1 assessments and 1 comparisons"),
    ],
)
def test_what_is_no_trend_is_refused(
    other: bytes | None, told: str, trend: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, with what may have happened."""
    path = tmp_path / "changed.pdf"
    with pikepdf.open(trend) as pdf:
        said = json.loads(inside(pdf, TREND))
        put(pdf, TREND, json.dumps({**said, "moments": said["moments"][1:]}).encode() if other is None else other)
        pdf.save(path)
    assert run(["verify", str(path)]) == 2
    assert told in capsys.readouterr().err
