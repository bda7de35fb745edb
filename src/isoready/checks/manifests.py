"""Manifests: lists of dependencies, and the files that pin them."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from isoready.checks.store import Store

_LOCKS: Final = {
    "pyproject.toml": ("requirements*.txt", "requirements/*.txt", "uv.lock", "poetry.lock", "pdm.lock", "pylock*.toml"),
    "pipfile": ("Pipfile.lock",),
    "package.json": ("package-lock.json", "yarn.lock", "pnpm-lock.yaml", "npm-shrinkwrap.json", "bun.lock"),
    "go.mod": ("go.sum",),
    "cargo.toml": ("Cargo.lock",),
    "composer.json": ("composer.lock",),
    "gemfile": ("Gemfile.lock",),
}
_DEPENDS: Final = {
    "pyproject.toml": re.compile(
        r"^[ \t]*dependencies[ \t]*=[ \t]*\[\s*[\"']|^\[tool\.poetry\.dependencies\]", re.MULTILINE
    ),
    "package.json": re.compile(r'"(?:dev|peer|optional)?[dD]ependencies"\s*:\s*\{\s*"'),
    "go.mod": re.compile(r"^require\b", re.MULTILINE),
    "cargo.toml": re.compile(r"^\[(?:[\w'.()=\" -]+\.)?(?:dev-|build-)?dependencies", re.MULTILINE),
    "composer.json": re.compile(r'"require(?:-dev)?"\s*:\s*\{\s*"'),
    "gemfile": re.compile(r"^\s*gem\s", re.MULTILINE),
    "pipfile": re.compile(r"^\[(?:dev-)?packages\]", re.MULTILINE),
}
"""What a manifest that names dependencies has; one that names none needs no lock."""


def locks_of(path: str) -> tuple[str, ...]:
    """The files that pin what a manifest names."""
    return _LOCKS.get(PurePosixPath(path).name.lower(), ())


def needs_lock(store: Store, path: str) -> bool:
    """Whether a manifest names dependencies."""
    lines, depends = store.text(path), _DEPENDS.get(PurePosixPath(path).name.lower())
    return lines is not None and depends is not None and depends.search(lines.text) is not None


def locks_beside(store: Store, path: str) -> tuple[str, ...]:
    """The files that pin them, beside a manifest or in a folder above it."""
    folders = [str(folder) + "/" for folder in PurePosixPath(path).parents if str(folder) != "."]
    return store.matching(*(folder + lock for folder in (*folders, "") for lock in locks_of(path)))
