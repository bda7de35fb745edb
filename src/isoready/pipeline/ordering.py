"""Ordering: one report as it is asked for, from the assessments' files to its bytes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from isoready import plugins
from isoready.errors import IsoreadyError
from isoready.formats.report.kinds import shows
from isoready.pipeline.foreseeing import Wish, foreseen
from isoready.pipeline.opening import open_assessment
from isoready.pipeline.presenting import presented
from isoready.pipeline.reporting import sources_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from isoready.model.comparison import Comparison
    from isoready.model.presentation import UrduFont

TREND: Final = "trend"
"""The one kind that is made of several assessments."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for, whatever the assessment."""

    form: str
    """Name of the format."""
    kind: str
    today: date
    languages: str = "en"
    """One tag, or two with a comma between."""
    urdu_font: UrduFont = "nastaliq"
    wish: Wish = field(default_factory=Wish)
    folders: tuple[Path, ...] = ()
    """Where else checklists may stand."""
    plan: bool = True
    """Whether to look for a plan where the kind shows one."""


@dataclass(frozen=True, slots=True)
class Made:
    """A report and what is said of it in one line."""

    data: bytes
    verdict: str
    gaps: int


def make(order: Order, files: Sequence[Path]) -> Made:
    """Make the report of the newest assessment, which is named last; only a trend has more than one.

    Raises:
        IsoreadyError: a file cannot be scored, or the report cannot be had as it is asked for.

    """
    if len(files) > 1 and order.kind != TREND:
        msg = f"a report of the kind `{order.kind}` is made of one assessment, and {len(files)} are named"
        raise IsoreadyError(msg, "Make one after the other, or set them side by side: --kind trend.")
    render: plugins.ReportFormat = plugins.find(plugins.REPORT_FORMATS, order.form)
    opened = open_assessment(files[-1], order.folders, order.today)
    presentation = presented(opened.checklist, order.kind, order.languages, order.urdu_font)
    trend = _compared(order, files) if order.kind == TREND else ()
    plan, examine = shows(order.kind, order.form)
    seen = foreseen(opened, order.wish, plan=plan and order.plan, examine=examine)
    report = replace(seen, trend=trend, sources=sources_of(opened))
    return Made(render(report, presentation), report.scorecard.verdict.rung.title, len(report.gaps))


def _compared(order: Order, files: Sequence[Path]) -> tuple[Comparison, ...]:
    from isoready.pipeline.trending import trend_of  # noqa: PLC0415  15 ms, and one kind alone looks back

    return trend_of(files, order.folders, order.today)


def warm(order: Order) -> None:
    """Import what the format needs, before processes are made that would each import it."""
    plugins.warm(plugins.find(plugins.REPORT_FORMATS, order.form))
