"""Where the numbers come from: versions, digests, the day they were judged on, and what they are not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.formats.report.view.cover import Fact

if TYPE_CHECKING:
    from isoready.formats.report.view.lens import Lens


@dataclass(frozen=True, slots=True)
class Origin:
    """Provenance, the edition used, and the disclaimer."""

    facts: tuple[Fact, ...]
    edition: str
    edition_note: str
    notice: str
    licence: str


def wording_of(lens: Lens) -> str:
    """Say how much of the checklist is in the report's own language; empty in English."""
    wording, words = lens.wording, lens.words
    if wording is None:
        return ""
    language, missing = words(f"language.{wording.language}"), len(wording.missing)
    if missing == wording.texts:
        return words("origin.unworded", language=language, number=missing)
    told = (
        words.count("origin.wording", missing, language=language)
        if missing
        else words("origin.worded", language=language)
    )
    return told if wording.reviewed else words.together(told, words("origin.unreviewed", language=language))


def origin_of(lens: Lens) -> Origin:
    """Make the chapter."""
    source, words, standard = lens.report.provenance, lens.words, lens.checklist.standard
    facts = (
        *((("language", wording_of(lens)),) if lens.wording else ()),
        ("tool", words("origin.isoready", version=source.tool_version)),
        ("as-of", words.day(source.as_of)),
        ("assessment", source.assessment),
        ("assessment-digest", source.assessment_digest),
        ("checklist", source.checklist),
        ("checklist-digest", source.checklist_digest),
        ("checklist-status", words(f"checklist-status.{lens.checklist.status.value}")),
    )
    edition = words(
        f"origin.edition.{standard.status}",
        standard=f"{standard.id}:{standard.edition}",
        title=standard.title,
        successor=standard.superseded_by or words("origin.no-successor"),
    )
    return Origin(
        facts=tuple(Fact(words(f"origin.{key}"), text) for key, text in facts),
        edition=edition,
        edition_note=standard.note,
        notice=lens.checklist.notice,
        licence=words("origin.licence", licence=lens.checklist.licence),
    )
