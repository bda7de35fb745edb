"""Sheets filled in as people's viewers do it: by structure as Acrobat, by PDFium, and by pdf.js."""

from __future__ import annotations

import ctypes
import io
import json
import os
import subprocess
from base64 import b64decode, b64encode
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from pypdf.generic import NameObject, TextStringObject
from tests.capture.spreadsheet import forms
from tests.lacking import lacking

from isoready.capture.paper.page import page
from isoready.capture.paper.parts import Sheet
from isoready.capture.paper.sheet import sheet_of
from isoready.capture.spreadsheet.part import part_of
from isoready.formats.report.fonts import font_faces
from isoready.formats.worksheet.pdf import write
from isoready.model.localised import Localised, localised
from isoready.model.worksheet import FORMAT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Page

    from isoready.model.assessment import Assessment

PDFJS: Final = Path("/usr/share/javascript/pdf/build")
"""Where Debian's libjs-pdf lies."""
NEWER_PDFJS: Final = os.environ.get("ISOREADY_PDFJS", "")
"""The folder of an unpacked `pdfjs-dist`, where a developer has one (`npm pack pdfjs-dist`) and node to run it."""
_SCRIPT: Final = Path(__file__).with_name("fill.mjs")
_FILLING: Final = """async ([sheet, values]) => {
  const data = Uint8Array.from(atob(sheet), (letter) => letter.charCodeAt(0));
  const opened = await pdfjsLib.getDocument({ data, verbosity: 0 }).promise;
  const fields = await opened.getFieldObjects();
  for (const [name, value] of Object.entries(values)) {
    for (const field of fields[name]) {
      const chosen = { radiobutton: field.exportValues === value, checkbox: value !== "", text: value }[field.type];
      opened.annotationStorage.setValue(field.id, { value: chosen });
    }
  }
  const filled = await opened.saveDocument();
  await opened.destroy();
  return btoa(Array.from(filled, (byte) => String.fromCharCode(byte)).join(""));
}"""
"""What its viewer stores of what somebody clicks and types."""
INSTANCES: Final = {"till": "The till", "web.2": "ویب"}


def readings(languages: tuple[str, ...]) -> list[Localised]:
    """The checklist in each language; the words of Urdu are English here."""
    return [
        localised(forms.checklist(), None) if language == "en" else Localised(language, forms.checklist(), 1, (("",),))
        for language in languages
    ]


def laid(assessment: Assessment, languages: tuple[str, ...] = ("en",)) -> tuple[Sheet, dict[str, Any]]:
    """Lay out an assessment, and say what must come back."""
    part = part_of(assessment, forms.checklist(), forms.DIGEST)
    return sheet_of(forms.checklist(), part, readings(languages)), part


def made(sheet: Sheet, part: Mapping[str, Any], base: Mapping[str, Any] | None, *, fillable: bool = True) -> bytes:
    """Write a sheet as the pipeline does."""
    html = page(sheet, fillable=fillable, urdu_font="naskh", fonts=font_faces())
    carried = {
        "format": FORMAT,
        "checklist": part["checklist"],
        "fields": sheet.fields if fillable else 0,
        "base": base,
    }
    return write(html, json.dumps(carried).encode(), sheet.values, fillable=fillable)


@cache
def blank(languages: tuple[str, ...] = ("en",), *, instances: bool = False) -> bytes:
    """A form that nobody has filled in yet."""
    sheet, part = laid(forms.assessment(instances=INSTANCES if instances else {}), languages)
    return made(sheet, part, None)


@cache
def names() -> frozenset[str]:
    """The fields of a blank form."""
    return frozenset(_places(blank()))


def values_of(assessment: Assessment) -> dict[str, str]:
    """What somebody writes into which field, to say what an assessment says."""
    return dict(laid(assessment)[0].values)


def by_acrobat(data: bytes, values: Mapping[str, str], *, incremental: bool = False) -> bytes:
    """Fill in by structure: values, and the look of boxes; as a whole file, or as an update behind the old one."""
    writer = pypdf.PdfWriter(io.BytesIO(data), incremental=incremental)
    for reference in writer.root_object["/AcroForm"]["/Fields"]:  # type: ignore[index]  # pypdf's own types say little
        field = reference.get_object()
        value = values.get(field["/T"], "")
        if field["/FT"] == "/Tx":
            if value or "/V" in field:
                field[NameObject("/V")] = TextStringObject(value.replace("\n", "\r"))
        elif "/Kids" in field:
            options = [str(each) for each in field["/Opt"]]
            on = f"/{options.index(value)}" if value in options and value else "/Off"
            field[NameObject("/V")] = NameObject(on)
            for place, kid in enumerate(field["/Kids"]):
                kid.get_object()[NameObject("/AS")] = NameObject(on if on == f"/{place}" else "/Off")
        else:
            field[NameObject("/V")] = field[NameObject("/AS")] = NameObject("/on" if value else "/Off")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


class Pdfium:
    """Chromium's engine, with a mouse and a keyboard."""

    def __init__(self, data: bytes) -> None:
        """Open a form."""
        self._document = pypdfium2.PdfDocument(data)
        self._document.init_forms()
        self._form = self._document.formenv.raw
        self._places = _places(data)

    def fill(self, values: Mapping[str, str]) -> bytes:
        """Click and type everything, and save a copy."""
        for name, value in values.items():
            self._fill(name, value)
        pdfium.FORM_ForceToKillFocus(self._form)
        written = io.BytesIO()
        self._document.save(written)
        return written.getvalue()

    def _fill(self, name: str, value: str) -> None:
        boxes = self._places[name]
        number, x, y = boxes.get(value) or boxes[""]
        shown = self._document[number]
        for act in (pdfium.FORM_OnMouseMove, pdfium.FORM_OnLButtonDown, pdfium.FORM_OnLButtonUp):
            act(self._form, shown.raw, 0, x, y)
        if "" in boxes and len(boxes) == 1:
            text = (value + "\0").encode("utf-16-le")
            pdfium.FORM_SelectAllText(self._form, shown.raw)
            wide = ctypes.cast(ctypes.c_char_p(text), ctypes.POINTER(ctypes.c_ushort))
            pdfium.FORM_ReplaceSelection(self._form, shown.raw, wide)
        pdfium.FORM_ForceToKillFocus(self._form)


def _places(data: bytes) -> dict[str, dict[str, tuple[int, float, float]]]:
    """Page and middle of each field; of each box of a group by its value."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    pages = {page.indirect_reference.idnum: place for place, page in enumerate(reader.pages) if page.indirect_reference}
    found: dict[str, dict[str, tuple[int, float, float]]] = {}
    for reference in reader.root_object["/AcroForm"]["/Fields"]:  # type: ignore[index]  # the same
        field = reference.get_object()
        kids = [kid.get_object() for kid in field.get("/Kids", [])]
        values = [str(each) for each in field.get("/Opt", [])]
        for value, box in zip(values, kids, strict=True) if kids else [("", field)]:
            left, bottom, right, top = map(float, box["/Rect"])
            number = pages[dict.__getitem__(box, "/P").idnum]
            found.setdefault(str(field["/T"]), {})[value] = (number, (left + right) / 2, (bottom + top) / 2)
    return found


def by_pdfium(data: bytes, values: Mapping[str, str]) -> bytes:
    """Fill in with Chromium's engine."""
    return Pdfium(data).fill(values)


def by_pdfjs(page: Page, data: bytes, values: Mapping[str, str]) -> bytes:
    """Fill in with Firefox's engine, as Debian ships it, in a browser."""
    if not PDFJS.is_dir():
        lacking("pdf.js", "libjs-pdf")
    if not page.evaluate("() => 'pdfjsLib' in window"):
        for name in ("pdf.worker.js", "pdf.js"):
            page.add_script_tag(path=PDFJS / name)
    written = page.evaluate(_FILLING, [b64encode(data).decode(), _by_number(data, values)])
    return b64decode(written)


def by_newer_pdfjs(data: bytes, values: Mapping[str, str], folder: Path) -> bytes:
    """Fill in with Firefox's engine, as a developer has it."""
    (folder / "sheet.pdf").write_bytes(data)
    (folder / "values.json").write_text(json.dumps(_by_number(data, values)), encoding="utf-8")
    command = ["node", str(_SCRIPT), NEWER_PDFJS, str(folder)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  our own script
    return (folder / "filled.pdf").read_bytes()


def _by_number(data: bytes, values: Mapping[str, str]) -> dict[str, str]:
    """Say what is written as pdf.js does, which knows the boxes of a group by their numbers."""
    numbers = {name: {value: place for place, value in enumerate(boxes)} for name, boxes in _places(data).items()}
    return {name: str(numbers[name][value]) if len(numbers[name]) > 1 else value for name, value in values.items()}
