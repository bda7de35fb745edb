"""Migrating: the bytes of an assessment taken to another checklist version, and the proof that all is there."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.document import DocumentFault, parse
from isoready.document.blocks import UnusualLayoutError
from isoready.document.emitting import json_text
from isoready.errors import IsoreadyError
from isoready.migration.editing import RESPONSES, RETIRED, edited
from isoready.migration.moving import Moves, move
from isoready.migration.rewriting import rewritten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.document import Document
    from isoready.migration.routes import Routes

_COMMENT: Final = re.compile(rb"(?:^|[ \t])(#.*)")


class Walked(NamedTuple):
    """One leg, walked."""

    data: bytes
    """The file as it is now."""
    moves: Moves


def walk(data: bytes, path: str, routes: Routes, digest: str) -> Walked:
    """Take the answers in ``data`` to the new checklist of ``routes``, whose file has the SHA-256 ``digest``.

    Raises:
        IsoreadyError: the file is laid out so that the answers cannot be moved without harm.

    """
    document = parse(data, path)
    moves = move(document.data.get(RESPONSES) or {}, document.data.get(RETIRED) or {}, routes)
    pin = _pin(document, routes, digest)
    expected = _expected(document.data, moves, pin)
    for made in _ways(document, data, moves, pin, expected):
        whole = _with_comments(data, made)
        if _says(whole, path, expected):
            return Walked(whole, moves)
    msg = "the answers in this file cannot be moved without harm; nothing was changed"
    hint = "Lay the file out with one response below the other, as `isoready new` does, and migrate again."
    raise IsoreadyError(msg, hint, document.locate(RESPONSES))


def _ways(
    document: Document, data: bytes, moves: Moves, pin: dict[str, str], expected: dict[str, Any]
) -> Iterator[bytes]:
    """Try to edit line by line; a file in brackets is written anew, as JSON if it was that, else by a YAML writer."""
    with suppress(UnusualLayoutError, DocumentFault):
        yield edited(document, data, moves, pin)
    if _is_json(data):
        yield (json_text(expected) + "\n").encode()
    yield rewritten(data, moves, pin)


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return True


def _pin(document: Document, routes: Routes, digest: str) -> dict[str, str]:
    pin = {"id": routes.new.id, "version": routes.new.version}
    return pin | ({"digest": digest} if document.data["checklist"].get("digest") is not None else {})


def _expected(data: dict[str, Any], moves: Moves, pin: dict[str, str]) -> dict[str, Any]:
    expected = {**data, "checklist": {**data["checklist"], **pin}, RESPONSES: moves.responses}
    expected.pop(RETIRED, None)
    return expected | ({RETIRED: moves.retired} if moves.retired else {})


def _says(made: bytes, path: str, expected: dict[str, Any]) -> bool:
    try:
        found = parse(made, path).data
    except DocumentFault:
        return False
    # A block that is empty may be gone, or stand there as nothing.
    return _filled(found) == _filled(expected)


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in {RESPONSES, RETIRED} or value}


def _comments(data: bytes) -> Iterator[bytes]:
    """What may be a comment: after a space or at the beginning of a line, and not in double quotes."""
    for line in data.splitlines():
        found = _COMMENT.search(line)
        if found and line.count(b'"', 0, found.start(1)) % 2 == 0:
            yield found[1]


def _with_comments(before: bytes, after: bytes) -> bytes:
    """Write comments that lost their place at the end; nothing that was written is ever gone."""
    lost = [words for words in dict.fromkeys(_comments(before)) if words not in after]
    if not lost:
        return after
    ending = b"\r\n" if b"\r\n" in before else b"\n"
    return after + (b"" if after.endswith((b"\n", b"\r")) else ending) + b"".join(words + ending for words in lost)
