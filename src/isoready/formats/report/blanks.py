"""Blanks: a file of a format that says nothing, for whoever must tell what a format says by itself."""

from __future__ import annotations

import io
import json
from typing import Final

_PAGE: Final = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>1</title><meta name="generator" content="1">'
    '<meta name="description" content="1"></head><body><h1>1</h1><p>1</p></body></html>'
)


def blank(form: str) -> bytes:
    """Make the blank of a format; empty where a format has no words of its own.

    Raises:
        IsoreadyError: what the format needs is not on this machine.

    """
    if form == "pdf":
        from isoready.formats.report.engine import write_pdf  # noqa: PLC0415  the engine is heavy

        return write_pdf(_PAGE)
    if form == "xlsx":
        return _workbook()
    if form == "json":
        from isoready.formats.report.json_v1 import schema  # noqa: PLC0415  for JSON alone

        return json.dumps(schema()).encode()
    return b""


def _workbook() -> bytes:
    from isoready.formats.report.xlsx import library  # noqa: PLC0415  for workbooks alone

    written = io.BytesIO()
    book = library().Workbook(written, {"in_memory": True})
    sheet = book.add_worksheet("1")
    sheet.add_table(0, 0, 1, 0, {"columns": [{"header": "1"}]})
    sheet.data_validation(0, 0, 0, 0, {"validate": "list", "source": ["1"]})
    book.close()
    return written.getvalue()
