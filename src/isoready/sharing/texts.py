"""Texts: everything that can be read in the bytes of a file that was made, whatever it is packed in."""

from __future__ import annotations

import io
import json
import re
import zipfile
from html import unescape
from typing import TYPE_CHECKING, Final

from isoready.sharing.leaves import strings_in
from isoready.sharing.pdf_texts import pdf_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG: Final = re.compile(r"<[^>]*>")
_FONT: Final = re.compile(r"base64,[A-Za-z0-9+/=]+")
"""Fonts of ours that an HTML file brings along; a word in such letters is chance."""


def texts_of(data: bytes) -> Iterator[str]:
    """Read a PDF, a spreadsheet or a file of text: its text, its attributes and names, and what lies inside it."""
    if data.startswith(b"%PDF-"):
        yield from _of_pdf(data)
    elif data.startswith(b"PK\x03\x04"):
        yield from _of_archive(data)
    else:
        yield from _of_text(data)


def letters_of(data: bytes) -> Iterator[str]:
    """Read what the pages of a PDF draw, letter by letter and without spaces that could be relied on."""
    if data.startswith(b"%PDF-"):
        yield from pdf_texts(data).drawn


def _of_pdf(data: bytes) -> Iterator[str]:
    found = pdf_texts(data)
    yield from found.strings
    for stream in found.plain:
        yield from _of_text(stream)


def _of_archive(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            yield name
            yield from _of_text(archive.read(name))


def _of_text(data: bytes) -> Iterator[str]:
    text = data.decode("utf-8-sig", "replace")
    if text.startswith("{"):
        try:
            yield from strings_in(json.loads(text))
        except ValueError:
            yield text
        else:
            return
    text = _FONT.sub("", text)
    yield unescape(_TAG.sub(" ", text))
    yield from (unescape(tag) for tag in _TAG.findall(text))
