"""Locked tables: lock files in TOML and JSON, counted."""

from __future__ import annotations

from typing import Any

from isoready.document.toml import parse_toml
from isoready.errors import IsoreadyError
from isoready.evidence.readers.objects import Objects
from isoready.evidence.readers.taking import MAKE_AGAIN


def toml_packages(data: bytes, path: str) -> int:
    """Count ``[[package]]`` of uv, Poetry, PDM and Cargo."""
    return _toml(data, path, "package")


def pylock_packages(data: bytes, path: str) -> int:
    """Count ``[[packages]]`` of a lock file after PEP 751."""
    return _toml(data, path, "packages", "lock-version")


def npm_packages(data: bytes, path: str) -> int:
    """Count what npm locks: all but the project itself and links in it; in version 1, its direct ``dependencies``."""
    objects, lock = _json(data, path, "lockfileVersion")
    if "packages" not in lock:
        return len(objects.mapping(lock.get("dependencies", {}), "dependencies"))
    packages = objects.mapping(lock["packages"], "packages")
    return sum(
        bool(name) and not objects.mapping(each, "packages", name).get("link") for name, each in packages.items()
    )


def pipfile_packages(data: bytes, path: str) -> int:
    """Count what Pipenv locks, for use and for development."""
    objects, lock = _json(data, path, "_meta")
    return sum(len(objects.mapping(lock.get(each, {}), each)) for each in ("default", "develop"))


def composer_packages(data: bytes, path: str) -> int:
    """Count what Composer locks, for use and for development."""
    objects, lock = _json(data, path, "content-hash")
    return sum(len(objects.items(lock.get(each), each)) for each in ("packages", "packages-dev"))


def nuget_packages(data: bytes, path: str) -> int:
    """Count what NuGet locks, a package for each framework it is locked for."""
    objects, lock = _json(data, path, "dependencies")
    frameworks = objects.mapping(lock["dependencies"], "dependencies")
    return sum(len(objects.mapping(each, "dependencies", name)) for name, each in frameworks.items())


def _json(data: bytes, path: str, sign: str) -> tuple[Objects, dict[str, Any]]:
    objects = Objects(data, path)
    lock = objects.mapping(objects.data)
    if sign not in lock:
        objects.refuse(f"this is no lock file of that name: it has no `{sign}`")
    return objects, lock


def _toml(data: bytes, path: str, key: str, sign: str = "") -> int:
    document = parse_toml(data, path)
    packages = document.data.get(key, [])
    wrong = sign and sign not in document.data
    if (
        wrong
        or not isinstance(packages, list)
        or not all(isinstance(each, dict) and "name" in each for each in packages)
    ):
        msg = f"this is no lock file of that name: it has no tables `[[{key}]]` with a name each"
        raise IsoreadyError(msg, MAKE_AGAIN, document.locate(key))
    return len(packages)
