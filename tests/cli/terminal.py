"""A terminal of 80 columns and 24 rows with the real command in it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import TracebackType

CLEARED: Final = "\x1b[2J"
ESCAPES: Final = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]")
PATIENCE: Final = 30.0
"""Seconds after which a terminal that says nothing is given up."""


class Terminal:
    """Runs ``isoready`` in a terminal, types into it, and reads what it shows."""

    def __init__(self, folder: Path, *arguments: str, more: Mapping[str, str] | None = None) -> None:
        """Start it."""
        own, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        environment = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS", "LINES"}}
        self.process = subprocess.Popen(  # noqa: S603  our own command
            [sys.executable, "-m", "isoready", *arguments],
            cwd=folder,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env=environment | {"TERM": "xterm", "PYTHONUTF8": "1"} | dict(more or {}),
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509  no thread of ours
        )
        os.close(inner)
        self._own = own
        self.shown = ""
        self._read = 0

    def __enter__(self) -> Self:
        """Nothing more to do."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, way: TracebackType | None
    ) -> None:
        """End it, whatever it does."""
        self.kill()
        os.close(self._own)

    def until(self, text: str) -> str:
        """Wait for a text, and give what was shown since the last one, with it."""
        end = time.monotonic() + PATIENCE
        while text not in self.shown[self._read :]:
            if time.monotonic() > end or not self._more():
                raise AssertionError((text, self.shown[self._read :]))
        start, self._read = self._read, self.shown.index(text, self._read) + len(text)
        return self.shown[start : self._read]

    def type(self, text: str) -> None:
        """Press keys."""
        os.write(self._own, text.encode())

    def said(self, line: str, answer: str) -> str:
        """Type a line and wait for an answer."""
        self.type(f"{line}\n")
        return self.until(answer)

    def answer(self, question: str, words: str) -> None:
        """Wait until it asks that, and type some words."""
        self.until(question)
        self.type(words)

    def interrupt(self, question: str) -> int:
        """Wait until it asks that, and press Ctrl-C until it ends; give its exit code.

        Once may be too early: Python passes over a signal that comes just before it begins to read a line.
        """
        self.until(question)
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            with suppress(OSError):
                self.type("\x03")
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(0.5)
        return self.wait()

    def wait(self) -> int:
        """Wait for its end, and give its exit code."""
        while self._more():
            pass
        return self.process.wait(PATIENCE)

    def kill(self) -> None:
        """Kill it with signal 9."""
        if self.process.poll() is None:
            with suppress(ProcessLookupError):
                self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def drain(self) -> str:
        """Read what it had shown before it ended."""
        while self._more():
            pass
        return self.shown

    def _more(self) -> bool:
        if not select.select([self._own], [], [], PATIENCE)[0]:
            return False
        try:
            data = os.read(self._own, 65536)
        except OSError:
            return False
        self.shown += data.decode(errors="replace").replace("\r\n", "\n")
        return bool(data)


def rows(screen: str) -> list[str]:
    """The rows that a terminal of 80 columns makes of a text."""
    plain = ESCAPES.sub("", screen)
    return [line[at : at + 80] for line in plain.split("\n") for at in range(0, max(len(line), 1), 80)]
