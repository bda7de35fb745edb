"""The passphrase of a key: from a file, the environment or the keyboard, and never from the command line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from pathlib import Path

VARIABLE: Final = "ISOREADY_PASSPHRASE"


def passphrase(file: Path | None) -> bytes | None:
    """Give the first line of ``file``, else what the environment says, else what is typed; None for an empty one.

    Raises:
        IsoreadyError: the file cannot be read.

    """
    if file is not None:
        from isoready.files.signing import read_key  # noqa: PLC0415  only signing needs it

        return (read_key(file, file.as_posix()).splitlines() or [b""])[0] or None
    given = os.environ.get(VARIABLE)
    if given is None:
        given = click.prompt("Passphrase of the key", hide_input=True, default="", show_default=False, err=True)
    return given.encode() or None
