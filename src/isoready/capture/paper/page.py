"""The page: a sheet as one HTML document, for the PDF engine."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from isoready.resources import resource

if TYPE_CHECKING:
    from isoready.capture.paper.parts import Entry, Sheet, Words

_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)
"""What cannot be printed, or would turn the words around it."""
_ROW: Final = re.compile(r"\d+(?:-\d+)+|isoready [a-z]+")
"""What has an order of its own from left to right, also in a line of Urdu."""
_SHOWN: Final = 12
"""Digits of the checklist's digest at the head of each page."""


def page(sheet: Sheet, *, fillable: bool, urdu_font: str, fonts: str) -> str:
    """Write the document.

    Args:
        sheet: What stands on it.
        fillable: Whether its boxes and lines are fields of a form.
        urdu_font: ``nastaliq``, or ``naskh``.
        fonts: The ``@font-face`` rules of the fonts that it names.
    """
    style = resource("forms", "paper", "sheet.css").read_text(encoding="utf-8")
    return (
        _environment()
        .get_template("sheet.html.j2")
        .render(
            sheet=sheet,
            fillable=fillable,
            hand=urdu_font,
            direction="rtl" if sheet.languages == ("ur",) else "ltr",
            digest=sheet.digest[:_SHOWN],
            style=Markup(fonts + style),  # noqa: S704  our own files
        )
    )


def clean(text: object) -> object:
    """Take out of a text what cannot be printed."""
    return _UNSEEN.sub("", text) if isinstance(text, str) and not isinstance(text, Markup) else text


def flowing(text: str) -> Markup:
    """Keep days and commands of a text in their order, whichever way it runs."""
    return Markup(_ROW.sub(r'<bdi dir="ltr">\g<0></bdi>', str(escape(clean(text)))))  # noqa: S704  escaped before


def told(words: Words, entry: Entry | None = None) -> str:
    """Give a text in every language at once, for a name that is read aloud."""
    texts = [each.text for each in words] + ([entry.name] if entry else [])
    return " / ".join(dict.fromkeys(texts))


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(resource("forms", "paper")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=clean,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"told": told, "flowing": flowing}
    return made
