"""``isoready pin``: record which files the evidence is, so that a change is noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, FILE, TODAY
from isoready.cli.output import deliver, say

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command()
@FILE
@click.argument("responses", nargs=-1)
@click.option("--again", is_flag=True, help="Also record anew what has changed: you have looked at it again.")
@TODAY
@CHECKLISTS
def command(file: Path, responses: tuple[str, ...], again: bool, today: date, folders: tuple[Path, ...]) -> None:  # noqa: FBT001  a flag is a bool
    """Record the SHA-256 of evidence files in the assessment FILE (of RESPONSES only, if any are named).

    Only lines for evidence are added or replaced; every other byte of the file stays.

    \b
    Examples:
      isoready pin our.yaml
      isoready pin our.yaml PM.2.5 --again
    """
    from isoready.pipeline.pinning import pin_file  # noqa: PLC0415  pydantic costs 90 ms

    data, pins = pin_file(file, folders, today, frozenset(responses) or None, again=again)
    if pins:
        deliver(data, file)
    for pin in pins:
        say(f"{pin.response}: {pin.source} {pin.sha256[:12]}")
    say(f"{file}: {len(pins)} recorded")
