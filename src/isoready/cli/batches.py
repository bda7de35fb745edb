"""Batches: many reports into one folder, counted on a terminal while they are made, and told at the end."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isoready.cli.output import say
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.pipeline.batching import Done, Failed
    from isoready.pipeline.ordering import Order

CANNOT_GO_ON: Final = 2
SILENT: Final = ("CI", "GITHUB_ACTIONS", "GITLAB_CI", "PRE_COMMIT")
"""Variables under which nobody watches a line that counts."""


def make_many(order: Order, files: Sequence[Path], folder: Path, most: int | None) -> int:
    """Make a report of each file in a folder; give the exit code.

    Raises:
        IsoreadyError: two reports would have one name, or the folder cannot be made; nothing is begun then.

    """
    from isoready.pipeline.batching import Failed, assessments_of, jobs_for, made  # noqa: PLC0415  one needs none

    jobs = jobs_for(assessments_of(files), folder, order)
    _prepare(folder)
    counter = _Counter(len(jobs))
    done = {}
    try:
        for each in made(order, jobs, most):
            done[each.job] = each
            counter.show(len(done))
    finally:
        counter.clear()
    failed = [done[job] for job in jobs if isinstance(done[job].outcome, Failed)]
    for each in failed:
        _tell(each)
    wrong = f"; {len(failed)} failed: {', '.join(str(each.job.source) for each in failed)}" if failed else ""
    say(f"{folder}{os.sep}: {len(jobs) - len(failed)} of {len(jobs)} reports written{wrong}")
    return CANNOT_GO_ON if failed else 0


def folder_of(output: str | None, files: Sequence[Path]) -> Path | None:
    """Take what ``-o`` names as a folder where it is one, ends like one, or several reports are to go there."""
    if output is None or output == "-":
        return None
    path = Path(output)
    several = len(files) > 1 or files[0].is_dir()
    return path if output.endswith(("/", os.sep)) or path.is_dir() or (several and not path.suffix) else None


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        msg = f"the folder {folder} cannot be made: {fault.strerror}"
        raise IsoreadyError(msg, "Name another one with -o DIR/.") from fault


def _tell(each: Done) -> None:
    fault: Failed = each.outcome  # type: ignore[assignment]  # only those that failed are told
    say(f"{fault.place or each.job.source}: error: {fault.message}")
    if fault.hint:
        say(f"  help: {fault.hint}")


class _Counter:
    """A line that counts, where somebody watches."""

    def __init__(self, whole: int) -> None:
        self._whole = whole
        self._shown = sys.stderr.isatty() and not any(os.environ.get(name) for name in SILENT)
        self.show(0)

    def show(self, number: int) -> None:
        """Say how many are done."""
        self._write(f"\r{number} of {self._whole} reports")

    def clear(self) -> None:
        """Take the line away."""
        self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        if self._shown:
            sys.stderr.write(text)
            sys.stderr.flush()
