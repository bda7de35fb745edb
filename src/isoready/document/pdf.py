"""PDFs of strangers: opened with care, and the files inside them taken out."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NoReturn

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_EMBEDDED: Final = 64
"""The most files inside a PDF that are looked through."""
MOST_INSIDE: Final = 64 * 1024 * 1024
"""Bytes, unpacked, of all files inside that are ours."""
MOST_KNOTS: Final = 64
"""The most parts of the list of files inside."""
WAY_OUT: Final = "Ask whoever sent it for the file as isoready made it."

Reader = Any
"""pypdf's reader; its types say nothing of what stands in a file."""


def refuse(message: str, hint: str = WAY_OUT) -> NoReturn:
    """Go no further.

    Raises:
        IsoreadyError: always.
    """
    raise IsoreadyError(message, hint)


@contextmanager
def opened(data: bytes, shown: str, extra: str) -> Iterator[Reader]:
    """Read a PDF, and say of whatever goes wrong inside it that it cannot be read.

    Args:
        data: The whole file.
        shown: How it is called for people.
        extra: What to install where pypdf is not on this machine.

    Raises:
        IsoreadyError: it is no whole PDF, is encrypted, or pypdf is missing.
    """
    import logging  # noqa: PLC0415  only PDFs need it

    pypdf = _load(extra)
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield _unlocked(pypdf, data, shown)
    except IsoreadyError:
        raise
    except (Exception, RecursionError) as fault:  # a broken PDF can make the reader raise anything
        msg = f"{shown} is no whole PDF: {type(fault).__name__}"
        raise IsoreadyError(msg, WAY_OUT) from fault
    finally:
        logger.setLevel(level)


def _load(extra: str) -> Any:  # noqa: ANN401  the module
    try:
        import pypdf  # noqa: PLC0415  only what reads a PDF needs it
    except ImportError as fault:
        msg = "reading a PDF needs pypdf, which is not installed"
        raise IsoreadyError(msg, f"Install it: pip install 'isoready[{extra}]'") from fault
    return pypdf


def _unlocked(pypdf: Any, data: bytes, shown: str) -> Reader:  # noqa: ANN401  the module
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted
    except pypdf.errors.DependencyError:  # what it would need to try an empty password
        locked = True
    if locked:
        refuse(f"{shown} is encrypted, so what it holds cannot be read")
    return reader


def files_inside(reader: Reader, most: Callable[[str], int]) -> dict[str, bytes]:
    """Take out the files of which ``most`` says how many bytes they may have; one that may have none is not opened.

    Raises:
        IsoreadyError: there are too many, one or all are too large, or two have one name.
    """
    files: dict[str, bytes] = {}
    root = reader.trailer["/Root"].get("/Names", {}).get("/EmbeddedFiles")
    for name, item in () if root is None else _listed(root):
        if not most(name):
            continue
        if name in files:
            refuse(f"there are two files called {name} inside the PDF")
        files[name] = within(item.get_object()["/EF"]["/F"].get_object().get_data(), most(name))
        if sum(map(len, files.values())) > MOST_INSIDE:
            refuse(f"the files inside the PDF are larger than {MOST_INSIDE:,} bytes")
    return files


def _listed(root: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401  pypdf's dictionaries
    """Names and files of a tree of names, in which viewers lay them when they save."""
    left, count, knots = [root], 0, 0
    while left:
        knot = left.pop().get_object()
        knots += 1
        names = knot.get("/Names", [])
        count += len(names) // 2
        if count > MOST_EMBEDDED or knots > MOST_KNOTS:
            refuse(f"there are more than {MOST_EMBEDDED} files inside the PDF")
        for name, item in zip(names[::2], names[1::2], strict=True):
            yield str(name), item
        left += list(knot.get("/Kids", []))


def within(data: bytes, most: int) -> bytes:
    """Give ``data`` back where it has at most ``most`` bytes.

    Raises:
        IsoreadyError: it has more.
    """
    if len(data) > most:
        refuse(f"what is inside the PDF is larger than {most:,} bytes")
    return data
