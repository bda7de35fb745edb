"""A revision: files as they were at a git commit, read by git's own read-only commands."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isoready.document.intake import MOST_BYTES
from isoready.errors import IsoreadyError
from isoready.evidence.digest import LARGEST
from isoready.evidence.paths import inside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_SAFE: Final = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never")
"""Whatever a repository's own configuration says, nothing is run and nothing is fetched."""
_QUIET: Final = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}
_FILES: Final = frozenset({"100644", "100755"})
"""Modes of regular files: a link or a submodule is never laid out."""
_PATIENCE: Final = 60
"""Seconds that git may take."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One commit of the repository that holds an assessment."""

    ref: str
    top: Path
    """Where the repository's files begin."""
    commit: str
    day: date
    """The day on which it was committed, in the committer's own time zone."""

    @classmethod
    def find(cls, ref: str, folder: Path) -> Revision:
        """Find a revision of the repository that ``folder`` is in.

        Raises:
            IsoreadyError: there is no git, no repository, or no such revision.

        """
        top = _git(folder, "rev-parse", "--show-toplevel", hint="Run it inside a git repository.")
        if ref.startswith("-"):
            msg = f"`{ref}` is no revision"
            raise IsoreadyError(msg, "Name a commit, a branch or a tag such as origin/main.")
        hint = "Name a commit, a branch or a tag; in CI, fetch it first (a shallow clone has only the newest commit)."
        commit = _text(_git(folder, "rev-parse", "--verify", "--end-of-options", f"{ref}^{{commit}}", hint=hint))
        written = _text(_git(folder, "show", "--no-patch", "--no-show-signature", "--format=%cI", commit))
        day = datetime.fromisoformat(written).date()
        return cls(ref, Path(os.fsdecode(top.rstrip(b"\n"))), commit, day)

    def lay_out(self, path: Path, target: Path, cited: Callable[[bytes], Mapping[str, set[str]]]) -> Path:
        """Write a file that was there and those it cites, as they were, into the empty folder ``target``.

        ``cited`` reads the file's bytes, and names others beside it with the digests that were recorded of them. Give
        where the file is now. Only regular files are laid out, and only inside ``target``.
        """
        name, data = self._name(path), self.read(path) or b""
        modes = self._listed(name.parent)
        (target / name.name).write_bytes(data)
        for file, digests in cited(data).items():
            place = inside(target, file)
            blob = None if place is None else self._blob(name.parent / file, modes, LARGEST)
            if place is not None and blob is not None:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(checked_out(blob, digests))
        return target / name.name

    def read(self, path: Path) -> bytes | None:
        """A file as it was; None where it was not there.

        Raises:
            IsoreadyError: it is not in the repository.

        """
        name = self._name(path)
        return self._blob(name, self._listed(name.parent), MOST_BYTES)

    def gone(self, *endings: str) -> Iterator[Path]:
        """The files with these endings that were there and are no more."""
        for name in self._listed(Path()):
            if name.endswith(endings) and not (self.top / name).exists():
                yield self.top / name

    def _name(self, path: Path) -> Path:
        real, top = os.path.realpath(path), os.path.realpath(self.top)
        if not Path(real).is_relative_to(top):
            msg = f"{path.as_posix()} is not in the repository {self.top.as_posix()}"
            raise IsoreadyError(msg, "Name the file where it lies, or leave out --no-regression.")
        return Path(real).relative_to(top)

    def _listed(self, folder: Path) -> dict[str, tuple[str, str, int]]:
        """Mode, object and size of every file below a folder, by its path from the top."""
        below = [f"{folder.as_posix()}/"] if folder.parts else []
        told = _git(self.top, "ls-tree", "-r", "-z", "--long", "--full-tree", self.commit, "--", *below)
        found = {}
        for line in told.split(b"\0"):
            about, _, name = line.partition(b"\t")
            if name:
                mode, _, thing, size = about.split()
                length = int(size) if size.isdigit() else 0
                found[os.fsdecode(name)] = (mode.decode(), thing.decode(), length)
        return found

    def _blob(self, name: Path, listed: dict[str, tuple[str, str, int]], most: int) -> bytes | None:
        mode, thing, size = listed.get(os.path.normpath(name.as_posix()), ("", "", 0))
        return _git(self.top, "cat-file", "blob", thing) if mode in _FILES and size <= most else None


def checked_out(blob: bytes, digests: set[str]) -> bytes:
    """A file as it stood in the folder: git may have changed its line ends, and the digests tell which they were."""
    unix = blob.replace(b"\r\n", b"\n")
    ways = (blob, unix.replace(b"\n", b"\r\n"), unix)
    return next((way for way in ways if sha256(way).hexdigest() in digests), blob)


def _git(folder: Path, *arguments: str, hint: str = "") -> bytes:
    # a hook's own GIT_DIR and the like would lead to another repository, or run a program
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _QUIET
    command = ["git", "--no-pager", *_SAFE, "-C", str(folder), *arguments]
    try:
        done = subprocess.run(  # noqa: S603  git, with arguments that are no options
            command, capture_output=True, check=False, env=environment, timeout=_PATIENCE
        )
    except FileNotFoundError as fault:
        msg = "git is not installed, so no revision can be read"
        raise IsoreadyError(msg, "Install git, or leave out --no-regression.") from fault
    except subprocess.TimeoutExpired as fault:
        msg = f"git did not answer within {_PATIENCE} seconds"
        raise IsoreadyError(msg, "Try again, or leave out --no-regression.") from fault
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines() or ["nothing"]
        msg = f"git cannot read it: {said[0]}"
        raise IsoreadyError(msg, hint)
    return done.stdout


def _text(data: bytes) -> str:
    return data.decode(errors="replace").strip()
