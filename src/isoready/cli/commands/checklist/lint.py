"""``isoready checklist lint``: what is unwise in a checklist and in the files beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from isoready.cli.options import CHECKLISTS
from isoready.cli.output import deliver

_LEVELS: Final = ("error", "warning", "note")


@click.command("lint")
@click.argument("checklists", nargs=-1)
@click.option("-f", "--format", "name", default="text", help="text or json.", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@click.option(
    "--fail-on",
    type=click.Choice([*_LEVELS, "never"]),
    default="warning",
    show_default=True,
    help="Exit 1 when there is a fault this bad or worse.",
)
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
    from isoready.pipeline.linting import lint  # noqa: PLC0415

    render: plugins.DiagnosticFormat = plugins.find(plugins.DIAGNOSTIC_FORMATS, name)
    found = lint(checklists, folders)
    deliver(render(found.diagnostics, found.files), output)
    failing = _LEVELS[: _LEVELS.index(fail_on) + 1] if fail_on in _LEVELS else ()
    ctx.exit(1 if any(each.severity in failing for each in found.diagnostics) else 0)
