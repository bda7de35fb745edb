"""Parsing: the one entry for YAML and JSON, from bytes to a document or to one fault with its place."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from isoready.document.document import Document, Plain
from isoready.document.garbage import no_garbage_collection
from isoready.document.intake import take_in, without_mark
from isoready.document.lines import Lines

if TYPE_CHECKING:
    from isoready.document.places import Place


def parse(data: bytes, path: str, *, aliases: bool = False) -> Document:
    """Parse YAML 1.2 (core schema, of which JSON is a part); ``path`` is how the file is shown to people.

    ``aliases`` lets ``*name`` stand for an earlier ``&name``; our own formats leave it off. ``<<`` is an ordinary key.

    Raises:
        DocumentFault: the bytes are not the YAML that isoready reads.
    """
    source = take_in(data, path)
    lines = Lines(path, source)
    plain, places = _walk(source, lines, aliases=aliases)
    return Document(path, plain, sha256(data).hexdigest(), lines, lambda: places)


def recall(data: bytes, path: str, plain: Plain, digest: str) -> Document:
    """Make the document of bytes parsed before, without aliases; they are parsed again if a place is asked for."""
    source = without_mark(data)
    lines = Lines(path, source)
    return Document(path, plain, digest, lines, lambda: _walk(source, lines, aliases=False)[1])


def _walk(source: bytes, lines: Lines, *, aliases: bool) -> tuple[Plain, Place]:
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415  costs 30 ms, and a cache hit never needs it

    from isoready.document.aliases import AliasWalker  # noqa: PLC0415
    from isoready.document.events import events  # noqa: PLC0415
    from isoready.document.syntax import explain  # noqa: PLC0415
    from isoready.document.walker import Walker  # noqa: PLC0415

    walker = (AliasWalker if aliases else Walker)(events(source), lines, escapes=b"\\" in source)
    try:
        with no_garbage_collection():
            return walker.document()
    except (YAMLError, ValueError, OverflowError) as fault:
        raise explain(fault, lines) from None
