"""``isoready list``: the checklists that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, LANGUAGE
from isoready.cli.output import deliver, on_terminal

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@LANGUAGE
@CHECKLISTS
def command(language: str, folders: tuple[Path, ...]) -> None:
    """List the checklists, one version a line: status, standard with its edition, languages and title.

    \b
    Examples:
      isoready list
      isoready list --checklists our-checklists/
      isoready list --lang ur
    """
    from isoready.pipeline.listing import listed  # noqa: PLC0415  only this command needs it

    deliver(on_terminal(listed(folders, language), language).encode(), None)
