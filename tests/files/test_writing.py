"""Writing in one step."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from isoready.errors import IsoreadyError
from isoready.files import write_atomic

if TYPE_CHECKING:
    from collections.abc import Callable


def refused(path: Path) -> IsoreadyError:
    """The error of writing there."""
    with pytest.raises(IsoreadyError) as caught:
        write_atomic(path, b"new")
    assert caught.value.hint
    return caught.value


def failing(error: OSError) -> Callable[..., NoReturn]:
    """A function that fails so."""

    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    return fail


def test_creates_a_file_with_the_usual_rights(tmp_path: Path) -> None:
    """A new file has the rights that any program would give it, and nothing else is left."""
    mask = os.umask(0o027)
    try:
        write_atomic(tmp_path / "a.pdf", b"new")
    finally:
        os.umask(mask)
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_replaces_a_file_and_keeps_its_rights(tmp_path: Path, mode: int) -> None:
    """Whoever could read the old file can read the new one, and nobody else."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a much longer old text")
    path.chmod(mode)
    write_atomic(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_never_follows_a_link(tmp_path: Path) -> None:
    """A link is refused, whether it leads somewhere or not, and what it leads to stays as it was."""
    (tmp_path / "secret").write_bytes(b"old")
    (tmp_path / "link").symlink_to("secret")
    (tmp_path / "broken").symlink_to("nothing")
    assert "is a link" in refused(tmp_path / "link").message
    assert "is a link" in refused(tmp_path / "broken").message
    assert (tmp_path / "secret").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 3


def test_refuses_what_is_no_file(tmp_path: Path) -> None:
    """Folders and devices are refused."""
    assert "is a folder" in refused(tmp_path).message
    assert "not a file" in refused(Path(os.devnull)).message


def test_refuses_a_file_that_is_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was made read-only on purpose is not replaced behind its owner's back."""
    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "may not be written" in refused(path).message
    assert path.read_bytes() == b"old"


def test_names_the_folder_that_is_missing(tmp_path: Path) -> None:
    """Whoever mistyped a folder sees which."""
    (tmp_path / "file").write_bytes(b"")
    assert refused(tmp_path / "no" / "a").message == f"there is no folder {(tmp_path / 'no').as_posix()}"
    assert refused(tmp_path / "file" / "a").message == f"there is no folder {(tmp_path / 'file').as_posix()}"


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        ("os.fsync", OSError(errno.ENOSPC, "No space left on device"), "cannot be written: No space left on device"),
        ("os.open", PermissionError(errno.EACCES, "no"), "may not be written"),
        ("pathlib.Path.replace", OSError(errno.EXDEV, "Invalid cross-device link"), "cannot be written: Invalid"),
        ("pathlib.Path.chmod", PermissionError(errno.EPERM, "no"), "may not be written"),
    ],
)
def test_a_failure_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: OSError, says: str
) -> None:
    """Whatever step fails, the old file is whole and no temporary file is left."""
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(call, failing(error))
        assert says in refused(path).message
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_a_folder_that_cannot_be_waited_for_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system cannot bring a folder to the disk, the file is written all the same."""
    real = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    write_atomic(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
def test_a_name_no_system_takes_is_told(tmp_path: Path, name: str) -> None:
    """A name that is too long, or no name at all, is no crash."""
    assert "cannot be written" in refused(tmp_path / name).message


def test_the_longest_name_is_written(tmp_path: Path) -> None:
    """The temporary file's name is short, so it never is the reason for a failure."""
    write_atomic(tmp_path / ("م" * 127), b"new")
    assert (tmp_path / ("م" * 127)).read_bytes() == b"new"


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """The system stops a process of its own from writing more than a few bytes, as a full disk would."""
    path = tmp_path / "gap.pdf"
    path.write_bytes(b"old")
    program = (
        "import resource, signal, sys, pathlib; from isoready.errors import IsoreadyError\n"
        "from isoready.files import write_atomic\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "try: write_atomic(pathlib.Path(sys.argv[1]), bytes(100_000))\n"
        "except IsoreadyError as fault: sys.exit(2 if 'cannot be written' in fault.message else 3)\n"
    )
    ran = subprocess.run([sys.executable, "-B", "-c", program, path], check=False)  # noqa: S603  our own
    assert ran.returncode == 2
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("gap.pdf", b"old")]
