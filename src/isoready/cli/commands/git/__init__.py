"""``isoready git``: git taught what an assessment is; each part in a module of its own."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

PARTS: Final = {
    "setup": "Let git merge assessments answer by answer, and show changes as sentences.",
    "textconv": "Print an assessment as sentences; git calls it for `git diff`.",
    "driver": "Merge three copies of an assessment; git calls it for `git merge`.",
}


class Parts(click.Group):
    """A group that knows its commands' names and summaries without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return every command's name."""
        return list(PARTS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's
        """Import the command of that name."""
        if cmd_name not in PARTS:
            return None
        command = import_module(f"{__name__}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's
        """Write the summaries that stand here, so that nothing is imported."""
        with formatter.section("Commands"):
            formatter.write_dl(list(PARTS.items()))


@click.group(cls=Parts)
def command() -> None:
    """Let git merge assessments answer by answer, and show what changed in them as sentences.

    \b
    Examples:
      isoready git setup
      git log -p our.yaml
    """
