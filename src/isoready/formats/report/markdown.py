"""Markdown: the gap report for a pull request or a wiki, with nothing in it that acts as markup by accident."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from isoready.formats.report import wording
from isoready.formats.report.page import ROOM
from isoready.formats.report.view import view_of
from isoready.formats.report.words import load_words
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
    line = " ".join(wording.clean(text).split())
    line = _ADDRESS.sub(_WORD_JOINER, line)
    line = _MARKUP.sub(r"\\\1", line.translate(_ENTITIES))
    return _LEADS_A_LINE.sub(r"\1\\", line)


def render(report: GapReport) -> bytes:
    """Write the report as GitHub-flavoured Markdown."""
    words = load_words()
    text = _environment().get_template("report.md.j2").render(view=view_of(report, words), words=words)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in text.splitlines()) + "\n").encode()


def _shown(value: object) -> object:
    return Markup(escape(value)) if isinstance(value, str) and not isinstance(value, Markup) else value  # noqa: S704  escaped


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource(*ROOM)),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
