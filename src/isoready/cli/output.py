"""Where results go: bytes to standard output or to a file, words to standard error."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

import click

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from pathlib import Path


def deliver(data: bytes, target: Path | None) -> None:
    """Write to ``target`` in one step, or to standard output when there is none (or it is ``-``)."""
    if target is None or str(target) == "-":
        _print(data)
    else:
        from isoready.files import write_atomic  # noqa: PLC0415  its room costs 100 ms, standard output nothing

        write_atomic(target, data)


def _print(data: bytes) -> None:
    """Write to standard output, which may be closed or full; a reader who went away is nobody's fault."""
    out: TextIO | None = sys.stdout
    if out is None:
        msg = "standard output is closed"
        raise IsoreadyError(msg, "Open it, or name a file: -o FILE.")
    try:
        out.buffer.write(data)
        out.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())  # so that Python's exit does not fail too
        msg = f"standard output cannot be written: {fault.strerror}"
        raise IsoreadyError(msg, "Make room where it goes, or name a file: -o FILE.") from fault


def on_terminal(text: str, language: str) -> str:
    """Set identifiers apart in text of a right-to-left language, where a terminal shows it; piped, it stays plain."""
    if not sys.stdout.isatty():
        return text
    from isoready.formats.direction import isolated, runs_left  # noqa: PLC0415  only terminals need it

    return isolated(text) if runs_left(language) else text


def say(words: str) -> None:
    """Tell the person something that is not the result."""
    click.echo(words, err=True)
