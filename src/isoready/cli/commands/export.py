"""``isoready export``: what other programs read, from a checklist, an assessment or a crosswalk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from isoready.cli.options import CHECKLISTS, LANGUAGE, TODAY
from isoready.cli.output import deliver, say
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_BY_ENDING: Final = {".cdx.json": "cyclonedx", ".xlsx": "xlsx", ".csv": "csv"}
_SHEETS: Final = ("xlsx", "csv")
"""What is not only read: answers are filled in there, and come back."""


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--as", "name", metavar="NAME", help="The format; the ending of -o names it where it can.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; a folder for a whole set.")
@click.option("--share", is_flag=True, help="For outsiders: leave out people's names, notes, reasons and file names.")
@click.option("--anonymous", is_flag=True, help="As --share, and leave out the firm's name, place and scope as well.")
@LANGUAGE
@TODAY
@CHECKLISTS
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    file: str,
    name: str | None,
    output: Path | None,
    share: bool,  # noqa: FBT001  an option
    anonymous: bool,  # noqa: FBT001  the same
    language: str,
    today: date,
    folders: tuple[Path, ...],
) -> None:
    """Write FILE in a format that other programs read, or as a spreadsheet to fill in.

    A spreadsheet (xlsx, csv) has a row for each question, in the language of --lang; what was filled in comes back
    with the command import.

    \b
    From a checklist (a file, ID or ID@VERSION):  oscal-catalog
    From an assessment:  oscal (the whole set), oscal-assessment-plan, oscal-assessment-results, oscal-poam, cyclonedx
    From a crosswalk:  oscal-mapping

    docs/interchange.md says what each holds. Nothing is sent anywhere.

    \b
    Examples:
      isoready export our.yaml -o answers.xlsx
      isoready export our.yaml --as oscal -o oscal/
      isoready export our.yaml --as cyclonedx --share -o for-the-customer.cdx.json
      isoready export iso27001-2022 --as oscal-catalog -o catalog.json
      isoready export our.yaml -o our.cdx.json
    """
    from isoready.pipeline.exporting import export  # noqa: PLC0415  pydantic costs 90 ms

    form = name or _by_ending(output)
    if form in _SHEETS and (share or anonymous):
        msg = "a spreadsheet to fill in goes to those who answer, with all that was said"
        raise IsoreadyError(msg, "Hand on a workbook instead: isoready report FILE --share -o FILE.xlsx.")
    if form in _SHEETS:
        _deliver_sheet(Path(file), form, output, folders, language)
        return
    made = export(form, file, folders, today, "nobody" if anonymous else "firm" if share else "")
    if isinstance(made, bytes):
        deliver(made, output)
    else:
        _deliver_all(made, output)


def _deliver_sheet(file: Path, form: str, output: Path | None, folders: tuple[Path, ...], language: str) -> None:
    from isoready.pipeline.handing_out import sheet_of  # noqa: PLC0415  pydantic costs 90 ms

    deliver(sheet_of(file, form, folders, language), output)
    if output is not None:
        say(f"{output}: fill it in, then: isoready import {output} -o {file}")


def _deliver_all(files: Mapping[str, bytes], folder: Path | None) -> None:
    if folder is None or folder.is_file() or str(folder) == "-":
        msg = "this format is several files, which need a folder"
        raise IsoreadyError(msg, "Name one that is there, or is to be made: -o FOLDER.")
    try:
        folder.mkdir(exist_ok=True)
    except OSError as fault:
        msg = f"{folder.as_posix()} cannot be made: {fault.strerror}"
        raise IsoreadyError(msg, "Name a folder where you may write.") from fault
    for name, data in files.items():
        deliver(data, folder / name)
    say(f"{folder}: {', '.join(files)}")


def _by_ending(output: Path | None) -> str:
    named = (form for ending, form in _BY_ENDING.items() if output and output.name.endswith(ending))
    if (form := next(named, None)) is None:
        from isoready import plugins  # noqa: PLC0415  only a slip pays for it

        msg = "no format is given"
        raise IsoreadyError(
            msg, f"Give --as with one of {', '.join((*_SHEETS, *plugins.names(plugins.EXPORT_FORMATS)))}."
        )
    return form
