"""What a template needs of a gap report, with every decision taken and every number in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.formats.report.view.actions import Actions, actions_of
from isoready.formats.report.view.certainty import Certainty, certainty_of
from isoready.formats.report.view.contents import Entry, chapters_of, contents_of
from isoready.formats.report.view.controls import Section, sections_of
from isoready.formats.report.view.cover import Cover, cover_of
from isoready.formats.report.view.left_out import LeftOut, left_out_of
from isoready.formats.report.view.method import Method, method_of
from isoready.formats.report.view.origin import Origin, origin_of
from isoready.formats.report.view.plan import Plan, plan_of
from isoready.formats.report.view.standing import Standing, standing_of
from isoready.formats.report.view.trace import FiredRow, Trace, common_formula, fired_of, traces_of
from isoready.formats.report.wording import clip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.formats.report.view.lens import Lens


RUNNING: Final = 60
"""Characters of the firm's name that fit a running header."""


@dataclass(frozen=True, slots=True)
class View:
    """The chapters of the report, in their order."""

    title: str
    running: str
    """The firm's name, short enough for a running header."""
    as_of: str
    version: str
    chapters: Mapping[str, Entry]
    contents: tuple[Entry, ...]
    cover: Cover
    standing: Standing
    certainty: Certainty | None
    """None where nobody asked how sure the verdict is."""
    plan: Plan | None
    """None where nobody asked for one."""
    actions: Actions
    sections: tuple[Section, ...]
    left_out: LeftOut
    method: Method
    traces: tuple[Trace, ...]
    formula: str
    """How every traced number is made, where all are made alike; else each says it."""
    fired: tuple[FiredRow, ...]
    origin: Origin


def view_of(lens: Lens) -> View:
    """Look at a report in one language."""
    report, words = lens.report, lens.words
    sections, chapters = sections_of(lens), chapters_of(lens)
    firm = report.assessment.organisation.name
    return View(
        title=words("title", firm=firm, checklist=report.checklist.title),
        running=clip(firm, RUNNING)[0],
        as_of=report.provenance.as_of.isoformat(),
        version=report.provenance.tool_version,
        chapters=chapters,
        contents=contents_of(lens, chapters, sections),
        cover=cover_of(lens),
        standing=standing_of(lens),
        certainty=certainty_of(lens),
        plan=plan_of(lens),
        actions=actions_of(lens),
        sections=sections,
        left_out=left_out_of(lens),
        method=method_of(lens),
        traces=traces_of(lens),
        formula=common_formula(lens),
        fired=fired_of(lens),
        origin=origin_of(lens),
    )
