"""Fingerprinting: a name for each fault that is made of what is wrong, not of the line where it stands today."""

from __future__ import annotations

import os
import posixpath
import re
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from isoready.diagnostics import Diagnostic
    from isoready.location import Location

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_INDEX: Final = re.compile(r"/\d+(?=/|$)")
_DIGITS: Final = 32
"""Hex digits of a fingerprint: 128 bits, so that no two of a run are ever alike by chance."""


def from_root(root: Path) -> Callable[[str], str]:
    """Give a function that makes of a path as it is shown one from the project's folder, wherever people stand."""
    try:
        below = os.path.relpath(os.path.realpath(""), os.path.realpath(root)).replace(os.sep, "/")
    except ValueError:  # another drive
        return str
    if below == "." or below.startswith(".."):
        return str
    return lambda path: path if os.path.isabs(path) else posixpath.normpath(f"{below}/{path}")  # noqa: PTH117  text


def fingerprints(
    diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], place: Callable[[str], str] = str
) -> Iterator[str]:
    """Give the fingerprint of each fault, in their order; all are different.

    It is made of rule, path, control, the way to the value (without the numbers of list items, which move) and the
    value itself where it stands on one line. ``place`` gives the path that counts. Faults that agree in all of that are
    counted from the top of the file.
    """
    lines = {path: _BREAK.split(text.removeprefix("\ufeff")) for path, text in texts.items()}
    seen: Counter[str] = Counter()
    for each in diagnostics:
        value = _value(each.location, lines.get(each.location.path, ()))
        parts = (each.rule, place(each.location.path), each.control, _INDEX.sub("/*", each.pointer), value)
        made = _digest(parts)
        seen[made] += 1
        yield made if seen[made] == 1 else _digest((*parts, str(seen[made])))


def _digest(parts: Sequence[str]) -> str:
    return sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()[:_DIGITS]


def _value(location: Location, lines: Sequence[str]) -> str:
    """What stands at a place, without blanks around it; empty where it spans several lines."""
    if location.line != location.end_line or location.line > len(lines):
        return ""
    return lines[location.line - 1][location.column - 1 : location.end_column - 1].strip()
