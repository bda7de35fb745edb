"""``isoready compare``: what changed between two assessments, and what made the score move."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, TODAY, Day
from isoready.cli.output import deliver

if TYPE_CHECKING:
    from datetime import date

_FORMATS = {"text": "text", "json": "json_v1", "markdown": "markdown"}


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("-f", "--format", "name", type=click.Choice([*_FORMATS]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@click.option("--then", type=Day(), show_default="its own `date`", help="Judge OLD as on this day: YYYY-MM-DD.")
@click.option("--trust-old", is_flag=True, help="Take the digests that OLD recorded at their word.")
@click.option("--old-checklist", type=click.Path(path_type=Path), help="The checklist's file that OLD answered.")
@TODAY
@CHECKLISTS
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    old: Path,
    new: Path,
    name: str,
    output: Path | None,
    then: date | None,
    trust_old: bool,  # noqa: FBT001  a flag is a bool
    old_checklist: Path | None,
    today: date,
    folders: tuple[Path, ...],
) -> None:
    """Compare the assessment OLD with the assessment NEW, control by control.

    The change of the score is handed out, without a rest, to answers, profile, evidence, the passing of days, and the
    checklist with its weights and policy. NEW is judged on --today, OLD on --then.

    \b
    Examples:
      isoready compare june.yaml november.yaml
      isoready compare june.yaml november.yaml -f markdown -o difference.md
      isoready compare --trust-old june.yaml our.yaml
    """
    from isoready.pipeline.comparing import Wish, compare_files  # noqa: PLC0415  pydantic costs 90 ms

    wish = Wish(then, old_checklist, at_its_word=trust_old)
    comparison = compare_files(old, new, folders, today, wish)
    deliver(import_module(f"isoready.formats.comparison.{_FORMATS[name]}").render(comparison), output)
