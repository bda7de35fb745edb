"""``isoready plan``: the cheapest way to a verdict or a score, or the most that some days can buy."""

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
@click.option(
    "--to", metavar="AIM", help="A verdict's id, `next` (if nothing is said), or a supported score in per cent."
)
@click.option("--budget", metavar="DAYS", help="Make the most of so many person-days, such as 15d, instead.")
@click.option(
    "--horizon", "horizons", type=click.IntRange(1, 3650), multiple=True, help="Days from today; may be given again."
)
@click.option(
    "--capacity",
    "given",
    metavar="NAME=DAYS",
    multiple=True,
    help="What an owner (or `default`) can give in each period; five days in seven if horizons are given without it.",
)
@click.option(
    "--time-limit", "seconds", type=click.FloatRange(0.1, 3600), default=10.0, show_default=True, help="In seconds."
)
@click.option("-f", "--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@TODAY
@CHECKLISTS
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    ctx: click.Context,
    file: Path,
    to: str | None,
    budget: str | None,
    horizons: tuple[int, ...],
    given: tuple[str, ...],
    seconds: float,
    name: str,
    output: Path | None,
    today: date,
    folders: tuple[Path, ...],
) -> None:
    """Plan what to do about the gaps in the assessment FILE, at the least cost and with the proof that it is the least.

    Ends with 1 when the aim cannot be reached. Plans for one instance of a process only.
    Needs HiGHS: pip install "isoready[plan]".

    \b
    Examples:
      isoready plan our.yaml --to ready
      isoready plan our.yaml --to 85 --horizon 30 --horizon 60 --horizon 90
      isoready plan our.yaml --budget 15d -f json > plan.json
    """
    from isoready.formats.plan import plan_json, plan_text  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.model.plan import Terms  # noqa: PLC0415
    from isoready.pipeline.opening import open_assessment  # noqa: PLC0415
    from isoready.pipeline.planning import capacities, planned, rising  # noqa: PLC0415
    from isoready.pipeline.reporting import provenance  # noqa: PLC0415

    if to is not None and budget is not None:
        msg = "give either --to or --budget, not both"
        raise click.UsageError(msg)
    terms = Terms(today, rising(horizons), capacities(given), seconds)
    opened = open_assessment(file, folders, today)
    plan, source = planned(opened, to, budget, terms), provenance(opened)
    checklist = opened.checklist.model
    if name == "json":
        data = plan_json(plan, source, checklist.scoring.decimals)
    else:
        data = plan_text(opened.assessment, checklist, plan, source)
    deliver(data, output)
    ctx.exit(0 if plan.reached else 1)
