"""Groups of commands that are known by name and summary, and imported only when they are called."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Mapping


class LazyGroup(click.Group):
    """A group that knows its commands' names and summaries without importing them."""

    def __init__(self, *args: Any, room: str, chapters: Mapping[str, Mapping[str, str]], **options: Any) -> None:  # noqa: ANN401  click's own
        """Keep where its commands' modules stand, and for each chapter of its help the summaries by name."""
        super().__init__(*args, **options)
        self._room, self._chapters = room, chapters

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return every command's name, in the order of the chapters."""
        return [name for chapter in self._chapters.values() for name in chapter]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command = import_module(f"{self._room}.{module}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's
        """Write the chapters; the summaries are here, so nothing is imported."""
        for title, chapter in self._chapters.items():
            with formatter.section(title):
                formatter.write_dl(list(chapter.items()))
