"""``isoready checklist test``: the worked examples of a checklist, run."""

from __future__ import annotations

from pathlib import Path

import click

from isoready.cli.output import deliver


@click.command("test")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-f", "--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; standard output if not given.")
@click.pass_context
def command(ctx: click.Context, files: tuple[Path, ...], name: str, output: Path | None) -> None:
    """Run the worked examples that the checklists FILES carry under `tests:`, and compare exactly.

    Exits 1 when a case fails, and 2 when a file is no sound checklist. One without tests is named as such, and passes.

    \b
    Examples:
      isoready checklist test our-checklist.yaml
      isoready checklist test -f json our-checklist.yaml > tests.json
    """
    from isoready.formats.testing import json_v1, text  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.testing import run_tests  # noqa: PLC0415

    tested = [run_tests(path) for path in files]
    deliver((json_v1 if name == "json" else text).render(tested), output)
    ctx.exit(0 if all(each.passed for each in tested) else 1)
