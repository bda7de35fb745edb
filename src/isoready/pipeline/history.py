"""History: git taught to merge assessments answer by answer, and to show what changed in them as sentences."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.files import read_bytes, write_atomic
from isoready.model.merged import Choice
from isoready.pipeline.gathering import Project, gather
from isoready.pipeline.git import ask
from isoready.pipeline.looking import Source
from isoready.pipeline.merging import merge_files
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from isoready.model.merged import Conflict
    from isoready.pipeline.importing import Imported

_NAME: Final = "isoready"
_FILE: Final = ".gitattributes"
_KINDS: Final = ("merge", "diff")
_FREE: Final = frozenset({"unspecified", _NAME})
_ABSENT: Final = 1
"""How ``git config --get-all`` ends where there is no such entry."""
_HEADS: Final = "GITHEAD_"


def set_up(folder: Path, named: Sequence[Path]) -> Iterator[str]:
    """Teach the repository that ``folder`` is in; say each thing that is done, or was done before.

    Without ``named`` files all assessments of the repository are meant. Doing it again changes nothing.

    Raises:
        IsoreadyError: there is no git or no repository, a file is no assessment of it, or something cannot be written.

    """
    top = Path(os.fsdecode(ask(folder, "rev-parse", "--show-toplevel")[1].rstrip(b"\r\n")))
    paths = [_inside(top, path) for path in named] or _assessments(top)
    if not paths:
        msg = f"there is no assessment in {shown(top)}"
        raise IsoreadyError(msg, "Begin one (isoready new), and do it again.")
    for key, value in _entries().items():
        yield from _configure(top, key, value)
    yield from _attribute(top, paths)


def _assessments(top: Path) -> list[str]:
    found = gather([top], Project(top), allow_empty=True)
    return [each.path.relative_to(top).as_posix() for each in found if each.kind == "assessment"]


def _inside(top: Path, path: Path) -> str:
    read_bytes(path, shown(path))
    try:
        name = path.resolve().relative_to(top.resolve()).as_posix()
    except ValueError:
        msg = f"{shown(path)} is not in the repository {top.as_posix()}"
        raise IsoreadyError(msg, "Name files of this repository.") from None
    if Source(path).kind != "assessment":
        msg = f"{shown(path)} is no assessment"
        raise IsoreadyError(msg, "An assessment begins with `format: isoready/assessment/1`.")
    return name


def _entries() -> dict[str, str]:
    """What git's configuration says; the program by its full path, since git may be started from anywhere.

    Where the program is gone or fails, git does what it would have done without it.
    """
    program = f"{shlex.quote(Path(sys.executable).as_posix())} -m isoready git"
    text = "git merge-file -L ours -L base -L theirs %A %O %B"
    driver = f"{program} driver %O %A %B %P; s=$?; test $s -lt 2 && exit $s; {text}"
    textconv = f'f() {{ {program} textconv "$1" 2>/dev/null || cat "$1"; }}; f'
    return {
        f"merge.{_NAME}.name": "answers, response by response",
        f"merge.{_NAME}.driver": driver,
        f"diff.{_NAME}.textconv": textconv,
    }


def _configure(top: Path, key: str, value: str) -> Iterator[str]:
    code, told = ask(top, "config", "--local", "--get-all", key, fine=frozenset({0, _ABSENT}))
    if code == 0 and os.fsdecode(told).rstrip("\r\n") == value:
        yield f"git config {key}: as it was"
        return
    ask(top, "config", "--local", "--replace-all", key, value)
    yield f"git config {key}: set"


def _attribute(top: Path, paths: Sequence[str]) -> Iterator[str]:
    """Add lines to the attributes for what nobody has settled yet; no line of the person's own is touched."""
    lines = []
    for path, has in _attributes(top, paths).items():
        others = [f"{kind}={value}" for kind, value in has.items() if value not in _FREE]
        wanted = [f"{kind}={_NAME}" for kind, value in has.items() if value == "unspecified"]
        if others:
            yield f"{_FILE}: {path} has {' '.join(others)}, which stays"
        if wanted:
            lines.append(f"{_pattern(path)} {' '.join(wanted)}")
    if not lines:
        yield f"{_FILE}: as it was"
        return
    _append(top / _FILE, lines)
    yield from (f"{_FILE}: added {line}" for line in lines)


def _attributes(top: Path, paths: Sequence[str]) -> dict[str, dict[str, str]]:
    told = os.fsdecode(ask(top, "check-attr", "-z", *_KINDS, "--", *paths)[1]).split("\0")[:-1]
    found: dict[str, dict[str, str]] = {}
    for path, kind, value in zip(told[::3], told[1::3], told[2::3], strict=True):
        found.setdefault(path, {})[kind] = value
    return found


def _pattern(path: str) -> str:
    """One path, and nothing else, as a pattern of git's attributes."""
    plain = "".join(f"\\{letter}" if letter in "*?[\\" else letter for letter in path)
    if any(letter in plain for letter in ' \t"'):
        escaped = plain.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
        return f'"/{escaped}"'
    return f"/{plain}"


def _append(path: Path, lines: Sequence[str]) -> None:
    old = read_bytes(path) if path.exists() or path.is_symlink() else b""
    end = b"\r\n" if b"\r\n" in old else b"\n"
    gap = b"" if not old or old.endswith(b"\n") else end
    write_atomic(path, old + gap + b"".join(os.fsencode(line) + end for line in lines))


def merge_for_git(  # noqa: PLR0913, PLR0917  git's four arguments, and what is known besides
    base: Path, ours: Path, theirs: Path, called: Path, folders: Sequence[Path], today: date
) -> Imported:
    """Merge copies that git made of one file, called ``called``; nothing is written.

    Raises:
        IsoreadyError: one of the two cannot be understood, or they answer different checklists.

    """
    other = f"{called.as_posix()} ({_branch()})"
    return merge_files(ours, theirs, folders, today, _both, base=base, called=called, source=other)


def _both(conflict: Conflict) -> Choice:
    del conflict
    return Choice.BOTH


def _branch() -> str:
    """What git calls the other side; it tells its drivers while it merges branches, but not while it rebases."""
    names = {value for name, value in os.environ.items() if name.startswith(_HEADS) and value}
    return names.pop() if len(names) == 1 else "the other branch"
