"""PDF: a worksheet laid out and tagged, with the state it was made from inside."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from isoready.formats.report.engine import Making, write_pdf
from isoready.formats.report.finishing import finish
from isoready.formats.report.sealing import Embedded
from isoready.formats.worksheet.mending import mend
from isoready.model.worksheet import CARRIED

if TYPE_CHECKING:
    from collections.abc import Mapping

_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""The day that the file inside bears: always the same, so that two runs are the same bytes."""
_OPTIONS: Final = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}


def write(html: str, carried: bytes, values: Mapping[str, str], *, fillable: bool) -> bytes:
    """Write the worksheet.

    Args:
        html: What its pages show.
        carried: What it knows of where it came from.
        values: What its fields hold already, by name.
        fillable: Whether it is a form.

    Raises:
        IsoreadyError: Pango is not on this machine.
    """
    making = Making({**_OPTIONS, "pdf_forms": fillable}, partial(_finish, values))
    return write_pdf(html, embedded=[Embedded(CARRIED, carried, "Source", _DAY)], making=making)


def _finish(values: Mapping[str, str], document: object, pdf: Any) -> None:  # noqa: ANN401  the engine's own
    finish(document, pdf)
    mend(pdf, values)
