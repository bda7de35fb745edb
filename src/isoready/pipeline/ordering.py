"""Ordering: one report as it is asked for, from the assessments' files to its bytes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

from isoready import plugins
from isoready.errors import IsoreadyError
from isoready.formats.report.kinds import shows
from isoready.model.sealing import ASSESSMENT, earlier
from isoready.pipeline.answers import Answers, answers_in
from isoready.pipeline.foreseeing import Wish, foreseen
from isoready.pipeline.opening import open_answers
from isoready.pipeline.presenting import presented
from isoready.pipeline.reporting import sources_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from isoready.model.comparison import Comparison
    from isoready.model.presentation import Presentation, UrduFont
    from isoready.model.report import GapReport
    from isoready.model.sealing import Moment

Share = Literal["", "firm", "nobody"]
"""To hand on: not at all, as the report of a firm, or as nobody's."""
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
    share: Share = ""
    """Whether it is to be handed on: without names, notes and file names, and for ``nobody`` without the firm's too."""


@dataclass(frozen=True, slots=True)
class Made:
    """A report and what is said of it in one line."""

    data: bytes
    verdict: str
    gaps: int
    told: str = ""
    """What was proven of it, where it is to be handed on."""


def make(order: Order, files: Sequence[Path]) -> Made:
    """Make the report of the newest assessment, which is named last; only a trend has more than one.

    Raises:
        IsoreadyError: a file cannot be scored, or the report cannot be had as it is asked for.

    """
    if len(files) > 1 and order.kind != TREND:
        msg = f"a report of the kind `{order.kind}` is made of one assessment, and {len(files)} are named"
        raise IsoreadyError(msg, "Make one after the other, or set them side by side: --kind trend.")
    render: plugins.ReportFormat = plugins.find(plugins.REPORT_FORMATS, order.form)
    answers = [answers_in(path) for path in files]
    if order.share:
        return _shared(order, answers, render)
    report, presentation = _reckoned(order, answers)
    return _made(report, render(report, presentation))


def _reckoned(order: Order, answers: Sequence[Answers], wish: Wish | None = None) -> tuple[GapReport, Presentation]:
    """Reckon all that the kind shows, of the newest answers and what came before them."""
    opened = open_answers(answers[-1], order.folders, order.today)
    presentation = presented(opened.checklist, order.kind, order.languages, order.urdu_font)
    trend, moments = _compared(order, answers) if order.kind == TREND else ((), ())
    plan, examine = shows(order.kind, order.form)
    seen = foreseen(opened, wish or order.wish, plan=plan and order.plan, examine=examine)
    return replace(seen, trend=trend, sources=sources_of(opened, answers[-1].data, moments)), presentation


def _made(report: GapReport, data: bytes) -> Made:
    return Made(data, report.scorecard.verdict.rung.title, len(report.gaps))


def _shared(order: Order, answers: Sequence[Answers], render: plugins.ReportFormat) -> Made:
    """Make it of answers that nobody's name is in, and look through the bytes all the same."""
    from isoready.pipeline.sharing import Sharing  # noqa: PLC0415  few reports are handed on

    sharing = Sharing(order.folders, firm=order.share == "nobody")
    names = [*(earlier(place) for place in range(len(answers) - 1)), ASSESSMENT]
    copies = [sharing.copy(each, name, _day(order, each, answers)) for name, each in zip(names, answers, strict=True)]
    report, presentation = _reckoned(order, copies, sharing.wish(order.wish))
    data = render(report, presentation)
    told = sharing.prove(data, report, presentation, order.form)
    return replace(_made(report, data), told=told)


def _day(order: Order, each: Answers, answers: Sequence[Answers]) -> date:
    from isoready.pipeline.comparing import loaded_answers  # noqa: PLC0415  the same

    return order.today if each is answers[-1] else loaded_answers(each)[1].date


def _compared(order: Order, answers: Sequence[Answers]) -> tuple[tuple[Comparison, ...], tuple[Moment, ...]]:
    from isoready.pipeline.trending import moments_of, trend_of  # noqa: PLC0415  15 ms, and one kind alone looks back

    return trend_of(answers, order.folders, order.today), moments_of(answers)


def warm(order: Order) -> None:
    """Import what the format needs, before processes are made that would each import it."""
    plugins.warm(plugins.find(plugins.REPORT_FORMATS, order.form))
