"""``isoready score``: what is claimed beside what the evidence supports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, FILE, TODAY
from isoready.cli.output import deliver

if TYPE_CHECKING:
    from datetime import date

    from isoready.model.report import Provenance
    from isoready.model.supposition import Supposition
    from isoready.pipeline.opening import Opened


@click.command()
@FILE
@click.option("--explain", metavar="ID", help="Show how the number of a control or group (or `all`) comes about.")
@click.option("--with", "shown", metavar="ID=ANSWER", multiple=True, help="Suppose this answer, with good evidence.")
@click.option("--claim", "claimed", metavar="ID=ANSWER", multiple=True, help="Suppose this answer, evidence as it is.")
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
    shown: tuple[str, ...],
    claimed: tuple[str, ...],
    name: str,
    output: Path | None,
    fail_under: str | None,
    today: date,
    folders: tuple[Path, ...],
) -> None:
    """Score the assessment FILE: claimed and supported, by group, with coverage, range and verdict.

    With --with and --claim, which may be given again, say what the score would be; FILE stays as it is.

    \b
    Examples:
      isoready score our.yaml
      isoready score our.yaml --explain PM.1
      isoready score our.yaml --explain all -f json > explanation.json
      isoready score our.yaml -f json > score.json
      isoready score our.yaml --with PM.1.11=F --with SI.2.2=L
    """
    from isoready.formats.score import below, score_json, score_text  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.opening import open_assessment  # noqa: PLC0415
    from isoready.pipeline.reporting import provenance, scored  # noqa: PLC0415
    from isoready.pipeline.supposing import read_suppositions, suppose, supposed_source  # noqa: PLC0415

    real = open_assessment(file, folders, today)
    suppositions = read_suppositions(real, shown, claimed)
    opened = suppose(real, suppositions)
    scorecard, source = scored(opened), supposed_source(provenance(real), suppositions)
    if explain:
        data = _explanation(opened, explain, name, source, suppositions)
    elif suppositions:
        data = _what_if(real, suppositions, name, source)
    elif name == "json":
        data = score_json(scorecard, source)
    else:
        data = score_text(opened.assessment, opened.checklist.model, scorecard, source)
    deliver(data, output)
    ctx.exit(1 if fail_under is not None and below(scorecard, fail_under) else 0)


def _explanation(
    opened: Opened, node_id: str, name: str, source: Provenance, suppositions: tuple[Supposition, ...]
) -> bytes:
    from isoready.formats.explanation import json_v1, text  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.formats.what_if import supposing_text  # noqa: PLC0415
    from isoready.pipeline.explaining import explained  # noqa: PLC0415

    explanation = explained(opened, node_id)
    if name == "json":
        return json_v1.render(explanation, source)
    return supposing_text(suppositions) + text.render(explanation)


def _what_if(real: Opened, suppositions: tuple[Supposition, ...], name: str, source: Provenance) -> bytes:
    from isoready.formats.what_if import what_if_json, what_if_text  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.supposing import supposed  # noqa: PLC0415

    found = supposed(real, suppositions)
    return what_if_json(found, source) if name == "json" else what_if_text(found)
