"""Texts in a PDF of our own making: its strings, the files inside it, and the letters that its pages draw."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OBJECT: Final = re.compile(rb"(\d+) \d+ obj\b(.*?)(?:\bstream\r?\n(.*?)\r?\nendstream\b|\bendobj\b)", re.DOTALL)
_LITERAL: Final = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL)
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_HEX: Final = re.compile(rb"<([0-9A-Fa-f\s]+)>")
_MARKED: Final = re.compile(rb"<((?:feff|FEFF)[0-9A-Fa-f\s]+)>")
"""What says that it is text: of the rest that a page holds, each two bytes are the number of a shape in a font."""
_FONT: Final = re.compile(rb"/BaseFont /([A-Z]{6})\+[^/]*/ToUnicode (\d+) 0 R")
"""A font: the pages know it by the six letters before its name."""
_FROM_TO: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_SHOWN: Final = re.compile(rb"/(\S+) [-\d.]+ Tf\b|<([0-9A-Fa-f]*)>|\bBT\b")
_PROGRAMS: Final = re.compile(
    rb"/Length1 |/FontFile|/N [134]\b(?!.*/First)|/Subtype /Image|/Type /XRef|/Subtype /OpenType"
)
"""Streams of fonts, colours and pictures: none of them holds text of anybody.

A stream of objects has its number as ``/N`` too, and ``/First``.
"""
_OPERATOR: Final = re.compile(rb"\b(?:BT|cm|re|Do)\b")
_PACKED: Final = b"/ObjStm"
_SIMPLE: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


@dataclass
class PdfTexts:
    """What can be read in a PDF."""

    strings: list[str] = field(default_factory=list)
    """Strings of its objects: names, titles, what is read aloud, data of the document."""
    plain: list[bytes] = field(default_factory=list)
    """Streams that are text: the files inside, the metadata."""
    drawn: list[str] = field(default_factory=list)
    """What each stream of drawing shows, letter by letter."""


def pdf_texts(data: bytes) -> PdfTexts:
    """Take a PDF apart that the engine wrote: every object, every stream unpacked."""
    found = PdfTexts()
    loose: list[bytes] = []
    streams: dict[int, bytes] = {}
    for match in _OBJECT.finditer(data):
        number, head, body = int(match[1]), match[2], match[3]
        loose.append(head)
        if body is None or _PROGRAMS.search(head):
            continue
        content = _unpacked(head, body)
        if _PACKED in head:
            loose.append(content)
        else:
            streams[number] = content
    outside = _OBJECT.sub(b" ", data)
    found.strings += [text for each in (*loose, outside) for text in _strings(each)]
    fonts = _fonts(b"\n".join(loose), streams)
    for content in streams.values():
        if _is_drawing(content):
            found.drawn.append("".join(_letters(content, fonts)))
            found.strings += _strings(content, _MARKED)
        else:
            found.plain.append(content)
    return found


def _unpacked(head: bytes, body: bytes) -> bytes:
    return zlib.decompress(body) if b"/FlateDecode" in head else body


def _is_drawing(content: bytes) -> bool:
    return _OPERATOR.search(content[:4000]) is not None and not content.lstrip().startswith((b"{", b"<"))


def _strings(text: bytes, in_hex: re.Pattern[bytes] = _HEX) -> Iterator[str]:
    for literal in _LITERAL.findall(text):
        yield _text(_ESCAPE.sub(_escaped, literal[1:-1]))
    for digits in in_hex.findall(text):
        bare = b"".join(digits.split())
        yield _text(bytes.fromhex((bare + b"0" * (len(bare) % 2)).decode()))


def _escaped(match: re.Match[bytes]) -> bytes:
    mark = match[1]
    if mark[:1].isdigit():
        return bytes([int(mark, 8) & 0xFF])
    return b"" if mark.endswith(b"\n") else _SIMPLE.get(mark, mark)


def _text(data: bytes) -> str:
    return data.decode("utf-16", "replace") if data[:2] in {b"\xfe\xff", b"\xff\xfe"} else data.decode("latin-1")


def _fonts(objects: bytes, streams: Mapping[int, bytes]) -> dict[bytes, dict[bytes, str]]:
    """Read what each letter of each font stands for, by the names under which the pages know the fonts."""
    found = {}
    for name, number in _FONT.findall(objects):
        pairs = _FROM_TO.findall(streams.get(int(number), b""))
        found[name] = {code.lower(): bytes.fromhex(to.decode()).decode("utf-16-be", "replace") for code, to in pairs}
    return found


def _letters(content: bytes, fonts: Mapping[bytes, Mapping[bytes, str]]) -> Iterator[str]:
    letters: Mapping[bytes, str] = {}
    for match in _SHOWN.finditer(content):
        if match[1]:
            letters = fonts.get(match[1], {})
        elif match[2]:
            code = match[2].lower()
            yield from (letters.get(code[place : place + 4], "") for place in range(0, len(code), 4))
