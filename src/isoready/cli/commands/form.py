"""``isoready form``: a checklist as one HTML file that is answered on a phone."""

from __future__ import annotations

from pathlib import Path

import click

from isoready.cli.options import CHECKLISTS
from isoready.cli.output import deliver, say


@click.command()
@click.argument("checklist")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@click.option(
    "--lang",
    "languages",
    default="en",
    show_default=True,
    metavar="TAG[,TAG]",
    help="Its language, en or ur, or both with a comma between; it opens in the first.",
)
@click.option("--name", default="", help="Your firm's name.")
@click.option("--scope", default="", help="Which team, project or product the answers are about.")
@click.option(
    "--from",
    "begun",
    type=click.Path(path_type=Path),
    help="An assessment whose answers the form goes on from.",
)
@click.option(
    "--part",
    "parts",
    metavar="GROUP",
    multiple=True,
    help="Ask only what is in this group; may be given again.",
)
@click.option(
    "--instance",
    "given",
    metavar="ID=NAME",
    multiple=True,
    help="An instance of the process, such as a project, that is answered by itself; may be given again.",
)
@click.option("--font", is_flag=True, help="Carry an Urdu font along, for phones that have none: larger.")
@CHECKLISTS
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    checklist: str,
    output: Path | None,
    languages: str,
    name: str,
    scope: str,
    begun: Path | None,
    parts: tuple[str, ...],
    given: tuple[str, ...],
    folders: tuple[Path, ...],
    *,
    font: bool,
) -> None:
    """Write CHECKLIST (ID or ID@VERSION) as a form: one HTML file, answered on a phone without a network.

    Send it by messenger or on a memory card. It gives the answers back as a file, or as QR codes to be scanned.

    \b
    Examples:
      isoready form iso29110-basic -o form.html
      isoready form iso29110-basic --lang ur,en --name "Our Firm" -o form.html
      isoready form iso27001-2022 --part A.8 -o technology.html
      isoready form iso29110-basic --from our.yaml -o form.html
    """
    from isoready.capture.blank import instances_of  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.capture.form.font import urdu_font  # noqa: PLC0415
    from isoready.pipeline.forming import Ordered, make_form  # noqa: PLC0415

    tags = tuple(dict.fromkeys(tag.strip() for tag in languages.split(",") if tag.strip())) or ("en",)
    carried = urdu_font() if font else None
    data = make_form(checklist, folders, Ordered(tags, name, scope, parts, instances_of(given), begun, carried))
    deliver(data, output)
    if output is not None:
        say(f"{output}: {-(-len(data) // 1024)} KiB. Send it; it is opened in a browser and needs no network.")
