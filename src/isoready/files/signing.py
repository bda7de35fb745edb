"""Signing: a PDF signed with somebody's own key (PAdES B-B), without any network and as of a given moment."""

from __future__ import annotations

import io
import logging
from hashlib import md5
from typing import TYPE_CHECKING, Any, Final

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

MOST_KEY: Final = 1024 * 1024
"""Bytes of the largest key file that is read."""
FIELD: Final = "Signature"


def sign(data: bytes, key: bytes, passphrase: bytes | None, at: datetime) -> bytes:
    """Sign a PDF; with an RSA key the same arguments give the same bytes.

    Args:
        data: The PDF.
        key: A PKCS#12 file: private key, certificate, and whatever certificates lead to it.
        passphrase: What opens it; None where nothing does.
        at: The moment that the signature names, with its zone; nobody vouches for it.

    Raises:
        IsoreadyError: pyHanko is not on this machine, or the key cannot be opened.

    """
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    try:
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415  heavy, an extra
        from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner  # noqa: PLC0415  the same
        from pyhanko.sign.fields import SigSeedSubFilter  # noqa: PLC0415  the same
    except ImportError as fault:
        msg = "signing needs pyHanko, which is not installed"
        raise IsoreadyError(msg, "Install it: pip install 'isoready[sign]'") from fault

    class Unclocked(IncrementalPdfFileWriter):
        """It leaves the metadata as they are: they name no day."""

        def _update_meta(self) -> None:
            """Change nothing."""

    class Timed(PdfSigner):
        """It takes the moment that it is given."""

        def init_signing_session(self, *args: Any, **names: Any) -> Any:  # noqa: ANN401  pyHanko's own
            session = super().init_signing_session(*args, **names)
            session.system_time = at
            return session

    try:
        signer = SimpleSigner.load_pkcs12_data(key, other_certs=[], passphrase=passphrase)
    except (ValueError, TypeError, AttributeError) as fault:
        msg = "the key cannot be opened"
        hint = "Name a PKCS#12 file (.p12 or .pfx) with a key and its certificate, and the passphrase that opens it."
        raise IsoreadyError(msg, hint) from fault
    writer = Unclocked(io.BytesIO(data))
    first = writer._document_id[0]  # noqa: SLF001  pyHanko draws the second half by lot
    writer._document_id = type(writer._document_id)([first, type(first)(md5(data, usedforsecurity=False).digest())])  # noqa: SLF001
    about = PdfSignatureMetadata(field_name=FIELD, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    return bytes(Timed(about, signer).sign_pdf(writer).getvalue())


def read_key(path: Path, shown: str) -> bytes:
    """Read a key file.

    Raises:
        IsoreadyError: it cannot be read, or is past a limit.

    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_KEY + 1)
    except (OSError, ValueError) as fault:
        msg = f"{shown} cannot be read: {getattr(fault, 'strerror', None) or fault}"
        raise IsoreadyError(msg, "Check the name and the folder.") from fault
    if len(data) > MOST_KEY:
        msg = f"{shown} is larger than {MOST_KEY:,} bytes"
        raise IsoreadyError(msg, "No key is as large as that.")
    return data
