"""Localising: a checklist that was opened, in the language that somebody reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.library.locales import languages, locale_path
from isoready.library.localising import put_in
from isoready.model.localised import SOURCE, Localised

if TYPE_CHECKING:
    from isoready.pipeline.opening import OpenedChecklist


def in_language(checklist: OpenedChecklist, language: str) -> Localised:
    """Give a checklist in a language; English is what it is written in.

    Raises:
        IsoreadyError: it has no locale in that language, or the locale cannot be read.

    """
    if language == SOURCE:
        return Localised(SOURCE, checklist.model, put_in(checklist.model, {})[2])
    known = languages(checklist.path)
    if language not in known:
        msg = f"{checklist.model.name} has no words in `{language}`"
        raise IsoreadyError(msg, f"It has: {', '.join((SOURCE, *known))}.")
    path = locale_path(checklist.path, language)
    words: dict[str, Any] = parse(path.read_bytes(), path.name).data
    made, missing, texts = put_in(checklist.model, words)
    reviewed = words.get("review", {}).get("state") == "reviewed"
    return Localised(language, made, texts, tuple(tuple(place.split(".")) for place in sorted(missing)), reviewed)
