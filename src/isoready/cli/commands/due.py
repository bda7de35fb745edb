"""``isoready due``: what falls due soon, so that nobody learns of it from an auditor."""

from __future__ import annotations

from typing import Any

import click

from isoready.cli.configured import Configured
from isoready.cli.gates import BASELINE, EXCEPTIONS, fail_on
from isoready.cli.inputs import CHECKS, asked_of, read_beside, reading, root_of, sources_of
from isoready.cli.options import CHECKLISTS, TODAY
from isoready.cli.outputs import FORMATS, OUTPUT, targets_of, tell


@click.command(cls=Configured)
@reading
@CHECKS
@click.option(
    "--within",
    default="30d",
    show_default=True,
    metavar="TIME",
    envvar="ISOREADY_WITHIN",
    help="How far ahead to look: 30d, 6w, 3m, 1y or words such as `3 months`.",
)
@fail_on("warning")
@BASELINE
@EXCEPTIONS
@FORMATS
@OUTPUT
@TODAY
@CHECKLISTS
@click.pass_context
def command(ctx: click.Context, /, **options: Any) -> None:  # noqa: ANN401  each option has a type of its own
    """List what is overdue in the assessments among PATHS, and what falls due soon: gaps and evidence.

    With --checks also what is to be done about policies, registers and records: each review, training, restore test or
    action that is late, and each check that fails from a day soon on, if nothing is done.

    What is overdue is told as `check` tells it and what falls due is a note, so `--fail-on note` fails for both.

    \b
    Examples:
      isoready due our.yaml
      isoready due --within 3m --fail-on note our.yaml
      isoready due --checks --within 6w
    """
    from isoready.pipeline.checking import Request  # noqa: PLC0415  help needs none
    from isoready.pipeline.due import due, period  # noqa: PLC0415  the same
    from isoready.pipeline.gating import Gates  # noqa: PLC0415  the same

    within = period(options["within"])
    sources = sources_of(ctx, options)
    inputs = [*(source.where for source in sources), *read_beside(ctx, options)]
    targets = targets_of(options["formats"], options["output"], inputs)
    asked = asked_of(ctx, options, tuple(target.path for target in targets if target.path is not None), sources)
    gates = Gates(options["fail_on"], baseline=options["baseline"], exceptions=options["exceptions"])
    request = Request(sources, options["today"], options["folders"], root_of(ctx), gates, checks=asked)
    checked = due(request, within)
    tell(checked, targets)
    ctx.exit(1 if checked.ending == "failed" else 0)
