"""``isoready doctor``: what of this machine is ready."""

from __future__ import annotations

from pathlib import Path

import click

from isoready.cli.output import deliver


@click.command()
@click.pass_context
def command(ctx: click.Context) -> None:
    """Say what of this machine is ready: Python, YAML, PDF, fonts, write access; and the way out of each fault.

    Exits 1 when something is missing.
    """
    from isoready.machine import conditions  # noqa: PLC0415  only this command needs it

    found = list(conditions(Path.cwd()))
    lines = []
    for each in found:
        lines.append(f"{'ready  ' if each.ready else 'MISSING'}  {each.name}: {each.found}")
        if not each.ready:
            lines.append(f"         help: {each.way_out}")
    deliver("".join(f"{line}\n" for line in lines).encode(), None)
    ctx.exit(0 if all(each.ready for each in found) else 1)
