"""``isoready demo``: the example firm, unpacked, checked, scored and reported."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import click

from isoready.cli.output import say

_DAY: Final = date(2026, 11, 23)
"""The day on which the example is told; later, more of its evidence would have expired."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default="isoready-demo")
def command(folder: Path) -> None:
    """Unpack the example firm into FOLDER and do the whole job there: check, score, report.

    A file that is already there is left as it is, so that you can play with the answers and run it again.

    \b
    Example:
      isoready demo try-it
    """
    from isoready.files.unpacking import unpack  # noqa: PLC0415  only this command needs it
    from isoready.resources import resource  # noqa: PLC0415

    new = unpack(resource("examples", "chiltan-software"), folder)
    say(f"{folder}: an invented software house, {new} new files")
    assessment = folder / "assessment.yaml"
    for arguments in _job(assessment, folder):
        _do(arguments)
    say(f"\nChange an answer in {assessment} and try again; {folder}/README.md tells the firm's story.")


def _job(assessment: Path, folder: Path) -> list[list[str]]:
    day = ["--today", _DAY.isoformat()]
    return [
        ["check", *day, "--fail-on", "never", str(assessment)],
        ["score", *day, str(assessment)],
        ["report", *day, str(assessment), "-o", str(folder / "gap-report.html")],
        ["report", *day, str(assessment), "-o", str(folder / "gap-report.pdf")],
    ]


def _do(arguments: list[str]) -> None:
    from isoready.cli.commands import root  # noqa: PLC0415  this module is one of its commands

    say(f"\n$ isoready {' '.join(arguments)}")
    root.main(arguments, prog_name="isoready", standalone_mode=False)
