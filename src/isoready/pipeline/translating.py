"""Translating: a locale made or brought up to its checklist, without losing a word of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from isoready.errors import IsoreadyError
from isoready.files import load_checklist, load_locale, read_bytes, write_atomic
from isoready.library.cache import CompiledStore
from isoready.library.catalogue import Catalogue
from isoready.library.following import behind, digests, in_step, lock_path, read_lock, written
from isoready.library.locales import LANGUAGE, locale_path
from isoready.library.remarks import remarks
from isoready.library.translating import Draft, locale_text
from isoready.model.localised import SOURCE
from isoready.model.words import words_of
from isoready.pipeline.opening import refuse_errors
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from isoready.library.following import Step
    from isoready.model.words import Way
    from isoready.pipeline.opening import OpenedChecklist


@dataclass(frozen=True, slots=True)
class Translation:
    """What came of bringing a locale up to its checklist."""

    path: Path
    texts: int
    missing: int
    """Texts that are not translated yet; each has a place in the file."""
    behind: tuple[str, ...]
    """Entries whose English changed since they were translated."""
    carried_from: str = ""
    """The version whose words were taken, where the file is new."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The words that there are, wherever they come from."""

    words: Mapping[Way, str]
    steps: Mapping[str, Step]
    review: Mapping[str, Any]
    more: Mapping[str, Any]
    remarks: Mapping[Way, Sequence[str]]
    places: frozenset[Way]
    """Ways that the file has a place for, open or not."""


def translate(checklist: OpenedChecklist, language: str, kept: Sequence[str] = ()) -> Translation:
    """Open a place for each word that a locale lacks, and note what its words follow.

    A file that has every place already is not touched; only the lock beside it is written. A new one takes the words of
    the version before, if that has any.

    Args:
        checklist: The checklist, where its locales are to stand.
        language: Tag of the language.
        kept: Entries that were read again and still hold, such as ``controls.PM.1.1``.

    Raises:
        IsoreadyError: the tag is none, the locale has errors, an entry of ``kept`` is not there, or writing fails.

    """
    if language == SOURCE or not LANGUAGE.fullmatch(language):
        msg = f"`{language}` is no language to translate into"
        raise IsoreadyError(msg, "Give the tag of a language, such as ur.")
    path = locale_path(checklist.path, language)
    english = words_of(checklist.model)
    before = "" if path.exists() else _version_before(checklist, language)
    known = _carried(checklist, before, language) if before else _known(path)
    _refuse_unknown(kept, known.words)
    steps = in_step(english, known.words, known.steps, kept)
    if not set(english) <= known.places or before:
        _make_folder(path.parent)
        draft = Draft(
            language,
            checklist.model.id,
            checklist.model.version,
            english,
            known.words,
            known.review,
            known.more,
            known.remarks,
        )
        write_atomic(path, locale_text(draft).encode())
    write_atomic(lock_path(path), written(steps))
    missing = sum(way not in known.words for way in english)
    return Translation(path, len(english), missing, behind(english, known.words, steps), before)


def _known(path: Path) -> _Known:
    if not path.exists():
        return _Known({}, {}, {"state": "unreviewed"}, {}, {}, frozenset())
    loaded = load_locale(path, shown(path))
    refuse_errors(loaded.diagnostics, shown(path))
    if loaded.model is None or loaded.document is None:
        msg = f"{shown(path)} is no locale"
        raise IsoreadyError(msg)
    data = loaded.document.data
    more = {key: value for key, value in data.items() if key.startswith("x-")}
    text = read_bytes(path, shown(path)).decode("utf-8-sig")
    return _Known(
        loaded.model.words(),
        read_lock(path),
        data["review"],
        more,
        remarks(loaded.document, text),
        frozenset(_places(data)),
    )


def _places(data: Any, way: Way = ()) -> set[Way]:  # noqa: ANN401  plain data
    """The way to every text or open place."""
    if isinstance(data, dict):
        return {each for key, value in data.items() for each in _places(value, (*way, key))}
    if isinstance(data, list):
        return {each for place, value in enumerate(data) for each in _places(value, (*way, str(place)))}
    return {way}


def _version_before(checklist: OpenedChecklist, language: str) -> str:
    """The newest older version of the same checklist, in the folder beside, that has words in the language."""
    mine, root = checklist.model, checklist.path.parents[2]
    older = [
        entry.version
        for entry in Catalogue([root]).entries()
        if entry.id == mine.id and locale_path(entry.path, language).is_file()
    ]
    numbers = tuple(map(int, mine.version.split(".")))
    return max((each for each in older if tuple(map(int, each.split("."))) < numbers), default="", key=_numbers)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _carried(checklist: OpenedChecklist, version: str, language: str) -> _Known:
    """The words of another version; where nobody noted what they follow, they follow that version's English."""
    entry = Catalogue([checklist.path.parents[2]]).find(checklist.model.id, version)
    known = _known(locale_path(entry.path, language))
    old = load_checklist(entry.path, shown(entry.path), CompiledStore()).model
    steps = known.steps or (in_step(words_of(old), known.words, {}) if old else {})
    review = {**known.review, "state": "unreviewed"}
    return _Known(known.words, steps, review, known.more, known.remarks, known.places)


def _refuse_unknown(kept: Sequence[str], words: Mapping[Way, str]) -> None:
    there = digests(words)
    if unknown := [entry for entry in kept if entry not in there]:
        msg = f"there are no words at `{unknown[0]}` that could still hold"
        raise IsoreadyError(msg, "Name an entry as `isoready checklist lint` does, such as controls.PM.1.1.")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as fault:
        msg = f"{folder.as_posix()} cannot be made: {fault.strerror}"
        raise IsoreadyError(msg, "Copy the checklist to a folder where you may write.") from fault
