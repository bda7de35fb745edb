"""``isoready list``: the checklists that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, LANGUAGE
from isoready.cli.output import deliver, on_terminal

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.option("--maps", is_flag=True, help="List migration maps and crosswalks instead, with their files.")
@LANGUAGE
@CHECKLISTS
def command(maps: bool, language: str, folders: tuple[Path, ...]) -> None:  # noqa: FBT001  a flag is a bool
    """List the checklists, one version a line: status, standard with its edition, languages and title.

    \b
    Examples:
      isoready list
      isoready list --checklists our-checklists/
      isoready list --lang ur
      isoready list --maps
    """
    from isoready.pipeline.listing import listed, map_lines  # noqa: PLC0415  only this command needs it

    if maps:
        deliver("".join(f"{line}\n" for line in map_lines(folders)).encode(), None)
        return

    deliver(on_terminal(listed(folders, language), language).encode(), None)
