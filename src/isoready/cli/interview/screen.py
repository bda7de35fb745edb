"""The screen: what an interview shows and asks, on a terminal of any size or as plain lines for readers and pipes."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import click

from isoready.cli.output import on_terminal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from isoready.capture.interview.page import Line

_STYLES: Final[Mapping[str, Mapping[str, Any]]] = {
    "title": {"bold": True},
    "now": {"fg": "cyan"},
    "quiet": {"dim": True},
    "good": {"fg": "green"},
    "wrong": {"fg": "yellow"},
}
_SIZE: Final = (80, 24)
_ENOUGH: Final = frozenset({"q", "quit"})


class Screen:
    """Shows lines and asks for one; ``plain`` has no colour, clears nothing and draws nothing anew."""

    def __init__(self, language: str, more: str, *, plain: bool) -> None:
        """Take the words that stand below a page which goes on."""
        self.piped = not (sys.stdin.isatty() and sys.stdout.isatty())
        self.plain = plain or self.piped
        self._colour = not self.plain and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self._language, self._more = language, more
        self.ended: EOFError | KeyboardInterrupt | None = None
        """How the lines ended, where that was heard in the middle of something that had to be finished first."""
        if not self.plain:
            _edit_lines()
        for stream in (sys.stdin, sys.stdout):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")  # what a console cannot show, or no text is, ends nothing

    @property
    def width(self) -> int:
        """Columns that a line may fill without breaking."""
        return shutil.get_terminal_size(_SIZE).columns - 1

    @property
    def height(self) -> int:
        """Rows; 0 where nothing scrolls away, or nobody minds."""
        return 0 if self.plain else shutil.get_terminal_size(_SIZE).lines

    def clear(self) -> None:
        """Begin a new page."""
        if self.plain:
            click.echo()
        elif self._colour:
            click.clear()

    def show(self, lines: Sequence[Line]) -> None:
        """Show lines."""
        for line in lines:
            text = on_terminal(line.text, self._language)
            style = _STYLES.get(line.kind) if self._colour else None
            click.echo(click.style(text, **style) if style else text)

    def page(self, lines: Sequence[Line]) -> None:
        """Show lines, a screen at a time."""
        room = max(self.height - 2, 5) if self.height else len(lines)
        for start in range(0, len(lines), max(room, 1)):
            self.show(lines[start : start + room])
            if start + room < len(lines) and self.ask(self._more) in _ENOUGH:
                return

    def ask(self, prompt: str) -> str:
        """Ask for a line.

        Raises:
            EOFError: there is no more.

        """
        if self.ended is not None:
            raise self.ended
        line = input(f"{on_terminal(prompt, self._language)} ")
        if self.piped:
            click.echo()  # nobody pressed Enter on a screen
        return line


def _edit_lines() -> None:
    """Let arrow keys edit what is typed, where the system can."""
    with suppress(ImportError):
        import readline  # noqa: F401, PLC0415  a terminal alone needs it, and Windows edits by itself
