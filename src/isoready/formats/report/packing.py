"""Packing: each stream of a PDF written out once and compressed once, where the engine would do both twice over.

The engine writes every object a second time for the identifier of the file, and its streams are lists of thousands of
operators until then.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

Pdf = Any
"""The engine's PDF while it can still be changed."""

_LEVEL: Final = 6
"""How hard zlib tries, 0 to 9: beyond it pages become hardly smaller, and take twice as long."""


def write_out(pdf: Pdf) -> None:
    """Make of each stream's operators the bytes that the file will hold; they are not to be changed any more."""
    from pydyf import _to_bytes  # noqa: PLC0415  how the engine itself writes an item; nothing but a PDF needs it

    for stream in _streams(pdf):
        stream.stream = [b"\n".join([_to_bytes(item) for item in stream.stream])]


def compress(pdf: Pdf) -> None:
    """Compress each stream that the engine means to compress, once that it is written out."""
    for stream in _streams(pdf):
        if stream.compress:
            stream.stream = [zlib.compress(b"".join(stream.stream), _LEVEL)]
            stream.extra["Filter"] = "/FlateDecode"
            stream.compress = False


def _streams(pdf: Pdf) -> Iterator[Any]:
    return (item for item in pdf.objects if hasattr(item, "stream"))
