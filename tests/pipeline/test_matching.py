"""A plain pattern is matched at once, and as git matches it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from isoready.pipeline.matching import matcher
from isoready.pipeline.walking import rules_of

NAMES = st.text("ab.-", min_size=1, max_size=3).filter(lambda name: name not in {".", ".."})
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)
PATTERNS = st.tuples(
    st.sampled_from(("", "/", "**/", "!")),
    st.lists(st.text("ab.-*?", min_size=1, max_size=4), min_size=1, max_size=3).map("/".join),
    st.sampled_from(("", "/", "/**", "/*")),
).map("".join)


@given(PATTERNS, PATHS)
@example("policies/*.md", "policies/a.md")
@example("policies/*.md", "policies/below/a.md")
@example("policies/*.md", "policies/a.md/below")
@example("*.md", "a/b/c.md")
@example("a/**/b", "a/b")
@example("a/**/b", "a/b/a/b")
@example("**/a", "b/a")
@example("a/*", "a/.b")
@example("*", "a")
def test_it_is_as_git_has_it(pattern: str, path: str) -> None:
    """Whether it is plain or not."""
    try:
        expected = rules_of([pattern]).match_file(path)
    except ValueError:
        return  # no pattern at all
    assert matcher(pattern)(path) is expected


@pytest.mark.parametrize("pattern", ["policies/*.md", "*.csv", "a/**/b.yaml", "/records/x_1.toml"])
def test_the_usual_patterns_need_no_library(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is slow to import."""
    monkeypatch.setattr("isoready.pipeline.walking.rules_of", None)
    assert matcher(pattern)("elsewhere") is False
