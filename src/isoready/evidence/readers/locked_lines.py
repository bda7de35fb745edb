"""Locked lines: lock files that are plain lines, counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.evidence.readers.taking import MAKE_AGAIN, text_of
from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

_END: Final = re.compile(r"\r\n|\r|\n")
_NAME: Final = r"[A-Za-z0-9][A-Za-z0-9._-]{0,200}+"
_EXACT: Final = re.compile(
    rf"{_NAME}(?:\[[^\]]{{0,200}}\])?\s{{0,9}}={{2,3}}\s{{0,9}}[A-Za-z0-9][A-Za-z0-9.!+_-]{{0,100}}(?:\s|;|$)"
)
_DIRECT: Final = re.compile(rf"{_NAME}(?:\[[^\]]{{0,200}}\])?\s{{0,9}}@\s{{0,9}}\S")
_FIXED_SOURCE: Final = re.compile(r"@[0-9a-f]{40}\b|#(?:sha256|sha384|sha512)=")
_GO: Final = re.compile(r"(\S{1,500}) (v\S{1,200}) h1:[A-Za-z0-9+/]{43}=")
_GRADLE: Final = re.compile(r"[^:=\s]{1,300}:[^:=\s]{1,300}:[^:=\s]{1,300}=\S*")
_GEM: Final = re.compile(r" {4}[A-Za-z0-9._-]{1,200} \([^)]{1,200}\)")
_ENTRY: Final = re.compile(r"[^\s#].{0,2000}:$")
MOST_LOOSE: Final = 100
"""Places of requirements without one version that are kept."""
_PNPM: Final = re.compile(r"  \S.{0,1000}:(?: \{\})?$")


def requirements(data: bytes, path: str) -> tuple[int, tuple[Location, ...]]:
    """Count the requirements of pip that name one version, and find those that do not, as far as they are told.

    Options (``-r``, ``-c``, ``--hash``) are no requirements. An address counts as one version if it names a commit or a
    digest.
    """
    exact = 0
    loose: list[Location] = []
    for number, line in _joined(text_of(data, path)):
        if _EXACT.match(line) or (_DIRECT.match(line) and _FIXED_SOURCE.search(line)):
            exact += 1
        elif len(loose) < MOST_LOOSE and line and (line[0] != "-" or line.startswith(("-e", "--editable"))):
            loose.append(Location(path, number, 1, number, len(line) + 1))
    return exact, tuple(loose)


def _joined(text: str) -> Iterator[tuple[int, str]]:
    """Logical lines, with the number of their first one, without comments."""
    start = 0
    parts: list[str] = []
    for number, line in enumerate(_END.split(text), start=1):
        if not (line or parts):
            continue
        start = start if parts else number
        bare = line if not line.lstrip().startswith("#") else ""
        if bare.endswith("\\"):
            parts.append(bare[:-1])
            continue
        yield start, _uncommented("".join((*parts, bare))).strip()
        parts = []
    yield start, _uncommented("".join(parts)).strip()


def _uncommented(line: str) -> str:
    """What stands before `` #``, as pip reads it."""
    return line.partition(" #")[0]


def go_sum(data: bytes, path: str) -> int:
    """Count the modules and versions of which the code itself is locked, not only its ``go.mod``."""
    found = set()
    for number, line in _lines(data, path):
        match = _GO.fullmatch(line)
        if match is None:
            raise _wrong(path, number, line, "go.sum")
        if not match[2].endswith("/go.mod"):
            found.add(match.groups())
    return len(found)


def gradle(data: bytes, path: str) -> int:
    """Count what Gradle locks."""
    count = 0
    for number, line in _lines(data, path):
        if line.startswith(("#", "empty=")):
            continue
        if not _GRADLE.fullmatch(line):
            raise _wrong(path, number, line, "gradle.lockfile")
        count += 1
    return count


def gemfile(data: bytes, path: str) -> int:
    """Count what Bundler locks."""
    lines = list(_lines(data, path))
    if not any(line == "DEPENDENCIES" for _, line in lines):
        raise _wrong(path, 1, "", "Gemfile.lock")
    return sum(bool(_GEM.fullmatch(line)) for _, line in lines)


def yarn(data: bytes, path: str) -> int:
    """Count what Yarn locks, of its first lock file or of later ones."""
    lines = list(_lines(data, path))
    if not any(line.startswith(("# yarn lockfile v1", "__metadata:")) for _, line in lines):
        raise _wrong(path, 1, "", "yarn.lock")
    return sum(bool(_ENTRY.match(line)) and not line.startswith("__metadata:") for _, line in lines)


def pnpm(data: bytes, path: str) -> int:
    """Count the entries under ``packages:`` of pnpm."""
    lines = list(_lines(data, path))
    if not any(line.startswith("lockfileVersion:") for _, line in lines):
        raise _wrong(path, 1, "", "pnpm-lock.yaml")
    count, inside = 0, False
    for _, line in lines:
        inside = line == "packages:" if not line.startswith(" ") else inside
        count += inside and bool(_PNPM.match(line))
    return count


def _lines(data: bytes, path: str) -> Iterator[tuple[int, str]]:
    numbered = enumerate(_END.split(text_of(data, path)), start=1)
    return ((number, line.rstrip()) for number, line in numbered if line.strip())


def _wrong(path: str, number: int, line: str, name: str) -> IsoreadyError:
    where = Location(path, number, 1, number, len(line) + 1)
    return IsoreadyError(f"this is no {name}" + (": its lines look otherwise" if line else ""), MAKE_AGAIN, where)
