"""Sealed reports: the files inside a PDF and the digest of what its pages draw, though a stranger sent it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from isoready.document.intake import MOST_BYTES
from isoready.document.pdf import files_inside, opened, refuse, within
from isoready.errors import IsoreadyError
from isoready.files.signature_limits import refuse_large_files, refuse_large_forms
from isoready.files.signatures import is_signed
from isoready.model.sealing import ASSESSMENT, CHECKLIST, CONTENT, EARLIER, RESULT, SCHEME, TREND, content_digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MOST_PDF: Final = 32 * 1024 * 1024
"""Bytes of the largest PDF that is read; a report of 123 controls has 1 MB."""
MOST_PAGES: Final = 5_000
MOST_OBJECTS: Final = 100_000
"""The most objects that are followed from the pages."""
MOST_DRAWN: Final = 64 * 1024 * 1024
"""Bytes, unpacked, of all that the pages draw; a report of 123 controls has 5 MB."""
MOST_READ: Final = 512 * 1024
"""Bytes, unpacked, of a page that is read as text: reading takes some hundred times as much memory."""
LAST: Final = 2
"""How many pages at the end are read for the printed digest: the last chapter may run on to another."""
_OWN: Final = frozenset({ASSESSMENT, CHECKLIST, RESULT})
"""What every report has inside."""
_MOST: Final = {RESULT: 16 * 1024 * 1024, TREND: 32 * 1024 * 1024}
"""Bytes, unpacked, of those that are no assessment and no checklist."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a report says of itself, and what it holds now."""

    files: Mapping[str, bytes]
    """By the names of ``model.sealing``."""
    said: str
    """The digest of the content that it carries."""
    found: str
    """The digest of the content as it is."""
    printed: str
    """The text of the last pages, without spaces."""
    data: bytes
    """The whole file, for whoever looks at its signature."""


def read_sealed(path: Path, shown: str) -> Sealed:
    """Read a report.

    Raises:
        IsoreadyError: there is no such file, it is no whole PDF, it is encrypted, it is past a limit, it was not made
            by isoready or carries no data, or pypdf is not on this machine.

    """
    data = _bytes(path, shown)
    signed = is_signed(data)
    if signed:
        refuse_large_files(data)
    with opened(data, shown, "verify") as reader:
        if signed:
            refuse_large_forms(reader)
        files = files_inside(reader, _most)
        said = (reader.trailer.get("/Info") or {}).get(f"/{CONTENT}", "")
        if not set(files) >= _OWN or not str(said).startswith(f"{SCHEME}:"):
            hint = "Only a PDF that `isoready report` made can be verified, with all that it had inside."
            refuse(f"{shown} carries no data of isoready, or not any more", hint)
        return Sealed(files, str(said), _content(reader), _printed(reader), data)


def _bytes(path: Path, shown: str) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_PDF + 1)
    except (OSError, ValueError) as fault:
        msg = f"{shown} cannot be read: {getattr(fault, 'strerror', None) or fault}"
        raise IsoreadyError(msg, "Check the name and the folder.") from fault
    if len(data) > MOST_PDF:
        refuse(f"{shown} is larger than {MOST_PDF:,} bytes", "No report is as large as that.")
    if b"%PDF-" not in data[:1024]:
        refuse(f"{shown} is no PDF", "Name a PDF that `isoready report` made.")
    return data


def _most(name: str) -> int:
    """How many bytes a file of that name may have; none where it is not ours."""
    ours = name in {*_OWN, TREND} or EARLIER.fullmatch(name)
    return _MOST.get(name, MOST_BYTES) if ours else 0


def _content(reader: Any) -> str:  # noqa: ANN401  pypdf's reader
    pages = reader.pages
    if len(pages) > MOST_PAGES:
        refuse(f"the PDF has more than {MOST_PAGES:,} pages")
    contents = [_page(page["/Contents"]) for page in pages]
    digest = content_digest(contents, _drawn([page["/Resources"] for page in pages], sum(map(len, contents))))
    return f"{digest} and something above it" if any(map(_is_covered, pages)) else digest


def _is_covered(page: Any) -> bool:  # noqa: ANN401  pypdf's page
    """Whether anything but links and a signature that shows nothing lies above a page: a stamp, a note, a drawing."""
    found = page.get("/Annots")
    listed = found.get_object() if found is not None else []
    if not isinstance(listed, list) or len(listed) > MOST_OBJECTS:
        return True
    return not all(_shows_nothing(each.get_object()) for each in listed)


def _shows_nothing(annotation: Any) -> bool:  # noqa: ANN401  pypdf's dictionary
    if not isinstance(annotation, dict):
        return False
    kind = annotation.get("/Subtype")
    if kind == "/Link":
        return "/AP" not in annotation
    corners = list(annotation.get("/Rect") or [])
    return kind == "/Widget" and annotation.get("/FT") == "/Sig" and len({str(each) for each in corners}) == 1


def _page(contents: Any) -> bytes:  # noqa: ANN401  a stream, or a list of them
    streams = contents if isinstance(contents, list) else [contents]
    return b"\n".join(within(each.get_object().get_data(), MOST_DRAWN) for each in streams)


def _printed(reader: Any) -> str:  # noqa: ANN401  pypdf's reader
    """The end of the document as text; a digest may be broken into lines."""
    pages = reader.pages
    last = []
    for place in range(max(0, len(pages) - LAST), len(pages)):
        if len(_page(pages[place]["/Contents"])) > MOST_READ:
            refuse(f"page {place + 1} draws more than {MOST_READ:,} bytes")
        last.append(pages[place].extract_text())
    return "".join("".join(last).split())


def _drawn(left: list[Any], size: int) -> Iterator[bytes]:
    """Unpack every stream that can be reached from resources, each once."""
    seen: set[int] = set()
    count = 0
    while left:
        item = left.pop()
        number = getattr(item, "idnum", None)
        if number is not None:
            if number in seen:
                continue
            seen.add(number)
            item = item.get_object()
        count += 1
        if count > MOST_OBJECTS:
            refuse(f"the pages need more than {MOST_OBJECTS:,} objects")
        if hasattr(item, "get_data"):
            data = item.get_data()
            size += len(data)
            if size > MOST_DRAWN:
                refuse(f"the pages draw more than {MOST_DRAWN:,} bytes")
            yield data
        if isinstance(item, dict):
            left += [dict.__getitem__(item, key) for key in item]
        elif isinstance(item, list):
            left += list(list.__iter__(item))
