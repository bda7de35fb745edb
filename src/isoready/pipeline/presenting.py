"""Presenting: how a report is to look, with the checklist's words in the languages that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.library.locales import languages
from isoready.model.localised import Localised
from isoready.model.presentation import ENGLISH, LANGUAGES, Presentation, UrduFont
from isoready.pipeline.localising import in_language

if TYPE_CHECKING:
    from isoready.pipeline.opening import OpenedChecklist


def presented(checklist: OpenedChecklist, kind: str, lang: str, urdu_font: UrduFont = "nastaliq") -> Presentation:
    """Gather what a format is told beside the report itself.

    Args:
        checklist: With its locales beside it, in ``locales/<language>.yaml``.
        kind: Name of the kind of report.
        lang: One tag or two with a comma between, such as ``en,ur``.
        urdu_font: The hand in which Urdu is set.

    Raises:
        IsoreadyError: a language is not known, or a locale cannot be read.

    """
    tags = tuple(dict.fromkeys(tag.strip() for tag in lang.split(",")))
    if unknown := [tag for tag in tags if tag not in LANGUAGES]:
        msg = f"reports know no language `{unknown[0]}`"
        raise IsoreadyError(msg, f"Use --lang {', '.join(LANGUAGES)}, or en,ur for both side by side.")
    if len(tags) > 1:
        tags = tuple(sorted(tags))  # English stands left, whichever was said first
    return Presentation(kind, tags, urdu_font, {tag: _wording(checklist, tag) for tag in tags if tag != ENGLISH})


def _wording(checklist: OpenedChecklist, language: str) -> Localised:
    """Put the checklist's words in; where it has none in that language, all of them are missing."""
    if language in languages(checklist.path):
        return in_language(checklist, language)
    texts = in_language(checklist, ENGLISH).texts
    return Localised(language, checklist.model, texts, (("",),) * texts)
