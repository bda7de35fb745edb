"""The catalogue: the checklists in some folders, by id and version, without opening any."""

from __future__ import annotations

import os
import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FILE: Final = "checklist.yaml"
"""What a checklist's file is called, in ``<id>/<version>/``."""
MOST: Final = 1_000
"""Checklists that a folder may hold; a folder with more is another folder than was meant."""
ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
VERSION: Final = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)


class Entry(NamedTuple):
    """One version of one checklist."""

    id: str
    version: str
    path: Path
    """The checklist's file."""

    @property
    def order(self) -> tuple[str, tuple[int, ...], str]:
        """Key that sorts by id, then by version as numbers, then by path."""
        return self.id, tuple(map(int, self.version.split("."))), self.path.as_posix()


class Catalogue:
    """The checklists in some folders, each at ``<id>/<version>/checklist.yaml``.

    Whatever else is there is passed over.
    """

    def __init__(self, roots: Sequence[Path]) -> None:
        """Look into ``roots``, such as the shipped checklists and a firm's own."""
        self._roots = tuple(roots)

    def entries(self) -> tuple[Entry, ...]:
        """All versions of all checklists, sorted by id and version, the oldest version first.

        Raises:
            IsoreadyError: one of the folders is not there.

        """
        return self._entries

    def find(self, id: str, version: str | None = None) -> Entry:  # noqa: A002  the word of the field
        """Find a checklist; its latest version where none is named.

        Raises:
            IsoreadyError: there is no such checklist or version, or two folders have it.

        """
        versions = [entry for entry in self._entries if entry.id == id]
        self._refuse_links(id, version)
        if not versions:
            msg = f"there is no checklist `{id}`"
            raise _unknown(msg, id, (entry.id for entry in self._entries))
        wanted = version or versions[-1].version
        found = [entry for entry in versions if entry.version == wanted]
        if not found:
            msg = f"`{id}` has no version `{version}`"
            raise _unknown(msg, "", (entry.version for entry in versions))
        if len(found) > 1:
            places = " and ".join(str(entry.path.parent) for entry in found)
            msg = f"`{id}` {wanted} is in more than one folder: {places}"
            raise IsoreadyError(msg, "Keep one, or give yours an id or a version of its own.")
        return found[0]

    def _refuse_links(self, wanted: str, version: str | None) -> None:
        for entry, stays in self._found.items():
            if not stays and entry.id == wanted and version in {None, entry.version}:
                msg = f"`{wanted}` {entry.version} leads out of its folder through a link: {entry.path.as_posix()}"
                raise IsoreadyError(msg, "Copy the file itself into the folder; links out of it are never followed.")

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        return tuple(sorted((entry for entry, stays in self._found.items() if stays), key=lambda entry: entry.order))

    @cached_property
    def _found(self) -> dict[Entry, bool]:
        """Every version, and whether it stays in its folder: one that a link leads out of it is refused by name."""
        return {entry: stays for root in self._roots for entry, stays in _in_root(root)}


def _in_root(root: Path) -> Iterator[tuple[Entry, bool]]:
    if not root.is_dir():
        msg = f"there is no folder of checklists at {root.as_posix()}"
        raise IsoreadyError(msg, "Name one that is there.")
    found = 0
    for folder in _folders(root, ID):
        for version in _folders(folder, VERSION):
            path = Path(version.path, FILE)
            if path.is_file():
                found += 1
                if found > MOST:
                    msg = f"{root.as_posix()} holds more than {MOST:,} checklists, the most that isoready looks at"
                    raise IsoreadyError(msg, "Name a folder that holds only those you use.")
                linked = folder.is_symlink() or version.is_symlink() or path.is_symlink()
                yield Entry(folder.name, version.name, path), not linked


def _folders(parent: os.PathLike[str], name: re.Pattern[str]) -> list[os.DirEntry[str]]:
    """Folders in ``parent`` with such a name; none where it may not be looked into."""
    try:
        with os.scandir(parent) as found:
            return [each for each in found if name.fullmatch(each.name) and each.is_dir()]
    except OSError:
        return []


def _unknown(message: str, given: str, known: Iterable[str]) -> IsoreadyError:
    from difflib import get_close_matches  # noqa: PLC0415  only a slip pays for it

    names = list(dict.fromkeys(known))
    near = get_close_matches(given, names, n=1)
    hint = f"Did you mean `{near[0]}`?" if near else f"There is: {', '.join(names) or 'none'}."
    return IsoreadyError(message, hint)
