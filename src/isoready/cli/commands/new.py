"""``isoready new``: a blank assessment with the questions as comments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, LANGUAGE, TODAY
from isoready.cli.output import deliver, say
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from datetime import date


@click.command()
@click.argument("checklist")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@click.option("--name", default="", help="Your firm's name.")
@click.option("--scope", default="", help="Which team, project or product the answers are about.")
@click.option(
    "--instance",
    "given",
    metavar="ID=NAME",
    multiple=True,
    help="An instance of the process, such as a project, that is answered by itself; may be given again.",
)
@LANGUAGE
@TODAY
@CHECKLISTS
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    checklist: str,
    output: Path | None,
    name: str,
    scope: str,
    given: tuple[str, ...],
    language: str,
    today: date,
    folders: tuple[Path, ...],
) -> None:
    """Write a blank assessment of CHECKLIST (ID or ID@VERSION), ready to be filled in with an editor.

    A file that is already there is never overwritten.

    \b
    Examples:
      isoready new iso29110-basic -o our.yaml
      isoready new iso29110-basic@1.0.0 --name "Our Firm" --scope "the web shop" -o our.yaml
      isoready new iso29110-basic --lang ur -o our.yaml
      isoready new iso33020-capability --instance till="The till" --instance web="The web shop" -o our.yaml
    """
    from isoready.capture.blank import blank_assessment, instances_of  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.localising import in_language  # noqa: PLC0415
    from isoready.pipeline.opening import open_checklist  # noqa: PLC0415

    if output is not None and output.exists():
        msg = f"{output} is already there"
        raise IsoreadyError(msg, "Choose another name with -o; answers are never overwritten.")
    opened = open_checklist(checklist, folders)
    read_in = in_language(opened, language)
    apart = instances_of(given)
    text = blank_assessment(
        opened.model, opened.digest, today, name=name, scope=scope, read_in=read_in, instances=apart
    )
    deliver(text.encode(), output)
    if output is not None:
        count = sum(len(control.items) for control in opened.model.controls()) * max(1, len(apart))
        say(f"{output}: {count} questions. Fill it in, then: isoready check {output}")
