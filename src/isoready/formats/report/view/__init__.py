"""What a template needs of a gap report, with every decision taken and every number in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.formats.report.view.actions import Actions, actions_of
from isoready.formats.report.view.certainty import Certainty, certainty_of
from isoready.formats.report.view.contents import Entry, chapters_of, contents_of
from isoready.formats.report.view.controls import Section, sections_of
from isoready.formats.report.view.cover import Cover, cover_of
from isoready.formats.report.view.frame import Frame, frame_of
from isoready.formats.report.view.left_out import LeftOut, left_out_of
from isoready.formats.report.view.method import Method, method_of
from isoready.formats.report.view.origin import Origin, origin_of
from isoready.formats.report.view.plan import Plan, plan_of
from isoready.formats.report.view.standing import Standing, standing_of
from isoready.formats.report.view.trace import FiredRow, Trace, common_formula, fired_of, traces_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.formats.report.view.lens import Lens


@dataclass(frozen=True, slots=True)
class View:
    """The chapters of the report, in their order."""

    frame: Frame
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
    sections, chapters = sections_of(lens), chapters_of(lens)
    return View(
        frame=frame_of(lens, "gap.kind"),
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
