"""``isoready git setup``: this repository's git taught what an assessment is."""

from __future__ import annotations

from pathlib import Path

import click

from isoready.cli.output import say


@click.command("setup")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def command(files: tuple[Path, ...]) -> None:
    """Let git merge the assessments of this repository answer by answer, and show changes as sentences.

    Without FILES all assessments in the repository are meant. Lines are added to `.gitattributes`, which is shared, and
    entries to the configuration of this copy, which is not: do it once in each copy. Doing it again changes nothing.

    \b
    Examples:
      isoready git setup
      isoready git setup our.yaml
    """
    from isoready.pipeline.history import set_up  # noqa: PLC0415  pydantic costs 90 ms

    for line in set_up(Path.cwd(), files):
        say(line)
