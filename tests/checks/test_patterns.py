"""Patterns fit what people mean by them."""

from __future__ import annotations

import time
from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.checks.patterns import MOST_FOLDERS, fitting, is_pattern, usual_name


@pytest.mark.parametrize(
    ("pattern", "fits", "not_fits"),
    [
        ("policies/*.md", ("policies/a.md", "Policies/A.MD"), ("policies/x/a.md", "a/policies/a.md", "policies/a.mdx")),
        ("**/junit*.xml", ("junit.xml", "a/b/junit-1.xml"), ("ajunit.xml", "a/junit.xml/b")),
        ("README*", ("README", "readme.rst"), ("docs/README.md",)),
        ("isms/**", ("isms/a", "isms/b/c.md"), ("isms", "xisms/a")),
        ("a?.csv", ("ab.csv",), ("a.csv", "a/.csv", "abc.csv")),
        ("a.b[c]", ("a.b[c]",), ("axbc",)),
    ],
)
def test_a_pattern_fits(pattern: str, fits: tuple[str, ...], not_fits: tuple[str, ...]) -> None:
    """Within a name, across folders, and letter by letter."""
    assert fitting((*fits, *not_fits), (pattern,)) == fits


def test_no_pattern_fits_nothing() -> None:
    """And so does an empty path."""
    assert fitting(("a", ""), ()) == ()


def test_no_pattern_takes_long() -> None:
    """Not even one that is made to, on names that are made for it."""
    begun = time.monotonic()
    deep, long = "a/" * 1000 + "b", "a" * 255
    assert fitting((deep, long), ("**/" * MOST_FOLDERS + "c", "*a" * 100 + "c", "*" * 100 + "b/*" * 50)) == ()
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("wrong", ["/etc/passwd", "../a", "a/../b", "**/**/**/a"])
def test_what_leads_out_or_takes_long_is_no_pattern(wrong: str) -> None:
    """A path from the top, one that goes up, and one that goes over all folders too often."""
    assert not is_pattern(wrong)
    assert is_pattern("**/a/**/b..c/*")


@given(st.text("ab*?/", max_size=12).filter(is_pattern), st.text("ab/", max_size=12))
def test_a_pattern_fits_as_it_does_elsewhere(pattern: str, path: str) -> None:
    """Within names, as the library of the language has it."""
    names, asked = path.split("/"), pattern.split("/")
    if "**" in pattern or "" in names or "" in asked:
        return
    expected = len(names) == len(asked) and all(fnmatchcase(*pair) for pair in zip(names, asked, strict=True))
    assert bool(fitting((path,), (pattern,))) == expected


def test_the_usual_name_has_no_signs() -> None:
    """So that it can stand as a place."""
    assert usual_name("**/a*b?.md") == "abx.md"
