"""``isoready git textconv``: an assessment as sentences, for git's differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, FILE
from isoready.cli.output import deliver

if TYPE_CHECKING:
    from pathlib import Path


@click.command("textconv")
@FILE
@click.option("--lang", "language", default="", metavar="TAG", help="en or ur; the file's own language if not given.")
@CHECKLISTS
def command(file: Path, language: str, folders: tuple[Path, ...]) -> None:
    """Print the assessment FILE as sentences, one line for each answer; any other file as it is.

    \b
    Examples:
      isoready git textconv our.yaml
      isoready git textconv our.yaml --lang ur
    """
    from isoready.pipeline.retelling import retold  # noqa: PLC0415  pydantic costs 90 ms

    deliver(retold(file, folders, language), None)
