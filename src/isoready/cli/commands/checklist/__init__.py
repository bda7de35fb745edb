"""``isoready checklist``: what the author of a checklist does with it; each part in a module of its own."""

from __future__ import annotations

from typing import Final

import click

from isoready.cli.lazily import LazyGroup

PARTS: Final = {
    "new": "Begin a checklist of your own.",
    "import": "Draft a checklist from an OSCAL catalog.",
    "test": "Run the worked examples that checklists carry.",
    "lint": "Find what is unwise in a checklist and in the files beside it.",
    "diff": "Say what changed between two versions, and what breaks.",
    "translate": "Open a place for each word of a translation.",
}


@click.group(cls=LazyGroup, room=__name__, chapters={"Commands": PARTS})
def command() -> None:
    """Write a checklist of your own, and keep it in good order.

    \b
    Examples:
      isoready checklist new harbour-safety
      isoready checklist lint checklists/
    """
