"""Packages: the folders of checklists that installed packages bring, found without importing any of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GROUP: Final = "isoready.checklists"
"""Entry points of this group name a package, or ``package:folder``; the folder is ``checklists`` if none is named."""
_FOLDER: Final = "checklists"
_MOST: Final = 65_536
"""Bytes of a list of entry points that are read."""


def brought(paths: Sequence[str] | None = None) -> tuple[Path, ...]:
    """Folders that packages bring, sorted by the name of the entry point; one that is not there is passed over.

    The lists that pip wrote are read by hand: asking ``importlib.metadata`` costs 20 ms a start. Code of the package is
    never run, and a folder outside the package is none.
    """
    found = sorted(set(_entry_points(sys.path if paths is None else paths)))
    places = (_folder(target, site) for _, target, site in found)
    return tuple(dict.fromkeys(place for place in places if place is not None))


def _entry_points(paths: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Name, target and the folder of ``sys.path`` of each entry point of the group."""
    for site in paths:
        for name in _installed(site):
            for point, target in _listed(f"{site}/{name}/entry_points.txt"):
                yield point, target, site


def _installed(site: str) -> list[str]:
    try:
        return [name for name in os.listdir(site) if name.endswith(".dist-info")] if site else []  # noqa: PTH208  quick
    except OSError:
        return []


def _listed(file: str) -> Iterator[tuple[str, str]]:
    try:
        with open(file, "rb", buffering=0) as opened:  # noqa: PTH123  once for each package at every start
            data = opened.read(_MOST)
    except OSError:
        return
    if GROUP.encode() not in data:
        return
    section = ""
    for line in data.decode(errors="replace").splitlines():
        if line.startswith("["):
            section = line.strip("[] ")
        elif "=" in line and section == GROUP:
            name, _, target = line.partition("=")
            yield name.strip(), target.strip()


def _folder(target: str, site: str) -> Path | None:
    """The folder that an entry point names, if it is one inside its package."""
    package, _, inside = target.partition(":")
    parts = [*package.strip().split("."), *(inside.strip() or _FOLDER).split("/")]
    if not all(part.replace("-", "_").isidentifier() for part in parts):
        return None
    root = _home(parts[0], site)
    folder = root.joinpath(*parts[1:])
    inside_of = folder.resolve().is_relative_to(root.resolve())
    return folder if inside_of and folder.is_dir() else None


def _home(package: str, site: str) -> Path:
    """Where a package is: beside the list of its entry points, or where an editable install says."""
    beside = Path(site, package)
    if beside.is_dir():
        return beside
    from importlib.util import find_spec  # noqa: PLC0415  only an editable install needs it

    spec = find_spec(package)
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0]) if places else beside
