"""``isoready init``: a folder laid out so that a small firm can fill it in, and CI can check it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, LANGUAGE, TODAY
from isoready.cli.output import deliver, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from isoready.pipeline.laying import Laid


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option(
    "--checklist",
    "chosen",
    metavar="ID",
    multiple=True,
    required=True,
    help="What to be assessed by: ID or ID@VERSION; may be given again.",
)
@click.option("--name", default="", help="Your firm's name.")
@click.option("--scope", default="", help="Which team, project or product the answers are about.")
@click.option("--dry-run", is_flag=True, help="List what would be laid, and write nothing.")
@LANGUAGE
@TODAY
@CHECKLISTS
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    folder: Path,
    chosen: tuple[str, ...],
    name: str,
    scope: str,
    dry_run: bool,  # noqa: FBT001  click's way of a flag
    language: str,
    today: date,
    folders: tuple[Path, ...],
) -> None:
    """Lay policies, registers, records, assessments and CI jobs into DIR, the current folder if none is named.

    Only what the chosen checklists ask for is laid. A file that is already there is kept and named, so it is safe in a
    folder that is in use, and a second run changes nothing. What only you can know stands in double braces;
    `isoready check` names each until it is filled in.

    \b
    Examples:
      isoready init --checklist iso29110-basic --name "Our Firm" --scope "the web shop"
      isoready init our-isms --checklist iso27001-2022 --checklist iso29110-starter --name "Our Firm" --scope all
      isoready init --checklist iso27001-2022 --dry-run
    """
    from isoready.pipeline.laying import Firm, lay, plan_laying, unserved  # noqa: PLC0415  models cost 150 ms

    firm = Firm(chosen, today, name, scope, language, folders)
    planned = plan_laying(folder, firm)
    laid = planned if dry_run else lay(folder, planned)
    deliver("".join(f"{each.standing.value:4} {each.path}\n" for each in laid).encode(), None)
    for each in unserved(chosen):
        say(f"No template serves {each} yet: an assessment is all there is for it.")
    _conclude(laid, folder, dry_run=dry_run)


def _conclude(laid: Sequence[Laid], folder: Path, *, dry_run: bool) -> None:
    """Count, name what hides what, and say what comes next."""
    new, same, kept = (sum(each.standing == name for each in laid) for name in ("new", "same", "kept"))
    say(f"{new} {'would be new' if dry_run else 'new'}, {same} there already, {kept} of your own kept as they are")
    if any(each.path == "isoready.toml" and each.standing == "kept" for each in laid):
        say(
            "Your configuration is kept: name the schemas of .isoready/schemas in it (docs/ci.md, Schemas of your own)."
        )
    if not dry_run:
        where = "" if folder == Path() else f"cd {folder.as_posix()} && "
        kept_readme = any(each.path == "README.md" and each.standing == "kept" for each in laid)
        first = "Your README.md is kept." if kept_readme else "README.md says what to do first."
        say(f"{first} What is left to fill in: {where}isoready check")
