"""The action sheet: who does what by when, with boxes to tick."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.formats.report.view.actions import nothing_to_close
from isoready.formats.report.view.frame import Frame, frame_of
from isoready.formats.report.view.lens import clipped
from isoready.formats.report.view.plan import StageRow, plan_of, stages_of
from isoready.formats.report.view.work import Job, jobs_of

if TYPE_CHECKING:
    from isoready.formats.report.view.lens import Lens

COLLECT: Final = 3
"""Pieces of evidence that a row names."""
TEXT: Final = 400
"""Characters of a next step that a row shows."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to do."""

    number: int
    id: str
    title: str
    next_step: str
    change: str
    days: str
    owner: str
    due: str
    collect: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """What is to be done in one stretch of time."""

    title: str
    lead: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """What one person has to do."""

    owner: str
    days: str
    jobs: tuple[tuple[str, str, str], ...]
    """Number, what, and by when."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole sheet."""

    frame: Frame
    lead: str
    note: str
    """Why the gaps stand here in their order and not a plan; empty where it is a plan."""
    stages: tuple[StageRow, ...]
    periods: tuple[Period, ...]
    shares: tuple[Share, ...]


def sheet_of(lens: Lens) -> Sheet:
    """Make the sheet: of the plan where there is one, else of the gaps in their order."""
    plan, jobs = lens.report.plan, jobs_of(lens)
    planned = plan is not None
    made = plan_of(lens)
    days = lens.days(sum((job.days for job in jobs), Fraction(0)))
    return Sheet(
        frame=frame_of(lens, "actions-sheet.kind"),
        lead=made.lead
        if made and planned
        else lens.words.count("actions.lead", len(jobs), days=days)
        if jobs
        else nothing_to_close(lens),
        note="" if planned or not jobs else lens.words("sheet.no-plan", because=made.lead if made else ""),
        stages=stages_of(lens, plan) if plan else (),
        periods=tuple(_periods(lens, jobs)),
        shares=tuple(_shares(lens, jobs)),
    )


def _periods(lens: Lens, jobs: tuple[Job, ...]) -> list[Period]:
    order = list(dict.fromkeys(job.when for job in jobs))
    return [_period(lens, when, [job for job in jobs if job.when == when]) for when in order]


def _period(lens: Lens, when: str, jobs: list[Job]) -> Period:
    days = lens.days(sum((job.days for job in jobs), Fraction(0)))
    rows = tuple(_row(lens, job) for job in jobs)
    return Period(when or lens.words("sheet.in-order"), lens.words.count("sheet.period", len(rows), days=days), rows)


def _row(lens: Lens, job: Job) -> Row:
    unknown = lens.words("nobody")
    return Row(
        number=job.number,
        id=job.control.id,
        title=job.control.title,
        next_step=clipped(lens, job.control.next_step, TEXT),
        change=job.change,
        days=lens.days(job.days),
        owner=job.owner or unknown,
        due=job.due.isoformat() if job.due else unknown,
        collect=tuple(clipped(lens, each, TEXT) for each in job.control.evidence[:COLLECT]),
    )


def _shares(lens: Lens, jobs: tuple[Job, ...]) -> list[Share]:
    owners = sorted({job.owner for job in jobs}, key=lambda owner: (not owner, owner))
    return [_share(lens, owner, [job for job in jobs if job.owner == owner]) for owner in owners]


def _share(lens: Lens, owner: str, jobs: list[Job]) -> Share:
    unknown = lens.words("nobody")
    told = tuple(
        (
            str(job.number),
            lens.words.named(job.control.id, job.control.title),
            job.due.isoformat() if job.due else job.when or unknown,
        )
        for job in jobs
    )
    return Share(owner or unknown, lens.days(sum((job.days for job in jobs), Fraction(0))), told)
