"""``isoready score``: what is claimed beside what the evidence supports."""

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
@click.option("--explain", metavar="ID", help="Show how the number of a control or group (or `all`) comes about.")
@click.option("-f", "--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@click.option("--fail-under", metavar="PERCENT", help="Exit 1 when the supported score is below this.")
@TODAY
@CHECKLISTS
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    ctx: click.Context,
    file: Path,
    explain: str | None,
    name: str,
    output: Path | None,
    fail_under: str | None,
    today: date,
    folders: tuple[Path, ...],
) -> None:
    """Score the assessment FILE: claimed and supported, by group, with coverage, range and verdict.

    \b
    Examples:
      isoready score our.yaml
      isoready score our.yaml --explain PM.1
      isoready score our.yaml -f json > score.json
    """
    from isoready.formats.score import below, score_json, score_text  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.opening import open_assessment  # noqa: PLC0415
    from isoready.pipeline.reporting import explained, provenance, scored  # noqa: PLC0415

    opened = open_assessment(file, folders, today)
    scorecard, source = scored(opened), provenance(opened)
    if name == "json":
        data = score_json(scorecard, source)
    elif explain:
        data = explained(opened, scorecard, explain)
    else:
        data = score_text(opened.assessment, opened.checklist.model, scorecard, source)
    deliver(data, output)
    ctx.exit(1 if fail_under is not None and below(scorecard, fail_under) else 0)
