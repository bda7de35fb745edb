"""Front matter: the YAML between two lines of dashes at the head of a Markdown file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.document import DocumentFault, parse
from isoready.document.intake import take_in
from isoready.document.lines import Lines

if TYPE_CHECKING:
    from isoready.document import Document

_OPENING: Final = re.compile(rb"---[ \t]*\r?\n")
_CLOSING: Final = re.compile(rb"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)


def parse_front_matter(data: bytes, path: str) -> Document:
    """Parse the front matter; lines count from the top of the file.

    Raises:
        DocumentFault: there is none, it never ends, or it is not YAML.

    """
    return parse(front_matter(data, path), path, aliases=True)


def front_matter(data: bytes, path: str) -> bytes:
    """Cut out the front matter, with a comment for its first line, so that every place stays what it is.

    Raises:
        DocumentFault: there is none, or it never ends.

    """
    source = take_in(data, path, directives=False)
    opening = _OPENING.match(source)
    if opening is None:
        raise _fault(
            source, path, "the file has no front matter", "Begin it with a line `---` and end it with another."
        )
    closing = _CLOSING.search(source, opening.end())
    if closing is None:
        raise _fault(source, path, "the front matter never ends", "Put a line `---` after its last key.")
    if not source[opening.end() : closing.start()].strip():
        raise _fault(source, path, "the front matter is empty", "Write its keys between the two lines `---`.")
    return b"#" + source[1 : closing.start()]  # a comment of the same length


def _fault(source: bytes, path: str, message: str, hint: str) -> DocumentFault:
    return DocumentFault(message, hint, Lines(path, source).character(0), rule="front-matter")
