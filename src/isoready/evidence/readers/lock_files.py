"""Lock files: which manifest a lock file locks, and how many packages to one version."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.errors import IsoreadyError
from isoready.evidence.readers import locked_lines, locked_tables
from isoready.evidence.readers.facts import LockFile
from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Callable


class Kind(NamedTuple):
    """One kind of lock file."""

    name: str
    """Its name, or a pattern of it."""
    manifests: tuple[str, ...]
    """Files in the same folder that it may be made from, the likeliest first; one may be a pattern."""
    counting: Callable[[bytes, str], int | tuple[int, tuple[Location, ...]]]
    """Gives how many packages it locks, and the places of those that it does not lock to one version."""


_PYTHON: Final = ("pyproject.toml",)
_NODE: Final = ("package.json",)
_REQUIREMENTS: Final = ("requirements.in", "pyproject.toml", "setup.cfg", "setup.py")

KINDS: Final = (
    Kind("uv.lock", _PYTHON, locked_tables.toml_packages),
    Kind("poetry.lock", _PYTHON, locked_tables.toml_packages),
    Kind("pdm.lock", _PYTHON, locked_tables.toml_packages),
    Kind("pylock.toml", _PYTHON, locked_tables.pylock_packages),
    Kind("pylock.*.toml", _PYTHON, locked_tables.pylock_packages),
    Kind("Pipfile.lock", ("Pipfile",), locked_tables.pipfile_packages),
    Kind("requirements*.txt", _REQUIREMENTS, locked_lines.requirements),
    Kind("package-lock.json", _NODE, locked_tables.npm_packages),
    Kind("npm-shrinkwrap.json", _NODE, locked_tables.npm_packages),
    Kind("yarn.lock", _NODE, locked_lines.yarn),
    Kind("pnpm-lock.yaml", _NODE, locked_lines.pnpm),
    Kind("go.sum", ("go.mod",), locked_lines.go_sum),
    Kind("Cargo.lock", ("Cargo.toml",), locked_tables.toml_packages),
    Kind("composer.lock", ("composer.json",), locked_tables.composer_packages),
    Kind("Gemfile.lock", ("Gemfile",), locked_lines.gemfile),
    Kind("gradle.lockfile", ("build.gradle", "build.gradle.kts"), locked_lines.gradle),
    Kind("packages.lock.json", ("*.csproj", "*.fsproj", "*.vbproj"), locked_tables.nuget_packages),
)


def kind_of(path: str) -> Kind | None:
    """Give the kind of lock file that a name says; None where it says none."""
    name = PurePosixPath(path).name
    return next((each for each in KINDS if fnmatchcase(name, each.name)), None)


def read(data: bytes, path: str) -> LockFile:
    """Read a lock file of the kind that its name says.

    Raises:
        IsoreadyError: the name says none, or the file is none, with the place.
    """
    kind = kind_of(path)
    if kind is None:
        msg = f"{PurePosixPath(path).name} is no name of a lock file that isoready knows"
        raise IsoreadyError(msg, f"Known are: {', '.join(each.name for each in KINDS)}.", Location(path))
    found = kind.counting(data, path)
    packages, loose = found if isinstance(found, tuple) else (found, ())
    return LockFile(kind.name, _manifests(kind, PurePosixPath(path).name), packages, loose)


def _manifests(kind: Kind, name: str) -> tuple[str, ...]:
    """A list of requirements is made from the file of the same name with ``.in``, if there is one."""
    if kind.counting is locked_lines.requirements:
        return tuple(dict.fromkeys((name.removesuffix(".txt") + ".in", *kind.manifests)))
    return kind.manifests
