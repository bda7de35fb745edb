"""``isoready checklist``: what the author of a checklist does with it; each part in a module of its own."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import Final

import click

PARTS: Final = {
    "new": "Begin a checklist of your own.",
    "import": "Draft a checklist from an OSCAL catalog.",
    "test": "Run the worked examples that checklists carry.",
    "lint": "Find what is unwise in a checklist and in the files beside it.",
    "diff": "Say what changed between two versions, and what breaks.",
    "translate": "Open a place for each word of a translation.",
}


class Parts(click.Group):
    """A group that knows its commands' names and summaries without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return every command's name, in the order of an author's work."""
        return list(PARTS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's
        """Import the command of that name."""
        if cmd_name not in PARTS:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command = import_module(f"{__name__}.{module}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's
        """Write the summaries that stand here, so that nothing is imported."""
        with formatter.section("Commands"):
            formatter.write_dl(list(PARTS.items()))


@click.group(cls=Parts)
def command() -> None:
    """Write a checklist of your own, and keep it in good order.

    \b
    Examples:
      isoready checklist new harbour-safety
      isoready checklist lint checklists/
    """
