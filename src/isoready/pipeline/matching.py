"""Matching: a path against one pattern as git reads it, at once for the plain ones, which nearly all are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_PLAIN: Final = re.compile(
    r"/?(?:(?:\*\*|[A-Za-z0-9_.-]*+(?:\*(?!\*)[A-Za-z0-9_.-]*+)*+)/)*(?!\.{1,2}$)[A-Za-z0-9_.*-]+"
)
_PIECES: Final = {"**": "(?:.+/)?", "*": "[^/]+/"}


def matcher(pattern: str) -> Callable[[str], bool]:
    """Give a function that says whether a pattern is for a path, which starts from where the pattern does."""
    if _PLAIN.fullmatch(pattern) and "**" not in pattern.rsplit("/", 1)[-1] and "//" not in pattern:
        matches = re.compile(_expression(pattern)).fullmatch
        return lambda path: matches(path) is not None
    from isoready.pipeline.walking import rules_of  # noqa: PLC0415  costs 20 ms

    return rules_of([pattern]).match_file


def _expression(pattern: str) -> str:
    """The pattern as a regular expression: of a file, or of a folder and whatever is in it."""
    *folders, name = pattern.removeprefix("/").split("/")
    start = "" if "/" in pattern else "(?:.+/)?"
    below = "".join(_PIECES.get(each) or _piece(each) + "/" for each in folders)
    return f"{start}{below}{'[^/]+' if name == '*' else _piece(name)}(?:/.*)?"


def _piece(text: str) -> str:
    return "[^/]*".join(map(re.escape, text.split("*")))
