"""Workers: every job is done once, by as many processes as are asked for, and a death costs one job."""

from __future__ import annotations

import operator
import os
import signal
import time
from contextlib import closing
from pathlib import Path

import pytest

from isoready.pipeline import workers
from isoready.pipeline.workers import DIED, worked


def process(_: int) -> int:
    """Say in which process this is done."""
    return os.getpid()


def fragile(job: int) -> int:
    """End the process on one of the jobs."""
    if job == 3:
        os._exit(9)
    return job


def slow(job: str) -> str:
    """Leave a mark, and then take far longer than any test waits."""
    Path(job).write_text(str(os.getpid()), "utf-8")
    time.sleep(60)
    return job


@pytest.fixture(params=["fork", "spawn"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each way in which a process can come about; a new one must find what it is to do by its name."""
    monkeypatch.setattr(workers, "WAY", request.param)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_each_job_is_done_once() -> None:
    """And each result has the place of its job."""
    assert dict(worked(operator.neg, list(range(7)), 2)) == {place: -place for place in range(7)}


@pytest.mark.usefixtures("way")
def test_each_process_that_ends_costs_one_job() -> None:
    """However many do."""
    assert dict(worked(os._exit, [0, 1, 2], 2)) == {0: DIED, 1: DIED, 2: DIED}


def test_there_are_no_more_processes_than_asked_for() -> None:
    """And none of them is this one."""
    done = dict(worked(process, list(range(9)), 2))
    assert len(set(done.values())) <= 2
    assert os.getpid() not in done.values()


def test_another_takes_the_place_of_one_that_ended() -> None:
    """All other jobs are done."""
    assert dict(worked(fragile, list(range(6)), 2)) == {0: 0, 1: 1, 2: 2, 3: DIED, 4: 4, 5: 5}


def test_whoever_stops_listening_ends_every_process(tmp_path: Path) -> None:
    """Those in the middle of something too."""
    marks = [tmp_path / "one", tmp_path / "two"]
    with closing(worked(slow, [str(each) for each in marks], 2)) as results:
        signal.signal(signal.SIGALRM, _interrupt)
        signal.setitimer(signal.ITIMER_REAL, 1.5)
        with pytest.raises(KeyboardInterrupt):
            next(results)
    for mark in marks:
        with pytest.raises(ProcessLookupError):
            os.kill(int(mark.read_text("utf-8")), 0)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def test_no_job_needs_no_process() -> None:
    """And nothing comes of it."""
    assert list(worked(process, [], 2)) == []
