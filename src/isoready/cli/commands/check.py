"""``isoready check``: every fault of checklists and assessments, with its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from isoready.cli.options import CHECKLISTS, TODAY
from isoready.cli.output import deliver

if TYPE_CHECKING:
    from datetime import date

_LEVELS: Final = ("error", "warning", "note")


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-f", "--format", "name", default="text", help="text or json.", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@click.option(
    "--fail-on",
    type=click.Choice([*_LEVELS, "never"]),
    default="error",
    show_default=True,
    help="Exit 1 when there is a fault this bad or worse.",
)
@TODAY
@CHECKLISTS
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    ctx: click.Context,
    files: tuple[Path, ...],
    name: str,
    output: Path | None,
    fail_on: str,
    today: date,
    folders: tuple[Path, ...],
) -> None:
    """Check FILES (checklists and assessments, also your own) and report every fault at once.

    Nothing is ever written to what is checked.

    \b
    Examples:
      isoready check our.yaml
      isoready check -f json our.yaml > faults.json
      isoready check --fail-on warning our.yaml
    """
    from isoready import plugins  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.checking import check_files  # noqa: PLC0415

    render: plugins.DiagnosticFormat = plugins.find(plugins.DIAGNOSTIC_FORMATS, name)
    diagnostics = check_files(files, folders, today)
    deliver(render(diagnostics, len(files)), output)
    failing = _LEVELS[: _LEVELS.index(fail_on) + 1] if fail_on in _LEVELS else ()
    ctx.exit(1 if any(each.severity in failing for each in diagnostics) else 0)
