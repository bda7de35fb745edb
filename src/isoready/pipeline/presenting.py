"""Presenting: how a report is to look, with the checklist's words in the languages that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.library.localising import localised
from isoready.model.presentation import ENGLISH, LANGUAGES, Presentation, UrduFont, Wording

if TYPE_CHECKING:
    from isoready.pipeline.opening import OpenedChecklist


def presented(checklist: OpenedChecklist, kind: str, languages: str, urdu_font: UrduFont = "nastaliq") -> Presentation:
    """Gather what a format is told beside the report itself.

    Args:
        checklist: With its locales beside it, in ``locales/<language>.yaml``.
        kind: Name of the kind of report.
        languages: One tag or two with a comma between, such as ``en,ur``.
        urdu_font: The hand in which Urdu is set.

    Raises:
        IsoreadyError: a language is not known, or a locale cannot be read.

    """
    tags = tuple(dict.fromkeys(tag.strip() for tag in languages.split(",")))
    if unknown := [tag for tag in tags if tag not in LANGUAGES]:
        msg = f"reports know no language `{unknown[0]}`"
        raise IsoreadyError(msg, f"Use --lang {', '.join(LANGUAGES)}, or en,ur for both side by side.")
    if len(tags) > 1:
        tags = tuple(sorted(tags))  # English stands left, whichever was said first
    return Presentation(kind, tags, urdu_font, {tag: _wording(checklist, tag) for tag in tags if tag != ENGLISH})


def _wording(checklist: OpenedChecklist, language: str) -> Wording:
    path = checklist.path.parent / "locales" / f"{language}.yaml"
    words: Any = parse(path.read_bytes(), path.name).data if path.is_file() else {}
    made, missing, texts = localised(checklist.model, words)
    return Wording(language, made, missing, texts)
