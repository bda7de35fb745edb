"""SHA-256 at once: Python's own for what is short; OpenSSL's, which takes 4 ms to load, for what is long."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hashlib import _Hash

_SHORT: Final = 65_536
"""Bytes; above that OpenSSL is sooner ready even if it must be loaded."""
_OWN: Final = ("_sha2", "_sha256", "hashlib")
"""Modules that have it, by the age of Python: since 3.12, until 3.11, and whatever else there is."""


def sha256(first: bytes, length: int = 0) -> _Hash:
    """Begin a SHA-256 (FIPS 180-4) with ``first``; ``length`` says how many bytes are to come."""
    names = _OWN if length <= _SHORT else _OWN[-1:]
    for name in names[:-1]:
        try:
            made: _Hash = import_module(name).sha256(first)
        except (ImportError, AttributeError):
            continue
        return made
    from hashlib import sha256 as openssl  # noqa: PLC0415  4 ms, which a list need not wait for

    return openssl(first)
