"""The workbook: its tables, and what its first sheet adds up."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from isoready.formats.report.view.badges import band_badge, state_badge
from isoready.formats.report.view.frame import Frame, frame_of
from isoready.formats.report.view.loads import grade_mark
from isoready.formats.report.view.tables import controls_table, gaps_table
from isoready.formats.report.view.work import jobs_table
from isoready.model.rules import Grade

if TYPE_CHECKING:
    from isoready.formats.report.table import Table
    from isoready.formats.report.view.lens import Lens


@dataclass(frozen=True, slots=True)
class Workbook:
    """What is written."""

    frame: Frame
    facts: tuple[tuple[str, str | Fraction], ...]
    """What is said and not reckoned: a label, and a text or a share."""
    ratings: tuple[tuple[str, str], ...]
    """Letters that the sheet of controls has, with what each means; the first sheet counts them."""
    grades: tuple[str, ...]
    owners: tuple[str, ...]
    """Who owns gaps; the first sheet adds up their days."""
    gaps: Table
    controls: Table
    plan: Table
    labels: tuple[str, ...]
    """Headings of the first sheet's three small tables, and its title."""
    direction: str


def workbook_of(lens: Lens) -> Workbook:
    """Make it."""
    words, bands = lens.words, lens.checklist.scoring.bands
    badges = [band_badge(band.id, bands) for band in reversed(bands)]
    badges += [state_badge(name, words) for name in ("open", "na", "none")]
    used = {gap.finding.grade for gap in lens.report.gaps}
    return Workbook(
        frame=frame_of(lens, "workbook.kind"),
        facts=tuple(_facts(lens)),
        ratings=tuple((badge.letter, badge.meaning) for badge in badges),
        grades=tuple(str(grade_mark(lens, grade).text) for grade in Grade if grade in used),
        owners=tuple(sorted({gap.owner for gap in lens.report.gaps if gap.owner})),
        gaps=gaps_table(lens),
        controls=controls_table(lens),
        plan=jobs_table(lens),
        labels=tuple(
            str(words(f"workbook.{key}"))
            for key in (
                "overview",
                "rating",
                "grade",
                "owner",
                "count",
                "days",
                "done",
                "left",
                "together",
                "check",
                "yes",
            )
        ),
        direction=words.direction,
    )


def _facts(lens: Lens) -> list[tuple[str, str | Fraction]]:
    words, root = lens.words, lens.root
    verdict = lens.report.scorecard.verdict.rung.title
    facts: list[tuple[str, str | Fraction]] = [(str(words("plan.verdict")), verdict)]
    for key, value in (("standing.claimed", root.claimed.value), ("standing.supported", root.supported.value)):
        facts.append((str(words(key)), value if isinstance(value, Fraction) else lens.percent(value)))
    return facts
