"""Pango: whether the library that sets the type of a PDF is on this machine, without importing what uses it."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES: Final = {
    "linux": ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz.so.0", "libfontconfig.so.1"),
    "darwin": ("libpango-1.0.0.dylib", "libpangoft2-1.0.0.dylib", "libharfbuzz.0.dylib", "libfontconfig.1.dylib"),
    "win32": ("libpango-1.0-0.dll", "libpangoft2-1.0-0.dll", "libharfbuzz-0.dll", "libfontconfig-1.dll"),
}
_WINDOWS_FOLDERS: Final = r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin"
_WAYS_OUT: Final = {
    "linux": "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
    "win32": "pacman -S mingw-w64-ucrt-x86_64-pango   (in MSYS2)",
}


def _platform() -> str:
    return sys.platform if sys.platform in _NAMES else "linux"


def pango_version() -> str | None:
    """Pango's version such as ``1.50.12``; None where it or a library it needs is missing."""
    _look_where_the_engine_looks()
    try:
        pango, *_ = [ctypes.CDLL(name) for name in _NAMES[_platform()]]
    except OSError:
        return None
    tell = pango.pango_version_string
    tell.restype = ctypes.c_char_p
    return bytes(tell()).decode()


def _look_where_the_engine_looks() -> None:
    """On Windows, search the folders for libraries that the PDF engine adds when it is imported."""
    add: Callable[[str], object] | None = getattr(os, "add_dll_directory", None)
    if add is None:
        return
    for folder in os.environ.get("WEASYPRINT_DLL_DIRECTORIES", _WINDOWS_FOLDERS).split(";"):
        with contextlib.suppress(OSError):
            add(folder)


def way_out() -> str:
    """Say the one line to type where Pango is missing."""
    return _WAYS_OUT[_platform()]


def missing() -> IsoreadyError:
    """Make what to raise where Pango is missing."""
    return IsoreadyError(
        "a PDF needs the Pango library, which is not on this machine",
        f"Install it with `{way_out()}`, or ask for another format: html, markdown, json.",
    )
