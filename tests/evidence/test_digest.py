"""Digests: of ordinary files only, whatever stands there instead."""

from __future__ import annotations

import hashlib
import os
import socket
from pathlib import Path

import pytest

from isoready.evidence import digest
from isoready.evidence.digest import LARGEST, sha256_of
from isoready.model.evidence import Outcome


def test_the_digest_is_sha256_of_the_bytes(tmp_path: Path) -> None:
    """As FIPS 180-4 defines it, for text and for what is no text."""
    (tmp_path / "a").write_bytes(b"abc")
    assert sha256_of(tmp_path / "a") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    data = bytes(range(256)) * 4096
    (tmp_path / "b").write_bytes(data)
    assert sha256_of(tmp_path / "b") == hashlib.sha256(data).hexdigest()


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    """Also below something that is no folder."""
    (tmp_path / "a").write_bytes(b"")
    assert sha256_of(tmp_path / "b") is Outcome.MISSING
    assert sha256_of(tmp_path / "a" / "b") is Outcome.MISSING


def test_a_folder_is_unreadable(tmp_path: Path) -> None:
    """A folder shows nothing by itself."""
    assert sha256_of(tmp_path) is Outcome.UNREADABLE


def test_a_pipe_a_socket_and_a_device_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading a pipe could wait for ever."""
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as end:
        monkeypatch.chdir(tmp_path)
        end.bind("socket")
        monkeypatch.setattr(os, "open", lambda *_: pytest.fail("it was opened"))
        for path in (tmp_path / "pipe", tmp_path / "socket", Path("/dev/null")):
            assert sha256_of(path) is Outcome.UNREADABLE


def test_a_file_is_read_up_to_the_limit_and_not_beyond(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of exactly the limit is read."""
    monkeypatch.setattr(digest, "LARGEST", 4)
    (tmp_path / "a").write_bytes(b"1234")
    (tmp_path / "b").write_bytes(b"12345")
    assert sha256_of(tmp_path / "a") == hashlib.sha256(b"1234").hexdigest()
    assert sha256_of(tmp_path / "b") is Outcome.UNREADABLE


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    """The limit is 512 MiB."""
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(LARGEST + 1)
    assert LARGEST == 512 * 1024 * 1024
    assert sha256_of(tmp_path / "huge") is Outcome.UNREADABLE


def test_what_takes_the_place_of_a_file_after_the_look_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that appears between looking and opening is still a folder."""
    (tmp_path / "a").write_bytes(b"")
    looked = (tmp_path / "a").stat()
    monkeypatch.setattr(os, "fstat", lambda _: tmp_path.stat())
    assert looked.st_size == 0
    assert sha256_of(tmp_path / "a") is Outcome.UNREADABLE


def test_a_file_that_may_not_be_opened_is_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For want of permission, because a disk is broken, or because links go round in a circle."""

    def refuse(*_: object) -> int:
        raise PermissionError

    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "a").write_bytes(b"")
    assert sha256_of(tmp_path / "circle") is Outcome.UNREADABLE
    monkeypatch.setattr(os, "open", refuse)
    assert sha256_of(tmp_path / "a") is Outcome.UNREADABLE


def test_a_name_that_no_file_can_have_is_no_crash(tmp_path: Path) -> None:
    """Half a character, or far too long."""
    assert sha256_of(tmp_path / "\ud800") is Outcome.UNREADABLE
    assert sha256_of(tmp_path / ("a" * 5000)) is Outcome.UNREADABLE
