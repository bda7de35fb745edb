"""Signing a report and verifying it: who signed, and whatever was done to it afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest
from tests.files import keys

from isoready.cli import run
from isoready.model.sealing import ASSESSMENT
from isoready.resources import resource

FIRM = resource("examples", "chiltan-software", "assessment.yaml")
DAY = ["--today", "2026-11-23"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key, its certificate, its passphrase, and a report signed with it."""
    folder, key = tmp_path_factory.mktemp("signed"), keys.make()
    (folder / "key.p12").write_bytes(key.p12)
    (folder / "cert.pem").write_bytes(key.pem)
    (folder / "pass").write_bytes(keys.PASSPHRASE + b"\n")
    assert make(folder, "signed.pdf") == 0
    return folder


def make(folder: Path, name: str) -> int:
    """Make the action sheet, signed."""
    key = ["--sign", str(folder / "key.p12"), "--passphrase-file", str(folder / "pass")]
    return run(["report", *DAY, str(FIRM), "--kind", "actions", *key, "-o", str(folder / name)])


def wrong(path: Path, capsysbinary: pytest.CaptureFixture[bytes], *options: str) -> set[str]:
    """Name the statements that do not hold."""
    capsysbinary.readouterr()
    assert run(["verify", *DAY, "-f", "json", str(path), *options]) in {0, 1}
    told = json.loads(capsysbinary.readouterr().out)
    return {each["id"] for each in told["statements"] if not each["holds"]}


def test_a_signed_report_holds_and_two_are_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It names the signer, and says plainly that nobody vouches."""
    assert run(["verify", *DAY, str(folder / "signed.pdf")]) == 0
    told = capsys.readouterr().out
    assert "signed with the key of Common Name: Test signer" in told
    assert "Nobody vouches" in told
    assert "not signed" not in told
    assert make(folder, "again.pdf") == 0
    assert (folder / "again.pdf").read_bytes() == (folder / "signed.pdf").read_bytes()


def test_trust_is_by_certificate(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The signer's own, and no other."""
    (folder / "other.pem").write_bytes(keys.make().pem)
    assert wrong(folder / "signed.pdf", capsysbinary, "--trust", str(folder / "cert.pem")) == set()
    assert wrong(folder / "signed.pdf", capsysbinary, "--trust", str(folder / "other.pem")) == {"signer-trusted"}


def test_a_signature_outlives_no_certificate(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """After its last day that is told."""
    assert wrong(folder / "signed.pdf", capsysbinary, "--today", "2028-01-01") == {"certificate-in-date"}


def test_a_byte_that_is_another_breaks_the_signature(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Even where no page shows it."""
    data = (folder / "signed.pdf").read_bytes()
    (folder / "byte.pdf").write_bytes(
        data.replace(b"/Producer", b"/Producex", 1).replace(b"\xf0\x9f\x96\xa4", b"\xf0\x9f\x96\xa5", 1)
    )
    assert "signature-holds" in wrong(folder / "byte.pdf", capsysbinary)


def test_an_attachment_put_in_after_signing_is_seen(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """As another revision, so that the signature itself still holds."""
    import io  # noqa: PLC0415  one use

    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415  heavy

    writer, out = IncrementalPdfFileWriter(io.BytesIO((folder / "signed.pdf").read_bytes())), io.BytesIO()
    names = writer.root["/Names"]["/EmbeddedFiles"]["/Names"]
    place = next(place for place in range(0, len(names), 2) if str(names[place]) == ASSESSMENT)
    stream = names[place + 1]["/EF"].raw_get("/F")
    held = stream.get_object()
    held._data, held._encoded_data = held.data.replace(b"answer: P", b"answer: F", 1), None  # noqa: SLF001  no other way
    writer.mark_update(stream)
    writer.write(out)  # type: ignore[no-untyped-call]  # pyHanko's own
    (folder / "added.pdf").write_bytes(out.getvalue())
    found = wrong(folder / "added.pdf", capsysbinary)
    assert {"signature-covers-file", "assessment-is-the-one-named", "numbers-follow"} <= found
    assert "signature-holds" not in found


def test_saved_again_the_signature_is_broken(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Whatever was changed: other bytes are not what was signed."""
    with pikepdf.open(folder / "signed.pdf") as pdf:
        pdf.save(folder / "saved.pdf")
    assert "signature-holds" in wrong(folder / "saved.pdf", capsysbinary)


def test_trust_in_an_unsigned_report_does_not_hold(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Whoever asks for a signer has none."""
    assert run(["report", *DAY, str(FIRM), "--kind", "actions", "-o", str(folder / "plain.pdf")]) == 0
    assert wrong(folder / "plain.pdf", capsysbinary, "--trust", str(folder / "cert.pem")) == {"signer-trusted"}


def test_the_passphrase_may_stand_in_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And a wrong one leaves the old report as it was."""
    path = folder / "kept.pdf"
    path.write_bytes(b"old")
    arguments = ["report", *DAY, str(FIRM), "--kind", "actions", "--sign", str(folder / "key.p12"), "-o", str(path)]
    monkeypatch.setenv("ISOREADY_PASSPHRASE", "wrong")
    assert run(arguments) == 2
    assert path.read_bytes() == b"old"
    monkeypatch.setenv("ISOREADY_PASSPHRASE", keys.PASSPHRASE.decode())
    assert run(arguments) == 0
    assert path.read_bytes() == (folder / "signed.pdf").read_bytes()


def test_only_a_pdf_is_signed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Anything else is refused before it is made, and so is a key that is not there."""
    assert run(["report", *DAY, str(FIRM), "--sign", str(folder / "key.p12"), "-o", str(folder / "a.html")]) == 2
    assert "only a PDF can be signed" in capsys.readouterr().err
    assert (
        run(
            [
                "report",
                *DAY,
                str(FIRM),
                "--sign",
                str(folder / "no.p12"),
                "--passphrase-file",
                str(folder / "pass"),
                "-o",
                str(folder / "a.pdf"),
            ]
        )
        == 2
    )
    assert "cannot be read" in capsys.readouterr().err
