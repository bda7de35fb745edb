"""``isoready show``: a checklist's outline, or one control with everything there is to know about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, LANGUAGE
from isoready.cli.output import deliver, on_terminal

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("checklist")
@click.argument("control", required=False)
@LANGUAGE
@CHECKLISTS
def command(checklist: str, control: str | None, language: str, folders: tuple[Path, ...]) -> None:
    """Show CHECKLIST (ID or ID@VERSION), or CONTROL of it with question, guidance, anchors and evidence.

    \b
    Examples:
      isoready show iso29110-basic
      isoready show iso29110-basic PM.2.5
      isoready show iso29110-basic PM.2.5 --lang ur
    """
    from isoready.formats.outline import control_text, outline  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.localising import in_language  # noqa: PLC0415
    from isoready.pipeline.opening import open_checklist, pick_control  # noqa: PLC0415

    opened = open_checklist(checklist, folders)
    made = in_language(opened, language)
    text = control_text(made, pick_control(made.checklist, control)) if control else outline(made)
    deliver(on_terminal(text, language).encode(), None)
