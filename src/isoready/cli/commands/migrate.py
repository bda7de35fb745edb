"""``isoready migrate``: take an assessment to another version of its checklist, with a preview first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, FILE, TODAY
from isoready.cli.output import deliver, say

if TYPE_CHECKING:
    from datetime import date


@click.command()
@FILE
@click.option(
    "--to", required=True, metavar="ID[@VERSION]", help="The version to migrate to; the latest of ID if none."
)
@click.option("--write", is_flag=True, help="Change FILE, after keeping a copy of it as FILE.bak.")
@click.option("-f", "--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Where the account goes; standard output if not given."
)
@TODAY
@CHECKLISTS
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    file: Path,
    to: str,
    write: bool,  # noqa: FBT001  a flag is a bool
    name: str,
    output: Path | None,
    today: date,
    folders: tuple[Path, ...],
) -> None:
    """Say what becomes of every answer in the assessment FILE in another version of its checklist; --write does it.

    Answers without a place are kept in the file under `retired:`, with all they had, and come back when one migrates
    back. Answers that are merged, split or reworded wait until somebody accepts them.

    \b
    Examples:
      isoready migrate our.yaml --to iso27001-2022
      isoready migrate our.yaml --to iso27001-2022@1.0.0 --write
    """
    from isoready.formats.migration import json_v1, text  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.migrating import migrate_file, write_migrated  # noqa: PLC0415

    found = migrate_file(file, to, folders, today)
    backup = str(write_migrated(file, found)) if write and found.legs else ""
    deliver(text.render(found) if name == "text" else json_v1.render(found, backup), output)
    if backup:
        say(f"{file}: written; as it was: {backup}. Next: isoready check {file}")
    elif found.legs:
        say("A preview: nothing was written. Add --write to do it; the file as it is will be kept.")
