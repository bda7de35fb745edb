"""``isoready check``: every fault of checklists and assessments, with its place, and one verdict."""

from __future__ import annotations

from typing import Any

import click

from isoready.cli.configured import Configured
from isoready.cli.gates import gated, gates_of
from isoready.cli.inputs import CHECKS, asked_of, read_beside, reading, root_of, sources_of
from isoready.cli.options import CHECKLISTS, TODAY
from isoready.cli.output import deliver, say
from isoready.cli.outputs import FORMATS, OUTPUT, need_readiness, targets_of, tell


@click.command(cls=Configured)
@reading
@CHECKS
@click.option(
    "--propose",
    is_flag=True,
    help="Print the answers that the checks suggest, and nothing else; nothing is ever written.",
)
@FORMATS
@OUTPUT
@gated
@TODAY
@CHECKLISTS
@click.option(
    "--cache/--no-cache",
    default=True,
    envvar="ISOREADY_CACHE",
    help="Tell again what was found where every byte is as it was; with --no-cache every file is looked at.",
)
@click.pass_context
def command(ctx: click.Context, /, **options: Any) -> None:  # noqa: ANN401  each option has a type of its own
    """Check PATHS (checklists and assessments, also your own) and report every fault at once.

    A folder is walked for files of ours; `-` is standard input; without PATHS it is what the project's configuration
    says. Nothing is ever written to what is checked.

    \b
    Examples:
      isoready check our.yaml
      isoready check -f json our.yaml > faults.json
      isoready check -f text -f sarif:faults.sarif assessments/
      isoready check --fail-on warning --fail-under-supported 60 our.yaml
      isoready check --checks our-firm/
      isoready check --propose our.yaml
      isoready check --no-regression origin/main our.yaml
    """
    from isoready.pipeline.checking import Request, check  # noqa: PLC0415  help needs none

    sources = sources_of(ctx, options)
    baseline = options["write_baseline"]
    others = () if baseline is None else (baseline,)
    inputs = [*(source.where for source in sources), *read_beside(ctx, options)]
    targets = targets_of(options["formats"], options["output"], inputs, others)
    written = (*(target.path for target in targets if target.path is not None), *others)
    gates, asked = gates_of(options), asked_of(ctx, options, written, sources)
    request = Request(
        sources,
        options["today"],
        options["folders"],
        root_of(ctx),
        gates,
        need_readiness(targets),
        asked,
        options["cache"],
        lambda words: say(f"note: {words}"),
    )
    if options["propose"] and asked is not None:
        from isoready.formats.suggestions import render  # noqa: PLC0415  seldom
        from isoready.pipeline.checking_folders import suggestions  # noqa: PLC0415  the same

        deliver(render(suggestions(request, asked)), options["output"])
        return
    checked = check(request)
    if baseline is not None:
        from isoready.pipeline.baseline import written_baseline  # noqa: PLC0415  seldom

        told = ((each.diagnostic, each.fingerprint) for each in checked.told)
        deliver(written_baseline(told, root_of(ctx)), baseline)
        say(f"{baseline}: {len(checked.told)} faults are known from now on")
    tell(checked, targets)
    ctx.exit(1 if checked.ending == "failed" else 0)
