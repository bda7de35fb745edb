"""Returning: whatever file answers came back in, read by what it is and not by what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.capture.returning import read_answers
from isoready.files import read_bytes
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.model.returned import Returned

_ZIP: Final = b"PK"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
_PDF: Final = b"%PDF-"
_FIRST: Final = 1024
"""Bytes in which a PDF has to say what it is (ISO 32000-1, annex H)."""
_FORM: Final = b"x-returned"
"""What a phone form writes near the top, so that a file which was cut off is known for one."""
_HEAD: Final = 4096


def read_returned(path: Path, called: str = "") -> Returned:
    """Read the answers in a file: a spreadsheet, a PDF form, a phone form's file or codes, or an assessment.

    ``called`` is what people call it, where that is not its name.

    Raises:
        IsoreadyError: it cannot be read, or is not ours.

    """
    name = called or shown(path)
    data = read_bytes(path, name)
    if data.startswith((_ZIP, _OLD_EXCEL)):
        from isoready.capture.spreadsheet.xlsx_reading import read_xlsx  # noqa: PLC0415  only a spreadsheet pays for it

        return read_xlsx(data, name)
    if _PDF in data[:_FIRST]:
        from isoready.capture.paper.reading import read_paper  # noqa: PLC0415  the same

        return read_paper(data, name)
    if path.suffix.lower() == ".csv":
        from isoready.capture.spreadsheet.csv_sheet import read_csv  # noqa: PLC0415  the same

        return read_csv(data, name)
    from isoready.capture.form.chain import is_chain  # noqa: PLC0415  the same
    from isoready.capture.form.returning import read_form  # noqa: PLC0415  the same

    return read_form(data, name) if _FORM in data[:_HEAD] or is_chain(data) else read_answers(data, name)
