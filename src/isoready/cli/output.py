"""Where results go: bytes to standard output or to a file, words to standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path


def deliver(data: bytes, target: Path | None) -> None:
    """Write to ``target`` in one step, or to standard output when there is none (or it is ``-``)."""
    if target is None or str(target) == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        from isoready.files import write_atomic  # noqa: PLC0415  its room costs 100 ms, standard output nothing

        write_atomic(target, data)


def on_terminal(text: str, language: str) -> str:
    """Set identifiers apart in text of a right-to-left language, where a terminal shows it; piped, it stays plain."""
    if not sys.stdout.isatty():
        return text
    from isoready.formats.direction import isolated, runs_left  # noqa: PLC0415  only terminals need it

    return isolated(text) if runs_left(language) else text


def say(words: str) -> None:
    """Tell the person something that is not the result."""
    click.echo(words, err=True)
