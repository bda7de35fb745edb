"""Texts in a PDF: what is looked through before a file is handed on."""

from __future__ import annotations

import zlib

import pytest

from isoready.sharing.pdf_texts import pdf_texts


def packed(head: bytes, content: bytes) -> bytes:
    """Write a stream as the engine does."""
    body = zlib.compress(content)
    return b"1 0 obj\n<<%s/Filter /FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n" % (head, len(body), body)


@pytest.mark.parametrize("count", [1, 3, 4, 30, 312, 3_000, 44, 12_481])
def test_objects_are_read_however_many_a_stream_holds(count: int) -> None:
    """The number of objects is called ``/N``, as is that of a profile's colours."""
    data = b"%PDF-1.7\n" + packed(b"/Type /ObjStm/N %d/First 4" % count, b"1 0 <</Title (Who did it)>>")
    assert "Who did it" in pdf_texts(data).strings


@pytest.mark.parametrize("head", [b"/Length1 1028", b"/N 3", b"/N 1/Alternate /DeviceGray", b"/Type /XRef/Size 4"])
def test_fonts_colours_and_tables_of_places_are_no_text(head: bytes) -> None:
    """A word in them is chance."""
    found = pdf_texts(b"%PDF-1.7\n" + packed(head, b"(chance)"))
    assert not found.plain
    assert "chance" not in found.strings


def test_the_number_of_a_shape_is_no_letter() -> None:
    """0xDF is the number of some letter in a font, and as a character the sharp s, which a search takes for `ss`."""
    found = pdf_texts(b"%PDF-1.7\n" + packed(b"", b"BT /ABCDEF 12 Tf <004300DF0044> Tj ET"))
    assert not [text for text in found.strings if "\xdf" in text]


def test_a_page_says_in_letters_what_is_to_be_read_aloud() -> None:
    """As text that is marked as such, or in brackets."""
    marked = b"/Span <</ActualText <FEFF%s>>> BDC" % "Ziarat".encode("utf-16-be").hex().encode()
    page = b"BT %s /Span <</Alt (Bolan)>> BDC ET EMC EMC" % marked
    assert {"Ziarat", "Bolan"} <= set(pdf_texts(b"%PDF-1.7\n" + packed(b"", page)).strings)
