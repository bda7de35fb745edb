"""A terminal with a person at it, for commands that ask."""

from __future__ import annotations

import contextlib
import os
import pty
import select
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

ISOREADY = str(Path(sys.executable).parent / "isoready")
PATIENCE = 30
"""Seconds that a busy machine may take to say something."""


class Terminal:
    """Runs ``isoready`` as a person would, and answers what it asks."""

    def __init__(self, *arguments: str) -> None:
        """Start it."""
        self.said = ""
        """All that was shown so far."""
        self._asked = 0
        self._code: int | None = None
        self._pid, self._end = pty.fork()
        if self._pid == 0:
            os.execv(ISOREADY, [ISOREADY, *arguments])  # noqa: S606  the program that is tested

    def __enter__(self) -> Self:
        """Sit down."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing running."""
        if self._code is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, 9)
            os.waitpid(self._pid, 0)
        os.close(self._end)

    def answer(self, question: str, words: str) -> None:
        """Wait until it asks that, and type some words."""
        while question not in self.said[self._asked :]:
            if not self._read():
                msg = f"it never asked `{question}`, but said: {self.said}"
                raise AssertionError(msg)
        self._asked = len(self.said)
        os.write(self._end, words.encode())

    def interrupt(self, question: str) -> int:
        """Wait until it asks that, and press Ctrl-C until it ends; give its exit code.

        Once may be too early: Python passes over a signal that comes just before it begins to read a line.
        """
        self.answer(question, "\x03")
        for _ in range(PATIENCE):
            while self._read(1):
                pass
            time.sleep(0.5)
            if self._left(os.WNOHANG):
                return self.ended()
            with contextlib.suppress(OSError):
                os.write(self._end, b"\x03")
        msg = f"it did not end when it was interrupted, but said: {self.said}"
        raise AssertionError(msg)

    def ended(self) -> int:
        """Wait until it ends; give its exit code."""
        while self._read():
            pass
        if not self._gone():
            os.kill(self._pid, 9)
            self._left(0)
            msg = f"it did not end, but said: {self.said}"
            raise AssertionError(msg)
        assert self._code is not None
        return self._code

    def _gone(self) -> bool:
        """Whether it ends soon after it said its last word."""
        for _ in range(PATIENCE * 10):
            if self._left(os.WNOHANG):
                return True
            time.sleep(0.1)
        return False

    def _left(self, how: int) -> bool:
        """Whether it ended."""
        if self._code is None:
            pid, status = os.waitpid(self._pid, how)
            self._code = os.waitstatus_to_exitcode(status) if pid else None
        return self._code is not None

    def _read(self, patience: int = PATIENCE) -> bool:
        ready, _, _ = select.select([self._end], [], [], patience)
        try:
            data = os.read(self._end, 65_536) if ready else b""
        except OSError:  # how Linux says that nobody is at the other end
            return False
        self.said += data.decode(errors="replace")
        return bool(data)
