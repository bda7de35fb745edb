"""``isoready checklist lint``: what is unwise in a checklist and in the files beside it."""

from __future__ import annotations

from pathlib import Path

import click

from isoready.cli import gates
from isoready.cli.options import CHECKLISTS
from isoready.cli.output import deliver


@click.command("lint")
@click.argument("checklists", nargs=-1)
@click.option("-f", "--format", "name", default="text", help="As for `isoready check`.", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@gates.fail_on("warning")
@CHECKLISTS
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    ctx: click.Context,
    checklists: tuple[str, ...],
    name: str,
    output: Path | None,
    fail_on: str,
    folders: tuple[Path, ...],
) -> None:
    """Look at CHECKLISTS (ids, files or folders) among their versions, migrations, locales and glossaries.

    All that `check` finds is found here too, and beside it: ids reused, text repeated, references that lead nowhere,
    phrases of a standard, translations that lag, and changes that break without saying so. Without CHECKLISTS all in
    --checklists are looked at, or else the shipped ones.

    \b
    Examples:
      isoready checklist lint
      isoready checklist lint checklists/our-checklist/
      isoready checklist lint our-checklist --checklists checklists/ -f json
    """
    from isoready import plugins  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.model.checked import Ending  # noqa: PLC0415
    from isoready.pipeline.linting import lint  # noqa: PLC0415

    render: plugins.DiagnosticFormat = plugins.find(plugins.DIAGNOSTIC_FORMATS, name)
    checked = lint(checklists, folders).judged(fail_on)
    deliver(render(checked), output)
    ctx.exit(0 if checked.ending is Ending.PASSED else 1)
