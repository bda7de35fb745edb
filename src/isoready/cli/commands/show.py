"""``isoready show``: a checklist's outline, or one control with everything there is to know about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS
from isoready.cli.output import deliver

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("checklist")
@click.argument("control", required=False)
@CHECKLISTS
def command(checklist: str, control: str | None, folders: tuple[Path, ...]) -> None:
    """Show CHECKLIST (ID or ID@VERSION), or CONTROL of it with question, guidance, anchors and evidence.

    \b
    Examples:
      isoready show iso29110-basic
      isoready show iso29110-basic PM.2.5
    """
    from isoready.formats.outline import control_text, outline  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.opening import open_checklist, pick_control  # noqa: PLC0415

    opened = open_checklist(checklist, folders)
    text = control_text(opened.model, pick_control(opened.model, control)) if control else outline(opened.model)
    deliver(text.encode(), None)
