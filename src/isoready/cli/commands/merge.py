"""``isoready merge``: two assessments of one checklist made one, response by response."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, TODAY
from isoready.cli.output import deliver, say
from isoready.cli.preferring import PREFER, chooser

if TYPE_CHECKING:
    from datetime import date


@click.command()
@click.argument("ours", type=click.Path(path_type=Path))
@click.argument("theirs", type=click.Path(path_type=Path))
@click.option("--base", type=click.Path(path_type=Path), help="The file that both were made from.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; OURS if not given.")
@PREFER
@TODAY
@CHECKLISTS
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    ours: Path,
    theirs: Path,
    base: Path | None,
    output: Path | None,
    prefer: str,
    today: date,
    folders: tuple[Path, ...],
) -> int:
    """Merge the answers of THEIRS into OURS, response by response.

    With --base, what only one side changed since is as that side has it. Where two answers to a question disagree,
    both are kept in the file until somebody chooses.

    Exits 1 where somebody still has to choose.

    \b
    Examples:
      isoready merge our.yaml nargis.yaml
      isoready merge our.yaml nargis.yaml --base monday.yaml -o merged.yaml
    """
    from isoready.files.guarding import write_unchanged  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.formats.merging import account  # noqa: PLC0415
    from isoready.pipeline.merging import merge_files  # noqa: PLC0415

    found = merge_files(ours, theirs, folders, today, chooser(prefer), base=base)
    for returned, merged in found.parts:
        say(account(returned.path, len(returned.data.get("responses") or {}), merged.changed, merged.conflicts))
    if output is None:
        write_unchanged(ours, found.data, found.before)
    else:
        deliver(found.data, output)
    return 1 if found.undecided else 0
