"""Reading: a file of any kind that a schema can judge, as one document with places."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from isoready.document import DocumentFault, parse
from isoready.document.intake import take_in, without_mark
from isoready.document.lines import Lines
from isoready.document.toml import parse_toml
from isoready.errors import IsoreadyError
from isoready.location import Location
from isoready.structure.front_matter import front_matter, parse_front_matter
from isoready.structure.separated import parse_separated

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.document import Document, Plain


def _parse_yaml(data: bytes, path: str) -> Document:
    """YAML of others may name a thing once and use it twice."""
    return parse(data, path, aliases=True)


def _parse_json(data: bytes, path: str) -> Document:
    """JSON is YAML, and not all YAML is JSON: other programs refuse a comment, or a comma too many."""
    document = _parse_yaml(data, path)
    refuse_no_json(data, path)
    return document


def refuse_no_json(data: bytes, path: str) -> None:
    """Refuse what RFC 8259 does not take.

    Raises:
        DocumentFault: there is some of it.

    """
    text = without_mark(data).decode()
    try:
        json.loads(text, parse_float=str, parse_int=str, parse_constant=_refuse_constant)
    except json.JSONDecodeError as fault:
        msg = f"this is YAML and no JSON: {fault.msg[:1].lower()}{fault.msg[1:]}"
        place = Lines(path, text.encode()).character(fault.pos)
        raise DocumentFault(
            msg, "Write it as JSON, or let the file's name end in .yaml.", place, rule="json-syntax"
        ) from None
    except (ValueError, RecursionError):
        msg = "this is YAML and no JSON: NaN and Infinity are no numbers in JSON"
        hint = "Write it as JSON, or let the file's name end in .yaml."
        raise DocumentFault(msg, hint, Location(path), rule="json-syntax") from None


def _refuse_constant(_: str) -> None:
    raise ValueError


READERS: Final[dict[str, Callable[[bytes, str], Document]]] = {
    ".yaml": _parse_yaml,
    ".yml": _parse_yaml,
    ".json": _parse_json,
    ".toml": parse_toml,
    ".csv": parse_separated,
    ".md": parse_front_matter,
}
"""By the ending of the file's name."""


def read_structured(data: bytes, path: str) -> Document:
    """Parse by the ending of the name: YAML, JSON, TOML, CSV (a list of rows) or Markdown (its front matter).

    Raises:
        DocumentFault: the file is not what its name says.
        IsoreadyError: no reader is for files of that name.

    """
    reader = READERS.get(PurePath(path).suffix.lower())
    if reader is None:
        msg = f"{path} has no ending that tells what it is"
        raise IsoreadyError(msg, f"Name a schema for files that end in one of: {', '.join(READERS)}.")
    return reader(data, path)


def read_plainly(data: bytes, path: str) -> Plain:
    """Parse a file of which no place is asked yet, as quickly as it can be.

    Raises:
        DocumentFault: the file is not what its name says.
        UnusualError: a reader that knows places must see it.
        IsoreadyError: no reader is for files of that name.

    """
    from isoready.document.plain import parse_plain  # noqa: PLC0415  the YAML parser costs 20 ms

    ending = PurePath(path).suffix.lower()
    if ending in {".yaml", ".yml", ".json"}:
        plain = parse_plain(take_in(data, path))
        if ending == ".json":
            refuse_no_json(data, path)
        return plain
    if ending == ".md":
        return parse_plain(take_in(front_matter(data, path), path))
    return read_structured(data, path).data
