"""Keys made for a test: a private key with a certificate that it signed itself, as PKCS#12 and PEM."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12

PASSPHRASE = b"only for a test"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Key(NamedTuple):
    """What a signer has, and what others need to know them."""

    p12: bytes
    pem: bytes


def make(name: str = "Test signer") -> Key:
    """A key that is valid in 2026."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    made = x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(datetime(2026, 1, 1, tzinfo=UTC)).not_valid_after(datetime(2027, 1, 1, tzinfo=UTC))
    certificate = made.add_extension(usage, critical=True).sign(key, hashes.SHA256())
    locked = serialization.BestAvailableEncryption(PASSPHRASE)
    p12 = pkcs12.serialize_key_and_certificates(b"key", key, certificate, None, locked)
    return Key(p12, certificate.public_bytes(serialization.Encoding.PEM))
