"""``isoready import``: answers that came back, taken into an assessment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, TODAY
from isoready.cli.output import say
from isoready.cli.preferring import PREFER, chooser

if TYPE_CHECKING:
    from datetime import date


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="The assessment; begun if not there."
)
@PREFER
@click.option("--dry-run", is_flag=True, help="Say what would come of it, and write nothing.")
@TODAY
@CHECKLISTS
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    files: tuple[Path, ...],
    output: Path,
    prefer: str,
    dry_run: bool,  # noqa: FBT001  a flag is a bool
    today: date,
    folders: tuple[Path, ...],
) -> int:
    """Take the answers in FILES into an assessment: phone forms, sheets, spreadsheets, other assessments.

    Nothing that was answered is lost: where two answers to a question disagree, both are kept in the file until
    somebody chooses. Taking the same file in again changes nothing. If one file is at fault, nothing is taken in.

    Exits 1 where somebody still has to choose.

    \b
    Examples:
      isoready import phone.yaml -o our.yaml
      isoready import huma.xlsx sheet.pdf -o our.yaml --prefer theirs
    """
    from isoready.files.guarding import write_unchanged  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.formats.merging import account  # noqa: PLC0415
    from isoready.pipeline.importing import import_files  # noqa: PLC0415

    found = import_files(output, files, folders, today, chooser(prefer))
    for returned, merged in found.parts:
        say(account(returned.path, len(returned.data.get("responses") or {}), merged.changed, merged.conflicts))
    if dry_run:
        say(f"{output}: nothing was written")
    else:
        write_unchanged(output, found.data, found.before)
        say(f"{output}: written. Next: isoready check {output}")
    return 1 if found.undecided else 0
