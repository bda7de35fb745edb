"""The page: one view of a report, set into the templates that every HTML-shaped format shares."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from isoready.formats.report import wording
from isoready.formats.report.words import Sentence
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.formats.report.view import View
    from isoready.formats.report.words import Words

ROOM: Final = ("reports", "gap-report")


def shown(value: object) -> object:
    """Say what an expression of a template prints: text cleaned and escaped.

    Text that runs right to left is set apart, and so is text with a long word: letting every word break anywhere would
    have a quarter more lines shaped.
    """
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    if isinstance(value, Sentence):
        return _set_apart(value)
    text = wording.clean(value)
    if wording.has_right_to_left(text):
        language = Markup(' lang="ur"') if wording.looks_urdu(text) else ""
        return Markup('<bdi dir="{}"{}>{}</bdi>').format(wording.direction(text), language, text)
    return Markup('<span class="long">{}</span>').format(text) if wording.has_long_word(text) else text


def _set_apart(sentence: Sentence) -> object:
    """Keep a sentence of ours in its own direction, whatever runs in it."""
    mixed = wording.has_right_to_left(sentence) or wording.has_long_word(sentence)
    return Markup('<span class="long">{}</span>').format(str(sentence)) if mixed else str(sentence)


def plain(value: str) -> Markup:
    """Escape text for an attribute or a title, where no element may stand."""
    return escape(wording.clean(value).replace("\n", " "))


@cache
def environment() -> Environment:
    """Open the templates of the gap report: everything escaped, nothing undefined."""
    made = Environment(
        loader=FileSystemLoader(resource(*ROOM)),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["plain"] = plain
    return made


def stylesheet(name: str) -> str:
    """One of our own stylesheets."""
    return resource(*ROOM, name).read_text("utf-8")


def page(view: View, words: Words, sheets: Iterable[str]) -> str:
    """Write the whole HTML document, with its styles in it and nothing outside it."""
    template = environment().get_template("report.html.j2")
    return template.render(view=view, words=words, sheets=[Markup(sheet) for sheet in sheets])  # noqa: S704  our own files
