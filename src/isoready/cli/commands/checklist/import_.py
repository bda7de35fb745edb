"""``isoready checklist import``: an OSCAL catalog as the draft of a checklist."""

from __future__ import annotations

from pathlib import Path

import click

from isoready.cli.output import say


@click.command("import")
@click.argument("catalog", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default="checklists",
    show_default=True,
    help="The folder of checklists to write into.",
)
@click.option("--id", "name", default="", metavar="ID", help="What to call it; made of the catalog if not given.")
def command(catalog: Path, folder: Path, name: str) -> None:
    """Make the draft of a checklist from CATALOG, an OSCAL catalog in JSON.

    What the catalog does not say stands in angle brackets for you to write. Nothing is overwritten, and no link in the
    catalog is followed.

    \b
    Examples:
      isoready checklist import catalog.json
      isoready checklist import catalog.json -o drafts/ --id our-security
    """
    from isoready.pipeline.drafting import draft_file  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.showing import shown  # noqa: PLC0415

    made = draft_file(catalog, folder, name)
    say(f"{shown(made.path)}: {made.controls} controls; {made.to_write} texts in <angle brackets> are left to write")
    say(f"Next: isoready checklist lint {shown(made.path)}")
