"""Patterns: which files a check looks at, written as people write them: `policies/*.md`, `**/junit*.xml`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_FOLDERS: Final = 2
"""How often ``**`` may stand in a pattern: each goes over all folders of a path again."""
_ANY_FOLDERS: Final = "**"


@lru_cache(maxsize=512)
def compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Compile patterns to one that fits a path if any of them does; letters count without case.

    ``*`` stands for anything within a name, ``?`` for one character of it, ``**`` between slashes for any folders or
    none, and at the end for all that is below.
    """
    return re.compile("|".join(f"(?:{_expression(each)})" for each in patterns) or r"(?!)", re.IGNORECASE)


def fitting(paths: Iterable[str], patterns: tuple[str, ...]) -> tuple[str, ...]:
    """The paths that fit one of the patterns, in their order."""
    fits = compiled(patterns).fullmatch
    return tuple(path for path in paths if fits(path))


def usual_name(pattern: str) -> str:
    """A name that fits a pattern, for the place of what is missing."""
    return pattern.replace("**/", "").replace("*", "").replace("?", "x")


def is_pattern(text: str) -> bool:
    """Whether a text can be a pattern: from the folder, never out of it, and not of the kind that takes long."""
    names = text.split("/")
    return not text.startswith("/") and ".." not in names and names.count(_ANY_FOLDERS) <= MOST_FOLDERS


def _expression(pattern: str) -> str:
    *folders, name = pattern.split("/")
    before = "".join("(?:[^/]+/)*" if each == _ANY_FOLDERS else _name(each) + "/" for each in folders)
    return before + (".+" if name == _ANY_FOLDERS else _name(name))


def _name(text: str) -> str:
    """One name; what stands between two stars is taken where it comes first, so that no name takes long."""
    first, *others = map(_literal, text.split("*"))
    if not others:
        return first
    between = "".join(f"(?>[^/]*?{each})" for each in others[:-1] if each)
    return f"{first}{between}[^/]*{others[-1]}"


def _literal(text: str) -> str:
    return "".join("[^/]" if sign == "?" else re.escape(sign) for sign in text)
