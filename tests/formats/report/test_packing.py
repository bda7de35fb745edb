"""Packing leaves in each stream what was in it."""

from __future__ import annotations

import zlib

import pydyf

from isoready.formats.report.packing import compress, write_out

_DRAWN, _PICTURE = 3, 4
"""Places of the two streams among the objects, behind those that every document has."""


def _pdf() -> pydyf.PDF:
    pdf = pydyf.PDF()
    drawn = pydyf.Stream(compress=True)
    drawn.set_line_width(0.25)
    drawn.rectangle(1, 2, 3, 4)
    drawn.show_text_string("(to be escaped)")
    pdf.add_object(drawn)
    pdf.add_object(pydyf.Stream([b"as it is", "text"], {"Filter": "/DCTDecode"}))
    pdf.add_object(pydyf.Dictionary({"Type": "/Page"}))
    return pdf


def test_what_is_written_out_is_what_the_engine_would_write() -> None:
    """Each object comes out as the same bytes, but for how hard its stream is pressed."""
    plain, packed = _pdf(), _pdf()
    drawn = plain.objects[_DRAWN]
    drawn.compress = False
    write_out(packed)
    (raw,) = packed.objects[_DRAWN].stream
    assert drawn.data.endswith(b"\n".join([b"stream", raw, b"endstream"]))
    after = [each.data for each in packed.objects[_PICTURE:]]
    assert after == [each.data for each in plain.objects[_PICTURE:]]


def test_what_is_to_be_compressed_is_compressed_once() -> None:
    """A stream that names its own filter, such as a picture, is left alone."""
    pdf = _pdf()
    drawn, picture = pdf.objects[_DRAWN], pdf.objects[_PICTURE]
    write_out(pdf)
    (raw,) = drawn.stream
    compress(pdf)
    compress(pdf)
    assert zlib.decompress(drawn.stream[0]) == raw
    assert (drawn.extra["Filter"], drawn.compress) == ("/FlateDecode", False)
    assert (picture.stream, picture.extra) == ([b"as it is\ntext"], {"Filter": "/DCTDecode"})
