"""Signing, and reading signatures: who, whether all of it, and whether anything came after."""

from __future__ import annotations

import io
from datetime import datetime

import pikepdf
import pytest
from tests.files import keys

from isoready.errors import IsoreadyError
from isoready.files.signatures import Signature, is_signed, last_signature
from isoready.files.signing import sign


@pytest.fixture(scope="module")
def key() -> keys.Key:
    """One key for all."""
    return keys.make()


@pytest.fixture(scope="module")
def plain() -> bytes:
    """A PDF with one page that has words to change."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].Contents = pdf.make_stream(b"% seven gaps")
        pdf.save(out, static_id=True, compress_streams=False)
    return out.getvalue()


@pytest.fixture(scope="module")
def signed(key: keys.Key, plain: bytes) -> bytes:
    """The same, signed."""
    return sign(plain, key.p12, keys.PASSPHRASE, keys.NOON)


def checked(data: bytes, trust: bytes | None = None, at: datetime = keys.NOON) -> Signature:
    """Check the one signature of a PDF."""
    found = last_signature(data, trust, at)
    assert found is not None
    return found


def test_the_signer_is_named_and_nobody_vouches(signed: bytes, plain: bytes) -> None:
    """Where no certificate is given to trust."""
    assert is_signed(signed)
    assert not is_signed(plain)
    found = checked(signed)
    assert "Test signer" in found.signer
    assert (found.intact, found.covers_all, found.self_signed, found.trusted) == (True, True, True, False)
    assert found.starts < keys.NOON < found.ends


def test_the_signer_is_trusted_by_the_certificate_and_no_other(signed: bytes, key: keys.Key) -> None:
    """Of the same name even."""
    assert checked(signed, key.pem).trusted
    assert not checked(signed, keys.make().pem).trusted


def test_a_certificate_that_has_run_out_is_not_trusted(signed: bytes, key: keys.Key) -> None:
    """On the day of the check."""
    assert not checked(signed, key.pem, keys.NOON.replace(year=2028)).trusted


def test_two_runs_are_the_same_bytes(signed: bytes, key: keys.Key, plain: bytes) -> None:
    """With an RSA key."""
    assert sign(plain, key.p12, keys.PASSPHRASE, keys.NOON) == signed


def test_a_changed_byte_breaks_it(signed: bytes) -> None:
    """Of what a page shows."""
    found = checked(signed.replace(b"seven gaps", b"eight gaps"))
    assert not found.intact


def test_what_came_after_is_seen(signed: bytes) -> None:
    """Another revision, as a reader of PDF would write it: what was signed is whole, and is not all."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415  heavy

    writer, out = IncrementalPdfFileWriter(io.BytesIO(signed)), io.BytesIO()
    writer.root["/PageMode"] = writer.root.raw_get("/Type")
    writer.update_root()  # type: ignore[no-untyped-call]  # pyHanko's own
    writer.write(out)  # type: ignore[no-untyped-call]  # pyHanko's own
    found = checked(out.getvalue())
    assert found.intact
    assert not found.covers_all


@pytest.mark.parametrize(("p12", "passphrase"), [(None, b"wrong"), (None, None), (b"no key", b"x")])
def test_a_key_that_does_not_open_is_told(
    p12: bytes | None, passphrase: bytes | None, key: keys.Key, plain: bytes
) -> None:
    """With the way out, and without the passphrase."""
    with pytest.raises(IsoreadyError, match="cannot be opened") as caught:
        sign(plain, p12 or key.p12, passphrase, keys.NOON)
    assert caught.value.hint


def test_what_cannot_be_read_is_told(signed: bytes) -> None:
    """A signature cut short, or a certificate that is none."""
    with pytest.raises(IsoreadyError, match="to trust"):
        checked(signed, b"no certificate")
    with pytest.raises(IsoreadyError, match="cannot be read"):
        checked(signed[: len(signed) // 2])
