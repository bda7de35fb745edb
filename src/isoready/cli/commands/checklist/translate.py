"""``isoready checklist translate``: a locale made or brought up to its checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS
from isoready.cli.output import say

if TYPE_CHECKING:
    from pathlib import Path


@click.command("translate")
@click.argument("checklist")
@click.option("--lang", "language", required=True, metavar="TAG", help="The language to translate into, such as ur.")
@click.option("--holds", "kept", multiple=True, metavar="ENTRY", help="An entry that was read again and still holds.")
@CHECKLISTS
def command(checklist: str, language: str, kept: tuple[str, ...], folders: tuple[Path, ...]) -> None:
    """Open a place for each word of CHECKLIST (ID, ID@VERSION or its file) that a translation lacks.

    The file is locales/TAG.yaml beside the checklist. No word in it is lost; each open place has its English above it.
    Beside it, TAG.lock notes which English the words follow: `lint` tells when that changed. A new version starts with
    the words of the one before.

    \b
    Examples:
      isoready checklist translate our-checklist --lang ur --checklists checklists/
      isoready checklist translate our-checklist --lang ur --holds controls.A.1 --checklists checklists/
    """
    from isoready.pipeline.opening import open_checklist  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.showing import shown  # noqa: PLC0415
    from isoready.pipeline.translating import translate  # noqa: PLC0415

    made = translate(open_checklist(checklist, folders), language, kept)
    carried = f", with the words of {made.carried_from}" if made.carried_from else ""
    say(f"{shown(made.path)}{carried}: {made.texts - made.missing} of {made.texts} texts are translated")
    for entry in made.behind:
        say(f"  its English changed since: {entry}")
