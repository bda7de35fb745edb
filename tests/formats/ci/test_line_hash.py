"""Line hashes, against the rule written out and against vectors that GitHub's own tests state."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.formats.ci.line_hash import line_hashes

TEXTS = st.text(st.sampled_from("ab \t\r\n\U0001f600é:"), max_size=300)


def by_the_rule(text: str) -> list[str]:
    """Say it slowly: for each line its next 100 code units as a number to the base 37."""
    kept = re.sub("[ \t]", "", re.sub("\r\n?", "\n", text))
    encoded = kept.encode("utf-16-le")
    units = [int.from_bytes(encoded[at : at + 2], "little") for at in range(0, len(encoded), 2)]
    units += [65535, *[0] * 100]
    starts = [0, *(at + 1 for at in range(len(units)) if units[at] == 10)]
    found, seen = [], Counter[int]()
    for start in starts:
        value = sum(unit * 37 ** (99 - at) for at, unit in enumerate(units[start : start + 100])) % 2**64
        seen[value] += 1
        found.append(f"{value:x}:{seen[value]}")
    return found


@pytest.mark.parametrize(
    ("text", "hashes"),
    [
        ("", ["c129715d7a2bc9a3:1"]),
        (" a\nb\n  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
    ],
)
def test_is_the_hash_that_github_computes(text: str, hashes: list[str]) -> None:
    """An empty file, and lines with blanks of both kinds."""
    assert line_hashes(text) == hashes


def test_a_vector_by_hand() -> None:
    """One line of one letter: 97 at the first place, the end at the second, zeros behind."""
    assert line_hashes("a") == [f"{(97 * 37**99 + 65535 * 37**98) % 2**64:x}:1"]


def test_equal_lines_are_numbered() -> None:
    """Where the next 100 characters are the same, the occurrence tells them apart."""
    hashes = line_hashes("x\n" * 200)
    assert hashes[0].partition(":")[0] == hashes[1].partition(":")[0]
    assert [each.partition(":")[2] for each in hashes[:3]] == ["1", "2", "3"]


@given(TEXTS)
def test_is_what_the_rule_says(text: str) -> None:
    """The rolling computation and the rule written out agree on any text."""
    assert line_hashes(text) == by_the_rule(text)


@given(TEXTS)
def test_line_ends_of_any_kind_are_one(text: str) -> None:
    """A file saved on Windows has the same hashes."""
    unix = re.sub("\r\n?", "\n", text)
    assert line_hashes(unix.replace("\n", "\r\n")) == line_hashes(unix)
