"""``isoready sensitivity``: how sure the verdict is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, FILE, TODAY
from isoready.cli.output import deliver

if TYPE_CHECKING:
    from datetime import date


@click.command()
@FILE
@click.option("-f", "--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@TODAY
@CHECKLISTS
def command(file: Path, name: str, output: Path | None, today: date, folders: tuple[Path, ...]) -> None:
    """Say how sure the verdict on the assessment FILE is: how many answers would have to be wrong, how far weights may
    be off, and which open questions decide it.

    \b
    Examples:
      isoready sensitivity our.yaml
      isoready sensitivity our.yaml -f json -o sensitivity.json
    """  # noqa: D205  the first sentence is the help
    from isoready.formats.sensitivity import sensitivity_json, sensitivity_text  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.opening import open_assessment  # noqa: PLC0415
    from isoready.pipeline.reporting import provenance  # noqa: PLC0415
    from isoready.pipeline.sensitivity import examined  # noqa: PLC0415

    opened = open_assessment(file, folders, today)
    found, source = examined(opened), provenance(opened)
    if name == "json":
        data = sensitivity_json(found, source)
    else:
        data = sensitivity_text(opened.assessment, opened.checklist.model, found, source)
    deliver(data, output)
