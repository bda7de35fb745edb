"""The archive of an XLSX, looked through before anything in it is understood."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Final, NoReturn

from isoready.errors import IsoreadyError
from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_BYTES: Final = 16 * 1024 * 1024
"""Bytes of the largest workbook that is read; one of 123 controls has 0.1 MB."""
MOST_MEMBERS: Final = 500
MOST_UNPACKED: Final = 96 * 1024 * 1024
"""Bytes of all members together."""
MOST_RATIO: Final = 300
"""How many times larger the members may be than the workbook, past a megabyte."""
_MEGABYTE: Final = 1024 * 1024
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of old Office begins, and one with a password."""
_MAGIC: Final = b"PK\x03\x04"
_FORBIDDEN: Final = (
    ("vbaproject", "has macros in it"),
    ("/externallinks/", "has links to other workbooks in it"),
    ("/activex/", "has controls that run code in it"),
    ("/embeddings/", "has other files in it"),
    ("/macrosheets/", "has macros in it"),
    ("/connections.xml", "fetches data from elsewhere"),
    ("/querytables/", "fetches data from elsewhere"),
)
_UTF8: Final = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']""")
_PLAIN: Final = "Save it again as a plain workbook (.xlsx), without a password and without macros."


def look_through(data: bytes, path: str) -> None:
    """Refuse what no workbook of ours has, by its directory first and then by the beginning of each member.

    Raises:
        IsoreadyError: it is no archive, too large, has a password, macros, links or a document type, or is damaged.
    """
    if len(data) > MOST_BYTES:
        _refuse(path, f"is larger than {MOST_BYTES:,} bytes", "No sheet of answers is as large as that.")
    if data.startswith(_OLD):
        _refuse(path, "has a password, or is a workbook of old Excel (.xls)", _PLAIN)
    if not data.startswith(_MAGIC):
        _refuse(path, "is no workbook (.xlsx)", "Name the file that `isoready export` made and somebody filled in.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _look_at_directory(members, len(data), path)
            for member in members:
                _look_at_member(archive.read(member), member.filename, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError) as fault:
        _damaged(path, fault)


def _refuse(path: str, wrong: str, hint: str) -> NoReturn:
    msg = f"{path} {wrong}"
    raise IsoreadyError(msg, hint, Location(path))


def _damaged(path: str, fault: Exception) -> NoReturn:
    msg = f"{path} is damaged, or was not copied whole"
    raise IsoreadyError(msg, "Ask whoever filled it in to send it again.", Location(path)) from fault


def _look_at_directory(members: Sequence[zipfile.ZipInfo], size: int, path: str) -> None:
    if len(members) > MOST_MEMBERS:
        _refuse(path, f"has more than {MOST_MEMBERS} files in it", _PLAIN)
    unpacked = sum(member.file_size for member in members)
    if unpacked > MOST_UNPACKED or (unpacked > _MEGABYTE and unpacked > size * MOST_RATIO):
        _refuse(path, f"would unpack to {unpacked:,} bytes", "Take out rows and sheets that are not of the form.")
    names = [member.filename for member in members]
    if len(set(names)) < len(names):
        _refuse(path, "has two files of one name in it", _PLAIN)
    for member in members:
        _look_at_name(member, path)
    if "mimetype" in names:
        _refuse(path, "is an OpenDocument spreadsheet", "Save it as XLSX (Excel 2007 and later) first.")
    if "xl/workbook.xml" not in names:
        _refuse(path, "is no workbook (.xlsx)", "Name the file that `isoready export` made and somebody filled in.")


def _look_at_name(member: zipfile.ZipInfo, path: str) -> None:
    name = f"/{member.filename.casefold()}"
    if member.flag_bits & 1:
        _refuse(path, "has a password", _PLAIN)
    if "\\" in name or name.startswith("//") or ".." in name.split("/") or ":" in name:
        _refuse(path, "has a file in it whose name leads elsewhere", _PLAIN)
    for part, wrong in _FORBIDDEN:
        if part in name:
            _refuse(path, wrong, _PLAIN)


def _look_at_member(data: bytes, name: str, path: str) -> None:
    """XML is UTF-8 and declares no entities; what is neither XML nor a picture is not looked at by anybody."""
    if not name.casefold().endswith((".xml", ".rels", ".vml")):
        return
    text = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    encoding = _UTF8.match(text[:200])
    if (
        not text.startswith(b"<")
        or b"\x00" in text[:4]
        or (encoding and encoding[1].lower() not in {b"utf-8", b"us-ascii"})
    ):
        _refuse(path, f"has a part that is not UTF-8: {name[:60]}", _PLAIN)
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        _refuse(path, f"has a part with a document type: {name[:60]}", _PLAIN)
    if b"macroEnabled" in text and name == "[Content_Types].xml":
        _refuse(path, "has macros in it", _PLAIN)
