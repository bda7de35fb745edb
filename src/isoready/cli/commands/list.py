"""``isoready list``: the checklists that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS
from isoready.cli.output import deliver

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.option("--maps", is_flag=True, help="List migration maps and crosswalks instead, with their files.")
@CHECKLISTS
def command(maps: bool, folders: tuple[Path, ...]) -> None:  # noqa: FBT001  a flag is a bool
    """List the checklists with their versions, one a line.

    \b
    Examples:
      isoready list
      isoready list --checklists our-checklists/
      isoready list --maps
    """
    if maps:
        from isoready.pipeline.listing import map_lines  # noqa: PLC0415  only who asks for maps needs it

        deliver("".join(f"{line}\n" for line in map_lines(folders)).encode(), None)
        return
    from isoready.library import Catalogue  # noqa: PLC0415  only this command needs it
    from isoready.resources import resource  # noqa: PLC0415

    entries = Catalogue([resource("checklists"), *folders]).entries()
    wide = max((len(entry.id) for entry in entries), default=0)
    deliver("".join(f"{entry.id:<{wide}}  {entry.version}\n" for entry in entries).encode(), None)
