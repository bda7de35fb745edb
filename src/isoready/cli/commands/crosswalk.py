"""``isoready crosswalk``: what the answers to one checklist propose for another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, FILE, TODAY
from isoready.cli.output import deliver, say
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from datetime import date


@click.command()
@FILE
@click.option("--to", required=True, metavar="ID[@VERSION]", help="The checklist to propose answers to.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@TODAY
@CHECKLISTS
def command(file: Path, to: str, output: Path | None, today: date, folders: tuple[Path, ...]) -> None:
    """Write a NEW assessment of another checklist, with what the answers in FILE propose for it.

    Each proposal says which answers it follows from. It supports nothing until somebody reads the question and
    accepts the answer. FILE is not changed, and a file that is already there is never overwritten.

    \b
    Examples:
      isoready crosswalk our.yaml --to iso27001-2022 -o security.yaml
      isoready list --maps
    """
    from isoready.pipeline.crosswalking import crosswalk_file  # noqa: PLC0415  pydantic costs 90 ms

    if output is not None and output.exists():
        msg = f"{output} is already there"
        raise IsoreadyError(msg, "Choose another name with -o; answers are never overwritten.")
    found = crosswalk_file(file, to, folders, today)
    deliver(found.data, output)
    say(f"{len(found.proposals)} of {found.questions} questions have a proposal; each waits until somebody accepts it.")
    if output is not None:
        say(f"Next: isoready check {output}")
