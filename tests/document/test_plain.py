"""Plain data at once is the plain data of the walker that knows places, or none."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from isoready.document import DocumentFault, parse
from isoready.document.intake import take_in
from isoready.document.plain import UnusualError, parse_plain

SOUND = b"""\
a: 1
b: [x, 'y', "z", 1.50, true, ~, {c: 0x1F}]
c:
  - d: >-
      some
      words
  - 2026-01-31
"""
PIECES = st.sampled_from(
    (
        "a: ",
        "b: ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "x",
        "1",
        "1.0",
        '"q"',
        "'",
        "&a ",
        "*a",
        "!t ",
        "? ",
        "\n",
        "  ",
        "---\n",
    )
)
DAMAGE = st.tuples(st.integers(0, len(SOUND)), st.integers(0, 4), st.binary(max_size=3))


def read_alike(data: bytes) -> None:
    """Whatever is given at once is what the walker gives, also where aliases may be used."""
    try:
        plain = parse_plain(take_in(data, "a.yaml"))
    except (DocumentFault, UnusualError):
        return
    assert repr(plain) == repr(parse(data, "a.yaml", aliases=True).data)


@given(st.lists(PIECES, max_size=12).map("".join))
@example("a: 1\na: 2\n")
@example('a: "\\x07"')
def test_any_pieces_are_read_alike(text: str) -> None:
    """Also where they are no YAML: then there is nothing."""
    read_alike(text.encode())


@given(st.lists(DAMAGE, min_size=1, max_size=3))
def test_a_damaged_file_is_read_alike(damage: list[tuple[int, int, bytes]]) -> None:
    """What the walker refuses is never taken."""
    data = SOUND
    for at, length, piece in damage:
        data = data[:at] + piece + data[at + length :]
    read_alike(data)


def test_a_sound_file_needs_no_walker() -> None:
    """The ordinary is not unusual."""
    assert parse_plain(SOUND) == parse(SOUND, "a.yaml").data


@pytest.mark.parametrize(
    "text",
    [
        "a: &x 1\nb: 2\n",
        "a: &x [1]\nb: *x\n",
        "a: !t 1\n",
        "!t a: 1\n",
        "a: !t [1]\n",
        "a: 1\na: 2\n",
        "? [a]\n: 1\n",
        "a: 1\n---\nb: 2\n",
        "a: [1\n",
        "a: .inf\n",
        'a: "\\a"\n',
        '"\\a": 1\n',
        "",
        "[" * 65 + "]" * 65,
        "a: 1\n b: 2\n",
    ],
)
def test_what_is_out_of_the_ordinary_is_left_to_the_walker(text: str) -> None:
    """Which tells it at its place, or takes it."""
    with pytest.raises(UnusualError):
        parse_plain(text.encode())


def test_what_only_looks_like_a_sign_is_read_at_once() -> None:
    """Signs inside of text are text."""
    assert parse_plain(b"a: R&D! *\nb: 'x\\y'\n") == {"a": "R&D! *", "b": "x\\y"}
