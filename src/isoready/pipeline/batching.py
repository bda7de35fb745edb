"""Batching: many reports at once, each as a single run would make it, and each written or named as not written."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.files import write_atomic
from isoready.pipeline.gathering import Project, gather
from isoready.pipeline.ordering import Made, make, warm
from isoready.pipeline.room import MEBIBYTE, workers_for
from isoready.pipeline.workers import Died, worked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from isoready.pipeline.ordering import Order

NEEDS: Final = {"pdf": 450 * MEBIBYTE}
"""Memory that one process takes at most for a report of 150 controls, by format."""
NEEDS_ELSE: Final = 150 * MEBIBYTE
_ENDINGS: Final = {"markdown": "md"}
_USUAL: Final = {"xlsx": "workbook"}


@dataclass(frozen=True, slots=True)
class Job:
    """One report of a batch."""

    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a report was not made; the parts of an error, which can be sent from one process to another."""

    message: str
    hint: str
    place: str


@dataclass(frozen=True, slots=True)
class Done:
    """One report that was written, or not."""

    job: Job
    outcome: Made | Failed


def assessments_of(named: Sequence[Path]) -> tuple[Path, ...]:
    """Give each file once: as it is named, by a pattern that no shell wrote out, or as an assessment of a folder.

    Raises:
        IsoreadyError: a folder or a pattern has none.

    """
    return tuple(path for each in named for path in _within(each) or _nothing(each))


def _within(named: Path) -> tuple[Path, ...]:
    found = gather((named,), Project(), allow_empty=False)
    return tuple(each.path for each in found if not named.is_dir() or each.kind == "assessment")


def _nothing(folder: Path) -> tuple[Path, ...]:
    msg = f"{folder.as_posix()} has no assessment"
    raise IsoreadyError(msg, "Name another folder, or the files.")


def jobs_for(files: Sequence[Path], folder: Path, order: Order) -> tuple[Job, ...]:
    """Name the file of each report: the assessment's own name, the kind and the languages where they are not the usual.

    Raises:
        IsoreadyError: two reports would have one name, or one would replace an assessment.

    """
    jobs = tuple(Job(path, folder / _name(path, order)) for path in dict.fromkeys(files))
    taken: dict[str, Job] = {}
    inputs = {path.resolve() for path in files}
    for job in jobs:
        other = taken.setdefault(job.target.name.casefold(), job)
        if other is not job:
            msg = f"{other.source} and {job.source} would both become {job.target}"
            raise IsoreadyError(msg, "Give one of them another name, or make it in another folder.")
        if job.target.resolve() in inputs:
            msg = f"{job.target} is one of the assessments, and would be replaced"
            raise IsoreadyError(msg, "Name another folder with -o DIR/.")
    return jobs


def _name(path: Path, order: Order) -> str:
    kind = () if order.kind == _USUAL.get(order.form, "gap") else (order.kind,)
    languages = () if order.languages == "en" else order.languages.replace(" ", "").split(",")
    return f"{'-'.join((path.stem, *kind, *languages))}.{_ENDINGS.get(order.form, order.form)}"


def made(order: Order, jobs: Sequence[Job], most: int | None = None) -> Iterator[Done]:
    """Make and write each report, and tell of each as it is done; the order is theirs, not the jobs'.

    Nothing is written but the targets, each in one step by this process: what is ended in the middle leaves nothing.

    Args:
        order: What is made of each.
        jobs: Which, and where to.
        most: Processes at most; as many as there are cores where nothing is said, and memory for.

    """
    warm(order)
    count = workers_for(len(jobs), NEEDS.get(order.form, NEEDS_ELSE), most)
    with closing(worked(partial(_tried, order), [job.source for job in jobs], count)) as results:
        for place, result in results:
            outcome = _DEATH if isinstance(result, Died) else result
            yield Done(jobs[place], _written(outcome, jobs[place].target))


_DEATH: Final = Failed(
    "its process ended before the report was made", "Memory may have run out: try again with --jobs 1.", ""
)


def _tried(order: Order, path: Path) -> Made | Failed:
    """Make one report; whatever goes wrong with it is its own affair."""
    try:
        return make(order, (path,))
    except IsoreadyError as fault:
        return _failed(fault)
    except Exception as fault:  # noqa: BLE001  a crash must not take the other reports with it
        hint = "This is a fault of isoready; make this one alone with ISOREADY_DEBUG=1 and report what it prints."
        return Failed(f"isoready itself failed: {type(fault).__name__}: {fault}", hint, "")


def _failed(fault: IsoreadyError) -> Failed:
    return Failed(fault.message, fault.hint, str(fault.location or ""))


def _written(outcome: Made | Failed, target: Path) -> Made | Failed:
    if isinstance(outcome, Failed):
        return outcome
    try:
        write_atomic(target, outcome.data)
    except IsoreadyError as fault:
        return _failed(fault)
    return outcome
