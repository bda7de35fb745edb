"""Signing: a report signed on its way out, and what a signature on one is worth told in plain words."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Final

from isoready.files.signatures import is_signed, last_signature
from isoready.files.signing import read_key, sign
from isoready.model.verified import Statement
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.files.signatures import Signature

_UNSIGNED: Final = "The report is not signed: somebody who changes pages, data and every digest alike is not found out."
_NOBODY: Final = "Nobody vouches for the signer: name a certificate that you know, --trust CERT.pem."
_SELF: Final = "The signer's certificate is signed by the signer alone: anybody can make one in any name."
_OFFLINE: Final = (
    "Whether the certificate was revoked is not asked, and the moment of signing is the signer's own word."
)


def signed(data: bytes, key: Path, passphrase: bytes | None, day: date) -> bytes:
    """Sign a PDF as of noon (UTC) of ``day``, so that no clock is asked.

    Raises:
        IsoreadyError: the key cannot be read or opened, or pyHanko is not on this machine.

    """
    return sign(data, read_key(key, shown(key)), passphrase, _noon(day))


def signature_statements(data: bytes, trust: Path | None, day: date) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
    """Say what holds of the signature of a PDF, and what to know about it.

    Raises:
        IsoreadyError: a signature or ``trust`` cannot be read, or pyHanko is not on this machine.

    """
    known = None if trust is None else read_key(trust, shown(trust))
    last = last_signature(data, known, _noon(day)) if is_signed(data) else None
    if last is None:
        asked = (Statement("signer-trusted", holds=False, sentence="The report is not signed."),)
        return (asked if trust is not None else ()), (_UNSIGNED,)
    alone = (_SELF,) if last.self_signed else ()
    nobody = () if trust is not None else (_NOBODY,)
    return _statements(last, day, asked=trust is not None), (*alone, *nobody, _OFFLINE)


def _statements(found: Signature, day: date, *, asked: bool) -> tuple[Statement, ...]:
    noon, who = _noon(day), found.signer
    in_date = found.starts <= noon <= found.ends
    span = f"{found.starts.date()} to {found.ends.date()}"
    held = f"It is signed with the key of {who}." if found.intact else f"It was altered after {who} signed it."
    whole = "The signature covers the whole file." if found.covers_all else "Something was added after it was signed."
    dated = f"The signer's certificate is {'valid' if in_date else 'NOT valid'} on {day} ({span})."
    known = f"The certificate that you named {'vouches' if found.trusted else 'does not vouch'} for {who}."
    trusted = (Statement("signer-trusted", holds=found.trusted, sentence=known),) if asked else ()
    return (
        Statement("signature-holds", holds=found.intact, sentence=held),
        Statement("signature-covers-file", holds=found.covers_all, sentence=whole),
        Statement("certificate-in-date", holds=in_date, sentence=dated),
        *trusted,
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
