"""Reading: a file of any kind that a schema can judge, as one document with places."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from isoready.document import parse
from isoready.document.intake import take_in
from isoready.document.toml import parse_toml
from isoready.errors import IsoreadyError
from isoready.structure.front_matter import front_matter, parse_front_matter
from isoready.structure.separated import parse_separated

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.document import Document, Plain


def _parse_yaml(data: bytes, path: str) -> Document:
    """YAML of others may name a thing once and use it twice."""
    return parse(data, path, aliases=True)


READERS: Final[dict[str, Callable[[bytes, str], Document]]] = {
    ".yaml": _parse_yaml,
    ".yml": _parse_yaml,
    ".json": _parse_yaml,
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
    if READERS.get(ending) is _parse_yaml:
        return parse_plain(take_in(data, path))
    if ending == ".md":
        return parse_plain(take_in(front_matter(data, path), path))
    return read_structured(data, path).data
