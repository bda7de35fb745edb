"""``isoready worksheet``: a checklist on paper, or as a PDF form."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from isoready.cli.options import CHECKLISTS
from isoready.cli.output import deliver, say


@click.command()
@click.argument("asked", metavar="CHECKLIST|FILE")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@click.option("--lang", "languages", default="en", show_default=True, help="en, ur, or en,ur for both side by side.")
@click.option("--fillable", is_flag=True, help="Write a PDF form, which is filled in on a screen and comes back.")
@click.option(
    "--urdu-font",
    type=click.Choice(["nastaliq", "naskh"]),
    default="nastaliq",
    show_default=True,
    help="The hand for Urdu; naskh can be searched and copied in a PDF.",
)
@CHECKLISTS
def command(  # noqa: PLR0913  one argument for each option
    asked: str,
    output: Path | None,
    languages: str,
    *,
    fillable: bool,
    urdu_font: Literal["nastaliq", "naskh"],
    folders: tuple[Path, ...],
) -> None:
    """Write the questions of a checklist as a PDF to print, with boxes and room to write.

    Name a CHECKLIST (ID or ID@VERSION), or the FILE of an assessment, whose answers then stand in it already. With
    --fillable it is a form for any PDF viewer; the command import takes in what was filled in.

    \b
    Examples:
      isoready worksheet iso29110-basic -o sheet.pdf
      isoready worksheet iso29110-basic --lang en,ur -o sheet.pdf
      isoready worksheet our.yaml --fillable -o sheet.pdf
    """
    from isoready.pipeline.printing import Wanted, worksheet  # noqa: PLC0415  pydantic costs 90 ms

    tags = tuple(dict.fromkeys(tag.strip() for tag in languages.split(",") if tag.strip())) or ("en",)
    deliver(worksheet(asked, folders, Wanted(tags, urdu_font, fillable)), output)
    if output is not None:
        way = f"Fill it in, then: isoready import {output} -o our.yaml" if fillable else "Print it."
        say(f"{output}: written. {way}")
