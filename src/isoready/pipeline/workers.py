"""Workers: processes that take one piece of work after another, until all is done or somebody interrupts."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import signal
import sys
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from multiprocessing.connection import Connection

Job = TypeVar("Job")
Result = TypeVar("Result")

WAY: Final = "fork" if sys.platform == "linux" else "spawn"
"""How a process comes about: on Linux as a copy that has everything imported, elsewhere anew."""


class Died:
    """What comes of a piece of work whose process ended in the middle of it."""


DIED: Final = Died()


def worked(
    function: Callable[[Job], Result], jobs: Sequence[Job], workers: int
) -> Generator[tuple[int, Result | Died]]:
    """Do each job in one of so many processes; give each result with the place of its job, as they come.

    A process that ends (its memory ran out, somebody killed it) costs the one job it had; another takes its place.
    Whatever ends the loop, an interruption too, ends every process.

    Args:
        function: What is done; with ``spawn`` it must be found by its name.
        jobs: Anything that can be sent to a process.
        workers: How many processes, at least 1.

    """
    crew = _Crew(function)
    waiting = list(enumerate(jobs))[::-1]
    try:
        while waiting or crew.busy:
            while waiting and len(crew.busy) < workers:
                crew.give(*waiting.pop())
            yield from crew.results()
    finally:
        crew.dismiss()


class _Crew(Generic[Job, Result]):
    """The processes: those at work by the place of their job, and those that wait."""

    def __init__(self, function: Callable[[Job], Result]) -> None:
        self._function = function
        self._context: Any = multiprocessing.get_context(WAY)
        self._processes: dict[Connection, Any] = {}
        self._idle: list[Connection] = []
        self.busy: dict[Connection, int] = {}

    def give(self, place: int, job: Job) -> None:
        """Give a job to a process that waits, or to a new one."""
        while self._idle:
            line = self._idle.pop()
            with contextlib.suppress(OSError):
                line.send(job)
                self.busy[line] = place
                return
            self._bury(line)
        line = self._start()
        line.send(job)
        self.busy[line] = place

    def results(self) -> Iterator[tuple[int, Result | Died]]:
        """Wait until something is done, and give all that is."""
        for line in cast("list[Connection]", wait(list(self.busy))):
            place = self.busy.pop(line)
            try:
                result: Result | Died = line.recv()
                self._idle.append(line)
            except (EOFError, OSError):
                result = DIED
                self._bury(line)
            yield place, result

    def dismiss(self) -> None:
        """End every process at once; none has anything half done outside itself."""
        for process in self._processes.values():
            process.terminate()
        for line in list(self._processes):
            self._bury(line)

    def _start(self) -> Connection:
        mine, theirs = self._context.Pipe()
        strangers = list(self._processes) if WAY == "fork" else []
        with _no_interruption():
            process = self._context.Process(
                target=_serve, args=(theirs, self._function, [*strangers, mine] if WAY == "fork" else []), daemon=True
            )
            process.start()
        theirs.close()
        self._processes[mine] = process
        line: Connection = mine
        return line

    def _bury(self, line: Connection) -> None:
        process = self._processes.pop(line)
        line.close()
        process.join()


def _serve(line: Connection, function: Callable[[Any], Any], strangers: Sequence[Connection]) -> None:
    """Work in a process of its own until nobody is there any more to ask.

    The keyboard interrupts the one who asks; what another process keeps open here would keep it waiting for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for each in strangers:
        each.close()
    gc.disable()
    gc.freeze()
    with contextlib.suppress(EOFError, OSError):
        while True:
            line.send(function(line.recv()))
            gc.collect()
            gc.freeze()


@contextlib.contextmanager
def _no_interruption() -> Iterator[None]:
    """Hold Ctrl-C back until a new process knows that it is not meant."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
