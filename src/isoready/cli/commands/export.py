"""``isoready export``: the answers as a spreadsheet, to be filled in by somebody and imported again."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from isoready.cli.options import CHECKLISTS, FILE, LANGUAGE
from isoready.cli.output import deliver, say
from isoready.errors import IsoreadyError

_BY_SUFFIX: Final = {".xlsx": "xlsx", ".csv": "csv"}


@click.command()
@FILE
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; its ending names the kind.")
@click.option("--as", "kind", type=click.Choice(("xlsx", "csv")), help="What to write; overrules the ending.")
@LANGUAGE
@CHECKLISTS
def command(file: Path, output: Path | None, kind: str | None, language: str, folders: tuple[Path, ...]) -> None:
    """Write the answers of FILE, an assessment that may still be blank, as a spreadsheet to fill in.

    Each row is a question with its lists and its help; the rest is locked, without a password. What was filled in
    comes back with `isoready import`.

    \b
    Examples:
      isoready export our.yaml -o answers.xlsx
      isoready export our.yaml --lang ur -o answers.xlsx
      isoready export our.yaml -o answers.csv
    """
    from isoready.pipeline.handing_out import sheet_of  # noqa: PLC0415  pydantic costs 90 ms

    kind = kind or _BY_SUFFIX.get(output.suffix.lower() if output else "")
    if kind is None:
        msg = f"{output or 'standard output'} does not say what to write"
        raise IsoreadyError(msg, "Name a file that ends in .xlsx or .csv with -o, or say --as csv.")
    deliver(sheet_of(file, kind, folders, language), output)
    if output is not None:
        say(f"{output}: fill it in, then: isoready import {output} -o {file}")
