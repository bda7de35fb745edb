"""Markdown: the gap report for a pull request or a wiki, with nothing in it that acts as markup by accident."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from isoready.formats.report import wording
from isoready.formats.report.kinds import kind_of
from isoready.formats.report.looking import look_at
from isoready.formats.report.page import SHARED
from isoready.formats.report.words import Sentence
from isoready.model.presentation import Presentation
from isoready.resources import resource

if TYPE_CHECKING:
    from isoready.model.report import GapReport

_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_MARKUP: Final = re.compile(r"([\\`*_\[\]|~$])")
_LEADS_A_LINE: Final = re.compile(r"^(\d+(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|--|#|=))")
_ADDRESS: Final = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)(?=\w)|(?<=#)(?=\d)", re.IGNORECASE)
_WORD_JOINER: Final = "\N{WORD JOINER}"


def escape(text: str) -> str:
    """Write ``text`` as one line of Markdown that reads as it is: no markup, no HTML, no link, no mention."""
    return _marked(wording.clean(text))


def _marked(text: str) -> str:
    line = " ".join(text.split())
    line = _ADDRESS.sub(_WORD_JOINER, line)
    line = _MARKUP.sub(r"\\\1", line.translate(_ENTITIES))
    return _LEADS_A_LINE.sub(r"\1\\", line)


def render(report: GapReport, presentation: Presentation | None = None) -> bytes:
    """Write the report as GitHub-flavoured Markdown; of two languages, one after the other.

    Raises:
        IsoreadyError: it is of a kind that has no Markdown.

    """
    presentation = presentation or Presentation()
    room = kind_of(presentation.kind, "markdown").room
    template = _environment(room).get_template(f"{room}.md.j2")
    looks = (look_at(report, replace(presentation, languages=(each,)), "markdown") for each in presentation.languages)
    texts = [template.render(view=look.view, words=look.words) for look in looks]
    return re.sub(r"\n{3,}", "\n\n", "\n---\n\n".join(_trimmed(text) for text in texts)).encode()


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def _shown(value: object) -> object:
    """Escape what a template names; in a sentence of ours the marks that set text apart are kept."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return Markup(_marked(value) if isinstance(value, Sentence) else escape(value))  # noqa: S704  escaped


@cache
def _environment(room: str) -> Environment:
    return Environment(
        loader=FileSystemLoader([resource("reports", SHARED), resource("reports", room)]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
