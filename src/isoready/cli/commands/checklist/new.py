"""``isoready checklist new``: a checklist of one's own, begun."""

from __future__ import annotations

from pathlib import Path

import click

from isoready.cli.output import say


@click.command("new")
@click.argument("name", metavar="ID")
@click.argument("folder", required=False, default="checklists", type=click.Path(path_type=Path))
def command(name: str, folder: Path) -> None:
    """Begin a checklist called ID in FOLDER (`checklists` where none is named).

    The file can be checked, tested and scored at once; what stands in angle brackets is for you to write.

    \b
    Examples:
      isoready checklist new harbour-safety
      isoready checklist new harbour-safety our-checklists/
    """
    from isoready.pipeline.scaffolding import scaffold  # noqa: PLC0415  pydantic costs 90 ms

    path = scaffold(name, folder)
    say(f"{path}: write what stands in <angle brackets>; isoready check {path} counts what is left")
