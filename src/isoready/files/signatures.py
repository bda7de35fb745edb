"""Signatures: who signed a PDF, whether anything came after, and who vouches for the signer; no network is asked."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Signature:
    """What one signature says, and what of it is true."""

    signer: str
    """The subject of the certificate, for a person."""
    intact: bool
    """Whether what it covers is byte for byte what was signed, by the key of that certificate."""
    covers_all: bool
    """Whether that is the whole file: nothing was added afterwards."""
    self_signed: bool
    starts: datetime
    ends: datetime
    """From when until when the certificate is valid, by its own word."""
    trusted: bool
    """Whether the certificates that were given lead to the signer's, and it is valid at the moment of the check."""


def is_signed(data: bytes) -> bool:
    """Whether a PDF may carry a signature: the word stands in the clear in every one that does."""
    return b"/ByteRange" in data


def last_signature(data: bytes, trust: bytes | None, at: datetime) -> Signature | None:
    """Check the last signature of a PDF, the one that can cover all of it; None where it has none.

    Args:
        data: The PDF.
        trust: Certificates as PEM that count as known; None for none at all.
        at: The moment at which certificates have to be valid.

    Raises:
        IsoreadyError: pyHanko is not on this machine, or a signature or ``trust`` cannot be read.

    """
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    try:
        from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415  heavy, an extra
    except ImportError as fault:
        msg = "the report is signed, and checking that needs pyHanko, which is not installed"
        raise IsoreadyError(msg, "Install it: pip install 'isoready[sign]'") from fault
    roots = _certificates(trust) if trust is not None else []
    try:
        found = PdfFileReader(io.BytesIO(data)).embedded_regular_signatures
        return _checked(found[-1], roots, at) if found else None
    except Exception as fault:  # a stranger's signature can make the reader raise anything
        msg = f"the signature cannot be read: {type(fault).__name__}"
        raise IsoreadyError(msg, "Ask whoever sent it for the file as it was signed.") from fault


def _certificates(data: bytes) -> list[Any]:
    from pyhanko.keys import load_certs_from_pemder_data  # noqa: PLC0415  heavy, an extra

    try:
        return list(load_certs_from_pemder_data(data))
    except (ValueError, TypeError) as fault:
        msg = "the certificates to trust cannot be read"
        raise IsoreadyError(msg, "Name a PEM file: -----BEGIN CERTIFICATE----- and so on.") from fault


def _checked(found: Any, roots: list[Any], at: datetime) -> Signature:  # noqa: ANN401  pyHanko's own
    from pyhanko.sign.validation import validate_pdf_signature  # noqa: PLC0415  heavy, an extra
    from pyhanko.sign.validation.status import SignatureCoverageLevel  # noqa: PLC0415  the same
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415  the same

    known = ValidationContext(trust_roots=roots, allow_fetching=False, moment=at, revocation_mode="soft-fail")
    status = validate_pdf_signature(found, known, skip_diff=True)
    certificate = found.signer_cert
    return Signature(
        signer=certificate.subject.human_friendly,
        intact=bool(status.intact and status.valid),
        covers_all=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        self_signed=certificate.self_signed != "no",
        starts=certificate.not_valid_before,
        ends=certificate.not_valid_after,
        trusted=bool(status.trusted) and certificate.not_valid_before <= at <= certificate.not_valid_after,
    )
