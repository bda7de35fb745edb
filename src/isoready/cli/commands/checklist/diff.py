"""``isoready checklist diff``: what changed between two versions."""

from __future__ import annotations

from pathlib import Path

import click

from isoready.cli.options import CHECKLISTS
from isoready.cli.output import deliver


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option("-f", "--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@CHECKLISTS
def command(old: str, new: str, name: str, output: Path | None, folders: tuple[Path, ...]) -> None:
    """Say what changed from OLD to NEW (each ID@VERSION or a file), what of it breaks, and which version it asks for.

    \b
    Examples:
      isoready checklist diff our@1.0.0 our@2.0.0 --checklists checklists/
      isoready checklist diff -f json our@1.0.0 draft/checklist.yaml > changes.json
    """
    from isoready.formats.changes import json_v1, text  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.opening import open_checklist  # noqa: PLC0415
    from isoready.versions import compare  # noqa: PLC0415

    changes = compare(open_checklist(old, folders).model, open_checklist(new, folders).model)
    deliver((json_v1 if name == "json" else text).render(changes), output)
