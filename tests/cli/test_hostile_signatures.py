"""Verifying signatures that a stranger made to take memory and time: refused before anything reads one."""

from __future__ import annotations

import io
from random import Random
from typing import TYPE_CHECKING

import pikepdf
import pytest
from tests.files import keys

from isoready.cli import run
from isoready.files.signing import sign
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRM = resource("examples", "chiltan-software", "assessment.yaml")
DAY = ["--today", "2026-11-23"]


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A sound report, signed."""
    path = tmp_path_factory.mktemp("report") / "sheet.pdf"
    assert run(["report", *DAY, str(FIRM), "--kind", "summary", "-o", str(path)]) == 0
    return sign(path.read_bytes(), keys.make().p12, keys.PASSPHRASE, keys.NOON)


def thousands(pdf: pikepdf.Pdf, signature: pikepdf.Object) -> None:
    """Say the same thousands of times, each to be checked against the whole file."""
    more = [pikepdf.Dictionary(FT=signature.FT, T=pikepdf.String(f"s{place}"), V=signature.V) for place in range(3000)]
    pdf.Root.AcroForm.Fields.extend(more)


def deep(pdf: pikepdf.Pdf, signature: pikepdf.Object) -> None:
    """Put it into a box in a box in a box."""
    outer = signature
    for place in range(3000):
        outer = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String(f"s{place}"), Kids=[outer]))
    pdf.Root.AcroForm.Fields = pikepdf.Array([outer])


def in_a_circle(pdf: pikepdf.Pdf, signature: pikepdf.Object) -> None:
    """Hold oneself."""
    outer = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("s")))
    outer.Kids = pikepdf.Array([outer, signature])
    pdf.Root.AcroForm.Fields.append(outer)


def huge(_pdf: pikepdf.Pdf, signature: pikepdf.Object) -> None:
    """Fill it up with a million zeros."""
    signature.V.Contents = pikepdf.String(bytes(signature.V.Contents) + bytes(1_000_000))


def hidden(pdf: pikepdf.Pdf, signature: pikepdf.Object) -> None:
    """Pack one that is too large where nobody sees its bytes."""
    large = pikepdf.Dictionary(Type=pikepdf.Name.Sig, Contents=pikepdf.String("x" * 200_000))
    signature.V = pdf.make_indirect(large)


def padded(pdf: pikepdf.Pdf, _signature: pikepdf.Object) -> None:
    """Make the whole of it larger than any report."""
    pdf.Root.Padding = pdf.make_stream(Random(0).randbytes(11_000_000))  # noqa: S311  no secret


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (thousands, "more than 64 fields"),
        (deep, "more than 64 fields"),
        (in_a_circle, "more than 64 fields"),
        (huge, "the signature is larger than 131,072 bytes"),
        (padded, "the signed PDF is larger than 10,485,760 bytes"),
        (hidden, "the signature is larger than 131,072 bytes"),
    ],
)
def test_a_signature_that_costs_too_much_is_refused(
    change: Callable[[pikepdf.Pdf, pikepdf.Object], None],
    told: str,
    signed: bytes,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """In one line, and before anything is made of it."""
    path = tmp_path / "it.pdf"
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        change(pdf, pdf.Root.AcroForm.Fields[0])
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    path.write_bytes(path.read_bytes() + b"\n% /ByteRange")
    assert run(["verify", *DAY, str(path)]) == 2
    assert told in capfd.readouterr().err


def test_a_form_that_nobody_signed_is_no_such_thing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Whoever takes a worksheet for a report is told what it lacks, and nothing of signatures."""
    path = tmp_path / "sheet.pdf"
    assert run(["worksheet", "iso29110-starter", "--fillable", "-o", str(path)]) == 0
    assert run(["verify", *DAY, str(path)]) == 2
    assert "carries no data of isoready" in capfd.readouterr().err
