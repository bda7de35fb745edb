"""``isoready verify``: whether a PDF report still is what was made, and whether its numbers follow from its answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, TODAY
from isoready.cli.output import deliver

if TYPE_CHECKING:
    from datetime import date


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.option("-f", "--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--trust", metavar="CERT.pem", type=click.Path(path_type=Path), help="Certificates of signers that you know."
)
@TODAY
@CHECKLISTS
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    ctx: click.Context, report: Path, name: str, trust: Path | None, today: date, folders: tuple[Path, ...]
) -> None:
    """Verify a PDF REPORT: its pages, the answers and the checklist inside it, and every number by scoring again.

    Exit code 0 if every statement holds, 1 if not, 2 if the file cannot be read or is none of isoready's. Where
    the report is signed (needs pyHanko), it says by whom and whether anything came after.

    \b
    Examples:
      isoready verify gap.pdf
      isoready verify -f json gap.pdf
      isoready verify signed.pdf --trust firm.pem
    """
    from isoready.formats.verification import json_v1, text  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.verifying import verify  # noqa: PLC0415  the same

    verified = verify(report, folders, today, trust)
    deliver(text.render(verified) if name == "text" else json_v1.render(verified), None)
    ctx.exit(0 if verified.holds else 1)
