"""``isoready git driver``: what git calls to merge an assessment."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, TODAY
from isoready.cli.output import deliver, say

if TYPE_CHECKING:
    from datetime import date

_COPY = click.Path(path_type=Path)


@click.command("driver")
@click.argument("base", type=_COPY)
@click.argument("ours", type=_COPY)
@click.argument("theirs", type=_COPY)
@click.argument("name", type=_COPY)
@TODAY
@CHECKLISTS
def command(base: Path, ours: Path, theirs: Path, name: Path, today: date, folders: tuple[Path, ...]) -> int:  # noqa: PLR0913, PLR0917  git's arguments and two options
    """Merge OURS and THEIRS, copies of the assessment NAME made from BASE, into OURS.

    Exits 0 where that is done, and 1 where two answers disagree: both are in the file then, and git marks it unmerged.

    \b
    Examples:
      isoready git driver base.yaml ours.yaml theirs.yaml our.yaml
    """
    from isoready.formats.merging import account  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.history import merge_for_git  # noqa: PLC0415  the same

    found = merge_for_git(base, ours, theirs, name, folders, today)
    deliver(found.data, ours)
    for returned, merged in found.parts:
        if merged.conflicts:
            say(account(returned.path, len(returned.data.get("responses") or {}), merged.changed, merged.conflicts))
            file = quote(name.as_posix())
            say(f"To choose: isoready review {file} KEY --by 'Your Name' --keep N; then git add {file}")
    return 1 if found.undecided else 0
