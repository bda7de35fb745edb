"""Localising: a checklist that was opened, in the language that somebody reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Diagnostic, Severity
from isoready.errors import IsoreadyError
from isoready.files import Loaded, load_checklist, load_glossary, load_locale
from isoready.library.cache import CompiledStore
from isoready.library.catalogue import FILE
from isoready.library.locales import languages, locale_path
from isoready.model.localised import SOURCE, Localised, localised
from isoready.pipeline.opening import refuse_errors
from isoready.pipeline.showing import shown
from isoready.validation import GlossarySubject, LocaleSubject, check_glossary, check_locale

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.model.checklist import Checklist
    from isoready.model.glossary import Glossary
    from isoready.model.locale import Locale
    from isoready.pipeline.opening import OpenedChecklist


def in_language(checklist: OpenedChecklist, language: str) -> Localised:
    """Give a checklist in a language; English is what it is written in.

    Raises:
        IsoreadyError: it has no locale in that language, or the locale has errors.

    """
    if language == SOURCE:
        return localised(checklist.model, None)
    known = languages(checklist.path)
    if language not in known:
        msg = f"{checklist.model.name} has no words in `{language}`"
        raise IsoreadyError(msg, f"It has: {', '.join((SOURCE, *known))}.")
    path = locale_path(checklist.path, language)
    loaded, found = _judged(path, checklist.model)
    refuse_errors(found, shown(path))
    return localised(checklist.model, loaded.model)


def look_at_locale(path: Path, data: bytes | None = None) -> tuple[Loaded[Locale], tuple[Diagnostic, ...]]:
    """Every fault of a locale, beside the checklist in the folder above its own."""
    beside = path.parent.parent / FILE
    if not beside.is_file():
        loaded = load_locale(path, shown(path), data=data)
        message = f"there is no {FILE} in the folder above, so the words cannot be compared with what they translate"
        hint = f"Keep locales beside their checklist: <id>/<version>/{FILE} and <id>/<version>/locales/<language>.yaml."
        place = loaded.locate("checklist")
        return loaded, (*loaded.diagnostics, Diagnostic(place, Severity.ERROR, "locale-mismatch", message, hint))
    checklist = load_checklist(beside, shown(beside), CompiledStore())
    if checklist.model is None:
        return load_locale(path, shown(path), data=data), checklist.diagnostics
    return _judged(path, checklist.model, data)


def _judged(
    path: Path, checklist: Checklist, data: bytes | None = None
) -> tuple[Loaded[Locale], tuple[Diagnostic, ...]]:
    loaded = load_locale(path, shown(path), CompiledStore(), data)
    if loaded.model is None:
        return loaded, loaded.diagnostics
    return loaded, (*loaded.diagnostics, *check_locale(LocaleSubject(loaded, loaded.model, checklist)))


def look_at_glossary(path: Path, data: bytes | None = None) -> tuple[Loaded[Glossary], tuple[Diagnostic, ...]]:
    """Every fault of a glossary."""
    loaded = load_glossary(path, shown(path), data)
    if loaded.model is None:
        return loaded, loaded.diagnostics
    return loaded, (*loaded.diagnostics, *check_glossary(GlossarySubject(loaded, loaded.model)))
