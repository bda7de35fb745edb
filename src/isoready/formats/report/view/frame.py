"""The frame: what every page of every kind of report says of the whole document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.formats.report.view.cover import draft_of, withheld_of
from isoready.formats.report.wording import clip

if TYPE_CHECKING:
    from isoready.formats.report.view.lens import Lens

RUNNING: Final = 60
"""Characters of the firm's name that fit a running header."""
NAME: Final = 90
"""Characters of the firm's name and of the checklist's title that fit the head of a sheet."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The document's own data, and the head of those kinds that have no cover."""

    title: str
    kind: str
    running: str
    """The firm's name, short enough for a running header."""
    firm: str
    checklist: str
    as_of: str
    """As ISO 8601 has it, for the document's data."""
    day: str
    """The same for people."""
    version: str
    draft: str
    """Why this is a draft; empty when it is not."""
    source: str
    """From what it was made, in one line, and what was left out of it."""


def frame_of(lens: Lens, kind: str) -> Frame:
    """Make the frame of a report; ``kind`` is the key of the words that name its kind."""
    report, words = lens.report, lens.words
    firm, source = report.assessment.organisation.name, report.provenance
    name = words(kind)
    return Frame(
        title=words("frame.title", firm=firm, kind=name, checklist=lens.checklist.title),
        kind=name,
        running=clip(firm, RUNNING)[0],
        firm=clip(firm, NAME)[0],
        checklist=clip(f"{lens.checklist.title} {lens.checklist.version}", NAME)[0],
        as_of=source.as_of.isoformat(),
        day=words.day(source.as_of),
        version=source.tool_version,
        draft=draft_of(lens),
        source=words.together(
            words(
                "frame.source",
                day=words.day(source.as_of),
                assessment=clip(source.assessment, RUNNING)[0],
                digest=source.assessment_digest,
                version=source.tool_version,
            ),
            withheld_of(lens),
        ),
    )
