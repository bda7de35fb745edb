"""``isoready report``: the gap report in the format that the file's name asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from isoready.cli.options import CHECKLISTS, FILE, TODAY
from isoready.cli.output import deliver, say
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from datetime import date

_BY_SUFFIX: Final = {".pdf": "pdf", ".html": "html", ".htm": "html", ".md": "markdown", ".json": "json"}


@click.command()
@FILE
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; its ending names the format.")
@click.option("-f", "--format", "name", help="pdf, html, markdown or json; overrules the ending.")
@TODAY
@CHECKLISTS
def command(file: Path, output: Path | None, name: str | None, today: date, folders: tuple[Path, ...]) -> None:
    """Make the gap report of the assessment FILE.

    If anything fails, a report that was there before stays as it was.

    \b
    Examples:
      isoready report our.yaml -o gap.pdf
      isoready report our.yaml -f markdown > gap.md
    """
    from isoready import plugins  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.opening import open_assessment  # noqa: PLC0415
    from isoready.pipeline.reporting import gap_report  # noqa: PLC0415

    render: plugins.ReportFormat = plugins.find(plugins.REPORT_FORMATS, name or _by_suffix(output))
    report = gap_report(open_assessment(file, folders, today))
    deliver(render(report), output)
    if output is not None:
        say(f"{output}: {report.scorecard.verdict.rung.title}; {len(report.gaps)} gaps")


def _by_suffix(output: Path | None) -> str:
    if output is None or output.suffix.lower() not in _BY_SUFFIX:
        ending = f"`{output.suffix}` names no format" if output else "no format is given"
        raise IsoreadyError(ending, f"Give -o FILE with one of {', '.join(_BY_SUFFIX)}, or -f FORMAT.")
    return _BY_SUFFIX[output.suffix.lower()]
