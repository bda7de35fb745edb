"""The PDF engine: WeasyPrint, imported late, quietly, and with no way to any file or address but the bundled fonts."""

from __future__ import annotations

import contextlib
import ctypes.util
import gc
import io
import logging
import re
import sys
import warnings
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.errors import IsoreadyError
from isoready.formats.report.archiving import archive
from isoready.formats.report.finishing import finish
from isoready.formats.report.fonts import SCHEME, font_bytes
from isoready.formats.report.packing import compress, write_out
from isoready.formats.report.pango import missing
from isoready.formats.report.sealing import seal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from isoready.formats.report.sealing import Embedded

VARIANT: Final = {"pdf_variant": "pdf/a-3b", "pdf_tags": True, "output_intent": ""}
"""To keep, with files inside (ISO 19005-3), and tagged; ``archiving`` adds the profile of its colours."""
A4: Final = (210, 297)
"""Width and height in millimetres (ISO 216)."""
GROWTHS: Final = (1.0, 1.08, 1.16, 1.25, 1.4, 1.6, 2.0)
"""How much larger than A4 a sheet is made, at most, so that all stands on one."""
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
"""What stands for a character that no font on the machine has; PDF/UA forbids an empty box."""
_NO_GLYPH: Final = re.compile(r"\.notdef glyph.*\(U\+([0-9A-F]{4,6})\)")


def load() -> Any:  # noqa: ANN401  WeasyPrint ships no types
    """Import WeasyPrint.

    Raises:
        IsoreadyError: Pango is not on this machine.

    """
    with _libraries_by_name(), contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where the machine has no fonts of its own; ours are bundled
        try:
            import weasyprint  # noqa: PLC0415  half a second, and it fails where Pango is missing
        except OSError as fault:
            raise missing() from fault
    return weasyprint


def write_pdf(
    html: str, *, one_page: bool = False, embedded: Sequence[Embedded] = (), making: Making | None = None
) -> bytes:
    """Lay out one HTML document; with ``one_page`` on one A4 page, set smaller where it needs to be.

    ``embedded`` are files to put inside; ``making`` is for what is no report.

    Raises:
        IsoreadyError: Pango is not on this machine, or the document asks for a file or an address.

    """
    weasyprint, making = load(), making or REPORT
    with _collector_resting(), listening() as unknown:
        try:
            lay_out = _lay_out_one_page if one_page else _lay_out
            made = _written(weasyprint, *lay_out(weasyprint, html, making), embedded, making)
            if not unknown:
                return made
            known = html.translate(dict.fromkeys(unknown, REPLACEMENT))
            return _written(weasyprint, *lay_out(weasyprint, known, making), embedded, making)
        except weasyprint.urls.FatalURLFetchingError as fault:
            msg = f"the report asks for something that does not ship with it: {fault}"
            raise IsoreadyError(msg, "A stylesheet or template was changed; put the shipped one back.") from fault
        except OSError as fault:  # the engine keeps fonts in temporary files
            msg = f"the PDF cannot be written: {fault.strerror or fault}"
            raise IsoreadyError(msg, "Make room where temporary files go, or name another folder: TMPDIR.") from fault


def _written(weasyprint: Any, document: Any, zoom: float, embedded: Sequence[Embedded], making: Making) -> bytes:  # noqa: ANN401  the same
    """Write what was laid out, finished and sealed, with files inside."""
    document.metadata.attachments += [
        weasyprint.Attachment(
            file_obj=io.BytesIO(each.data),
            name=each.name,
            description=each.description,
            created=each.day,
            modified=each.day,
            relationship=each.relationship,
        )
        for each in embedded
    ]
    return bytes(document.write_pdf(zoom=zoom, finisher=partial(_finish, making), **making.options))


def _finish(making: Making, document: object, pdf: Any) -> None:  # noqa: ANN401  the same
    making.finish(document, pdf)
    write_out(pdf)
    making.seal(document, pdf)
    compress(pdf)


class Making(NamedTuple):
    """How the engine writes a kind of document."""

    options: Mapping[str, Any]
    finish: Callable[[object, Any], None]
    """Called with the document and its PDF, while all of it can still be changed."""
    seal: Callable[[object, Any], None] = lambda document, pdf: None  # noqa: ARG005  callers may name them
    """Called once the streams are written out, for what depends on them."""


def _archive_and_finish(document: object, pdf: Any) -> None:  # noqa: ANN401  the same
    archive(document, pdf)
    finish(document, pdf)


REPORT: Final = Making(VARIANT, _archive_and_finish, seal)


def _lay_out(weasyprint: Any, html: str, making: Making) -> tuple[Any, float]:  # noqa: ANN401  the same
    document = weasyprint.HTML(string=html, url_fetcher=_bundled_only(weasyprint))
    return document.render(**making.options), 1


def _lay_out_one_page(weasyprint: Any, html: str, making: Making) -> tuple[Any, float]:  # noqa: ANN401  WeasyPrint ships no types
    """Lay out on sheets that grow until one holds all, and print that one as A4."""
    for growth in GROWTHS:
        size = f"{A4[0] * growth:.2f}mm {A4[1] * growth:.2f}mm"
        sized = html.replace("</head>", f"<style>@page {{ size: {size}; background-size: cover; }}</style></head>", 1)
        document = weasyprint.HTML(string=sized, url_fetcher=_bundled_only(weasyprint)).render(**making.options)
        if len(document.pages) == 1:
            break
    return document, 1 / growth


@contextlib.contextmanager
def listening() -> Iterator[set[int]]:
    """Gather the characters for which the engine says that no font has a letter."""
    unknown: set[int] = set()

    def hear(record: logging.LogRecord) -> bool:
        found = _NO_GLYPH.findall(record.getMessage())
        unknown.update(int(code, 16) for code in found)
        return not found

    logger = logging.getLogger("weasyprint")
    logger.addFilter(hear)
    try:
        yield unknown
    finally:
        logger.removeFilter(hear)


def _bundled_only(weasyprint: Any) -> Any:  # noqa: ANN401  WeasyPrint ships no types
    """Make a fetcher that knows the bundled fonts and what stands in the document, and fails on anything else."""

    class BundledOnly(weasyprint.urls.URLFetcher):  # type: ignore[misc]  # its base has no types
        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ANN401  WeasyPrint ships no types
            if url.startswith(f"{SCHEME}:"):
                return weasyprint.urls.URLFetcherResponse(url, font_bytes(url), {"Content-Type": "font/ttf"})
            return super().fetch(url, headers)

    return BundledOnly(allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=True)


@contextlib.contextmanager
def _libraries_by_name() -> Iterator[None]:
    """Keep ``find_library`` from starting fifty compilers: on Linux the libraries are opened by their own names."""
    search = ctypes.util.find_library
    if sys.platform.startswith("linux"):
        ctypes.util.find_library = lambda name: None  # noqa: ARG005  callers may name it
    try:
        yield
    finally:
        ctypes.util.find_library = search


@contextlib.contextmanager
def _collector_resting() -> Iterator[None]:
    """Let the garbage collector rest: a layout makes millions of objects and next to no garbage.

    Where it rests already, whoever put it to rest wakes it too.
    """
    if not gc.isenabled():
        yield
        return
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()
