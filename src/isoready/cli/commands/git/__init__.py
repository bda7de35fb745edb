"""``isoready git``: git taught what an assessment is; each part in a module of its own."""

from __future__ import annotations

from typing import Final

import click

from isoready.cli.lazily import LazyGroup

PARTS: Final = {
    "setup": "Let git merge assessments answer by answer, and show changes as sentences.",
    "textconv": "Print an assessment as sentences; git calls it for `git diff`.",
    "driver": "Merge three copies of an assessment; git calls it for `git merge`.",
}


@click.group(cls=LazyGroup, room=__name__, chapters={"Commands": PARTS})
def command() -> None:
    """Let git merge assessments answer by answer, and show what changed in them as sentences.

    \b
    Examples:
      isoready git setup
      git log -p our.yaml
    """
