"""Reading a file's bytes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

from isoready.document import DocumentFault
from isoready.document.intake import MOST_BYTES
from isoready.errors import IsoreadyError
from isoready.files import read_bytes


def refused(path: Path, shown: str = "") -> IsoreadyError:
    """The error of reading this path."""
    with pytest.raises(IsoreadyError) as caught:
        read_bytes(path, shown)
    return caught.value


def test_reads_what_is_there(tmp_path: Path) -> None:
    """Every byte of a file is read, up to the largest size."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\x00\r\n" * 10)
    assert read_bytes(path) == b"\x00\r\n" * 10
    path.write_bytes(b"x" * MOST_BYTES)
    assert len(read_bytes(path)) == MOST_BYTES


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Whoever mistyped a name sees it as they typed it."""
    assert refused(tmp_path / "b.yaml", "b.yaml").message == "there is no file b.yaml"
    assert refused(tmp_path / "b.yaml").message == f"there is no file {(tmp_path / 'b.yaml').as_posix()}"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """A path through a file leads nowhere, and a folder cannot be read."""
    (tmp_path / "a").write_bytes(b"")
    assert refused(tmp_path / "a" / "b", "a/b").message == "there is no file a/b"
    assert refused(tmp_path, "folder").message == "folder is a folder, not a file"


def test_rights_and_other_reasons_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the system says becomes one line with a way out."""

    def fail(*_: object) -> NoReturn:
        raise error

    monkeypatch.setattr("isoready.files.reading.os.open", fail)
    error: OSError = PermissionError(13, "no")
    assert refused(tmp_path, "a").message == "a may not be read"
    error = OSError(5, "Input/output error")
    assert refused(tmp_path, "a").message == "a cannot be read: Input/output error"
    assert refused(tmp_path, "a").hint


def test_a_name_no_system_takes_is_told() -> None:
    """A NUL in a name is no crash."""
    assert refused(Path("a\0b"), "a").message.startswith("a cannot be read: ")


def test_a_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that says it is too large is refused at once, as a fault of the document."""
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    fault = refused(path, "big.yaml")
    assert isinstance(fault, DocumentFault)
    assert fault.rule == "too-large"
    monkeypatch.setattr("stat.S_ISREG", lambda _mode: False)
    assert isinstance(refused(path, "big.yaml"), DocumentFault)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_can_be_read(tmp_path: Path) -> None:
    """What another program writes can be read without a file between."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    if os.fork() == 0:
        pipe.write_bytes(b"a: 1\n")
        os._exit(0)
    assert read_bytes(pipe) == b"a: 1\n"
    os.wait()
