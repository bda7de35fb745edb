"""Pango: found without importing what uses it, and missed with a way out."""

from __future__ import annotations

import ctypes
import re
import sys

import pytest

from isoready.formats.report import pango


def test_the_version_is_that_of_the_library() -> None:
    """Three numbers; the tests of the PDF need it to be there."""
    assert re.fullmatch(r"\d+\.\d+\.\d+", pango.pango_version() or "")


def test_a_library_that_cannot_be_opened_is_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """And no exception."""

    def refuse(_name: str) -> None:
        raise OSError

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    assert pango.pango_version() is None


def test_on_windows_it_looks_where_the_engine_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is not there is passed over."""
    looked = []

    def add(folder: str) -> None:
        looked.append(folder)
        raise FileNotFoundError

    monkeypatch.setattr("os.add_dll_directory", add, raising=False)
    monkeypatch.setenv("WEASYPRINT_DLL_DIRECTORIES", r"C:\one;C:\two")
    assert pango.pango_version()
    assert looked == [r"C:\one", r"C:\two"]


@pytest.mark.parametrize(
    ("platform", "line"), [("linux", "apt-get"), ("darwin", "brew"), ("win32", "pacman"), ("freebsd14", "apt-get")]
)
def test_each_system_has_its_one_line(platform: str, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says it too."""
    monkeypatch.setattr(sys, "platform", platform)
    assert pango.way_out().startswith(line)
    assert pango.way_out() in pango.missing().hint
