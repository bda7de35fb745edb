"""The page: one view of a report, set into the templates that every HTML-shaped format shares."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from isoready.formats.report import wording
from isoready.formats.report.pairing import Both
from isoready.formats.report.words import Sentence
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.formats.report.looking import Look

SHARED: Final = "shared"
"""The folder of ``reports`` with the one design of the whole family."""
_ISOLATES: Final = {
    "\N{LEFT-TO-RIGHT ISOLATE}": '<bdi dir="ltr">',
    "\N{RIGHT-TO-LEFT ISOLATE}": '<bdi dir="rtl">',
    "\N{POP DIRECTIONAL ISOLATE}": "</bdi>",
}
_ISOLATE: Final = re.compile("|".join(_ISOLATES))
_LATIN_HEAD: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ /.:-][A-Za-z0-9]+)*")
"""A name or an identifier at the head of an Urdu text, which is one thing in itself."""
_PAIR: Final = (
    '<span class="both"><span class="first" lang="en" dir="ltr">{}</span> '
    '<span class="second" lang="ur" dir="rtl">{}</span></span>'
)


def shown(value: object, direction: str = "ltr") -> object:
    """Say what an expression of a template prints: text cleaned and escaped, and set apart where it runs otherwise.

    Text with a long word may break anywhere: letting every word do so would have a quarter more lines shaped.

    Args:
        value: What the template names.
        direction: How the page runs.

    """
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    if isinstance(value, Both):
        return _pair(value)
    if isinstance(value, Sentence):
        return _sentence(value, direction)
    text = wording.clean(value)
    return _in_urdu(text) if direction == "rtl" else _in_english(text)


def _pair(value: Both) -> Markup:
    """Set both texts; an identifier at the head of both stands once."""
    head, _, rest = value.other.partition(" ")
    other = rest if rest and any(map(str.isdigit, head)) and value.first.startswith(f"{head} ") else value.other
    again = type(value.other)(other) if isinstance(value.other, Sentence) else other
    return Markup(_PAIR).format(shown(value.first), shown(again, "rtl"))  # noqa: S704  a literal of ours


def _in_english(text: str) -> object:
    if wording.has_right_to_left(text):
        language = Markup(' lang="ur"') if wording.looks_urdu(text) else ""
        return Markup('<bdi dir="{}"{}>{}</bdi>').format(wording.direction(text), language, text)
    return _breaking(text)


def _in_urdu(text: str) -> object:
    if not wording.runs_left_to_right(text):
        head = _LATIN_HEAD.match(text)
        apart = Markup('<bdi dir="ltr">{}</bdi>').format(head[0]) if head else ""
        return Markup("{}{}").format(apart, _breaking(text[head.end() :] if head else text))
    language = Markup(' lang="en"') if wording.has_word(text) and not wording.has_right_to_left(text) else ""
    return Markup('<bdi dir="ltr"{}>{}</bdi>').format(language, _breaking(text))


def _breaking(text: str) -> object:
    return Markup('<span class="long">{}</span>').format(text) if wording.has_long_word(text) else text


def _sentence(sentence: Sentence, direction: str) -> object:
    """Keep a sentence of ours in its own direction, whatever runs in it."""
    text = str(sentence)
    if direction == "rtl":
        marked = Markup(_ISOLATE.sub(lambda match: _ISOLATES[match[0]], escape(text)))  # noqa: S704  escaped before
        return Markup('<span class="long">{}</span>').format(marked) if wording.has_long_word(text) else marked
    mixed = wording.has_right_to_left(text) or wording.has_long_word(text)
    return Markup('<span class="long">{}</span>').format(text) if mixed else text


def plain(value: str) -> Markup:
    """Escape text for an attribute or a title, where no element may stand.

    Of two languages the second is held together, so that a number after it stays behind it.
    """
    if not isinstance(value, Both):
        return _in_one_line(value)
    other = value.other.rstrip()
    after = value.other[len(other) :]
    isolated = f"\N{RIGHT-TO-LEFT ISOLATE}{_in_one_line(other)}\N{POP DIRECTIONAL ISOLATE}"
    return Markup("{} / {}{}").format(_in_one_line(value.first), Markup(isolated), after)  # noqa: S704  escaped


def _in_one_line(text: str) -> Markup:
    return escape(wording.clean(text).replace("\n", " "))


@cache
def environment(room: str, direction: str = "ltr") -> Environment:
    """Open the templates of one kind of report: everything escaped, nothing undefined."""
    made = Environment(
        loader=FileSystemLoader([resource("reports", SHARED), resource("reports", room)]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=partial(shown, direction=direction),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["plain"] = plain
    return made


def stylesheet(name: str, room: str = SHARED) -> str:
    """One of our own stylesheets; nothing where a kind has none of that name."""
    path = resource("reports", room, name)
    return path.read_text("utf-8") if room == SHARED or path.is_file() else ""


@dataclass(frozen=True, slots=True)
class Script:
    """A script of ours, with the digest by which a browser knows it from any other."""

    text: Markup
    digest: str


@cache
def script(name: str) -> Script:
    """Read one of our own scripts."""
    text = resource("reports", SHARED, name).read_text("utf-8")
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Script(Markup(text), f"sha256-{digest}")  # noqa: S704  our own file


def page(look: Look, sheets: Iterable[str], script: Script | None = None) -> str:
    """Write the whole HTML document, with its styles in it and nothing outside it."""
    room, words = look.kind.room, look.words
    template = environment(room, words.direction).get_template(f"{room}.html.j2")
    styles = [Markup(sheet) for sheet in sheets]  # noqa: S704  our own files
    return template.render(view=look.view, words=words, sheets=styles, script=script)
