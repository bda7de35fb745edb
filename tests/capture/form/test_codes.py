"""The form's QR codes are read by an independent reader, and a chain of them is put together again."""

from __future__ import annotations

import json
import random
import zlib
from base64 import urlsafe_b64encode
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image
from tests.capture.form.harness import functions

from isoready.capture.form.chain import is_chain, join_chain
from isoready.document.intake import MOST_BYTES
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CAPACITY = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666)
"""Bytes that versions 1 to 20 hold at level M (ISO/IEC 18004, table 7)."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """The functions of the form."""
    yield from functions(browser)


def picture(cells: list[list[bool]]) -> Image.Image:
    """Draw a code, four dots a cell, with a quiet zone of four cells."""
    size = len(cells) + 8
    image = Image.new("L", (size, size), 255)
    for row, line in enumerate(cells, 4):
        for column, dark in enumerate(line, 4):
            image.putpixel((column, row), 0 if dark else 255)
    return image.resize((size * 4, size * 4), Image.Resampling.NEAREST)


@pytest.mark.parametrize("version", range(1, 21))
def test_each_version_is_read_full_and_nearly_empty(page: Page, version: int) -> None:
    """Every size of code carries exactly what the standard's table says that it holds."""
    room = CAPACITY[version - 1]
    below = CAPACITY[version - 2] + 1 if version > 1 else 1
    for length in (room, below):
        text = "".join(random.Random(length).choices("ISOREADY1/ abcdef-_0123456789", k=length))  # noqa: S311  any text
        cells = page.evaluate("text => qrCode(Array.from(utf8(text)))", text)
        assert len(cells) == 17 + 4 * version
        (found,) = zxingcpp.read_barcodes(picture(cells))
        assert found.bytes.decode() == text
        assert found.ec_level == "M"


def test_what_is_too_long_is_not_drawn(page: Page) -> None:
    """One byte more than version 20 holds is refused."""
    said = page.evaluate("() => { try { qrCode(new Array(667).fill(65)); } catch (fault) { return fault.message; } }")
    assert said == "too long for one code"


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("length", [1, 500, 60_000])
def test_a_chain_is_put_together_in_any_order(page: Page, length: int, plain: bool) -> None:  # noqa: FBT001  a case
    """Deflated where the browser can, plain where it cannot; each text fits one code."""
    chance = random.Random(length)  # noqa: S311  any text
    text = json.dumps({"a": "".join(chance.choices("abc دہلیز\n", k=length))}, ensure_ascii=False)
    hidden = "const kept = window.CompressionStream; window.CompressionStream = undefined;" if plain else ""
    back = "window.CompressionStream = kept;" if plain else ""
    texts = page.evaluate(
        f"async (text) => {{ {hidden} const texts = await chainOf(text); {back} return texts; }}", text
    )
    assert max(map(len, texts)) <= CAPACITY[13]
    chance.shuffle(texts)
    scanned = "\r\n".join([*texts, "", *texts[: len(texts) // 2 + 1]]).encode()
    assert is_chain(scanned)
    assert join_chain(scanned, "codes.txt").decode() == text


def chain(answers: bytes, count: int, *, kind: str = "P", checksum: str = "") -> list[str]:
    """Cut answers into so many texts."""
    packed = zlib.compress(answers)[2:-4] if kind == "D" else answers
    payload = kind + urlsafe_b64encode(packed).decode().rstrip("=")
    size = -(-len(payload) // count)
    total = checksum or f"{zlib.crc32(answers):08x}"
    return [f"ISOREADY1 {at + 1}/{count} {total} {payload[at * size : (at + 1) * size]}" for at in range(count)]


SEVEN = chain(b"some answers of a firm, long enough to be cut", 7)
OTHER = chain(b"other answers of a firm, long enough to be cut", 7)
MANY = chain(b"x" * 500, 30)


@pytest.mark.parametrize(
    ("lines", "message", "line"),
    [
        ([*SEVEN[:2], *SEVEN[3:]], "missing part 3 of 7", 1),
        (SEVEN[:4], "missing parts 5, 6, 7 of 7", 1),
        (MANY[:1], "missing parts 2, 3, 4, 5, 6, 7, 8, 9 and 21 more of 30", 1),
        ([*SEVEN[:3], OTHER[3]], "this code belongs to other answers", 4),
        ([*SEVEN, SEVEN[0] + "A"], "part 1 of 7 was scanned before, and this is not the same", 8),
        ([*SEVEN, "https://example.org"], "this line is no code of a phone form", 8),
        ([*SEVEN[:6], SEVEN[6][:12]], "this code is not whole", 7),
        (["ISOREADY1 8/7 00000000 P"], "this code is not whole", 1),
        ([], "there is no code in this file", 1),
        (chain(b"answers", 1, checksum="00000000"), "do not give what was sent", 1),
        (chain(b"answers", 2, kind="Q"), "do not give what was sent", 1),
        ([chain(b"answers" * 50, 1, kind="D")[0][:40]], "do not give what was sent", 1),
        (["ISOREADY1 1/1 00000000 PA"], "do not give what was sent", 1),
        (chain(b" " * (MOST_BYTES + 1), 1, kind="D"), "do not give what was sent", 1),
    ],
)
def test_what_is_wrong_with_a_chain_is_said(lines: list[str], message: str, line: int) -> None:
    """Each fault has its line and a way out."""
    with pytest.raises(IsoreadyError, match=message) as refused:
        join_chain("\n".join(lines).encode(), "codes.txt")
    assert refused.value.location is not None
    assert (refused.value.location.path, refused.value.location.line) == ("codes.txt", line)
    assert refused.value.hint


@pytest.mark.parametrize("data", [b"ISOREADY1 \xff", b"x" * (MOST_BYTES + 1)])
def test_what_is_no_text_of_that_size_is_refused(data: bytes) -> None:
    """Bytes that are no text, and files that are too large, are not looked into."""
    with pytest.raises(IsoreadyError):
        join_chain(data, "codes.txt")


def test_a_deflated_chain_is_inflated() -> None:
    """As Python packs it, too."""
    answers = b"some answers " * 40
    assert join_chain("\n".join(chain(answers, 3, kind="D")).encode(), "codes.txt") == answers
