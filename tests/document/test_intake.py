"""The intake: what is refused before parsing."""

from __future__ import annotations

import pytest

from isoready.document import DocumentFault
from isoready.document.intake import MOST_BYTES, MOST_SEPARATORS, take_in, too_large
from isoready.location import Location


def refused(data: bytes) -> DocumentFault:
    """The fault of these bytes."""
    with pytest.raises(DocumentFault) as caught:
        take_in(data, "x.yaml")
    return caught.value


def test_takes_off_the_mark_and_nothing_else() -> None:
    """A byte order mark is taken off; every other byte stays."""
    assert take_in(b"\xef\xbb\xbfa: 1\r\n", "x.yaml") == b"a: 1\r\n"


def test_size_is_bounded() -> None:
    """The largest size is taken, one byte more is refused."""
    assert len(take_in(b"x" * MOST_BYTES, "x.yaml")) == MOST_BYTES
    fault = refused(b"x" * (MOST_BYTES + 1))
    assert (fault.rule, fault.location, fault.message) == ("too-large", Location("x.yaml"), too_large("x.yaml").message)


@pytest.mark.parametrize("separator", [b"\n", b"\r", b"\r\n", b", ", b": ", b"[ ", b"{ ", b"- ", b"-\t"])
def test_values_are_bounded_by_what_separates_them(separator: bytes) -> None:
    """So many separators are taken, one more is refused, whichever they are."""
    assert take_in(separator * MOST_SEPARATORS, "x.yaml")
    assert refused(separator * (MOST_SEPARATORS + 1)).rule == "too-large"


def test_prose_is_not_counted() -> None:
    """A long file of words is no file of many values."""
    assert take_in(b"well-known words " * 10_000, "x.yaml")


@pytest.mark.parametrize("data", [b"%YAML 1.2\n---\n", b"a: 1\n%", b"a: 1\r%TAG", b"# x\r\n%FOO"])
def test_directives_are_refused(data: bytes) -> None:
    """A line that begins with a per cent sign is refused where it stands."""
    fault = refused(data)
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    assert (fault.rule, fault.location.line, fault.location.column) == (
        "directive",
        next(number for number, line in enumerate(lines, 1) if line.startswith(b"%")),
        1,
    )


def test_a_per_cent_sign_elsewhere_is_text() -> None:
    """Percentages are what this is all about."""
    assert take_in(b"a: 72%\nb: %c\n", "x.yaml")


@pytest.mark.parametrize("character", ["\u0085", "\u2028", "\u2029", "\ufeff", "\x00"])
def test_characters_nobody_sees_are_refused(character: str) -> None:
    """A hidden character is refused with its line and column, counted in characters."""
    fault = refused(f"a: 1\nب: {character}x\n".encode())
    assert (fault.rule, fault.location) == ("encoding", Location("x.yaml", 2, 4, 2, 5))


def test_the_first_of_two_directives_is_told() -> None:
    """Whichever line ends the file mixes, the fault is at the first."""
    assert refused(b"a: 1\r%b\n%c\n").location.line == 2
