"""Preferring: what a person wants done where two answers disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.cli.options import Decorator
    from isoready.model.merged import Choice, Conflict

PREFER: Final[Decorator] = click.option(
    "--prefer",
    type=click.Choice(["both", "ours", "theirs", "ask"]),
    default="both",
    show_default=True,
    help="Where two answers disagree: keep both for later, one of them, or ask at the terminal.",
)


def chooser(prefer: str) -> Callable[[Conflict], Choice]:
    """Say how a conflict is settled: always alike, or as the person answers."""
    from isoready.model.merged import Choice  # noqa: PLC0415  only merging pays for it

    return _ask if prefer == "ask" else lambda _: Choice(prefer)


def _ask(conflict: Conflict) -> Choice:
    from isoready.formats.merging import told  # noqa: PLC0415
    from isoready.model.merged import Choice  # noqa: PLC0415  only merging pays for it

    click.echo(f"{conflict.keys[-1]}\n  ours:   {told(conflict.ours)}\n  theirs: {told(conflict.theirs)}", err=True)
    given = click.prompt("keep", type=click.Choice([each.value for each in Choice]), default="both", err=True)
    return Choice(given)
