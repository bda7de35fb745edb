"""Patterns: which files a check looks at, written as people write them: `policies/*.md`, `**/junit*.xml`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_PIECES: Final = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANING: Final = {"**/": "(?:[^/]+/)*+", "**": ".*+", "*": "[^/]*", "?": "[^/]"}


@lru_cache(maxsize=512)
def compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Compile patterns to one that fits a path if any of them does; letters count without case.

    ``*`` stands for anything within a name, ``?`` for one character of it, ``**/`` for any folders or none.
    """
    return re.compile("|".join(f"(?:{_expression(each)})" for each in patterns) or r"(?!)", re.IGNORECASE)


def fitting(paths: Iterable[str], patterns: tuple[str, ...]) -> tuple[str, ...]:
    """The paths that fit one of the patterns, in their order."""
    fits = compiled(patterns).fullmatch
    return tuple(path for path in paths if fits(path))


def usual_name(pattern: str) -> str:
    """A name that fits a pattern, for the place of what is missing."""
    return pattern.replace("**/", "").replace("*", "").replace("?", "x")


def _expression(pattern: str) -> str:
    return "".join(_MEANING.get(piece, re.escape(piece)) for piece in _PIECES.findall(pattern))
