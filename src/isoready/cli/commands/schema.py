"""``isoready schema``: the JSON Schema of a file that isoready reads or an output that it writes."""

from __future__ import annotations

import click

from isoready.cli.output import deliver
from isoready.errors import IsoreadyError
from isoready.resources import resource

_ENDING = ".schema.json"


@click.command()
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Print the JSON Schema (draft 2020-12) called NAME, or the names there are.

    \b
    Examples:
      isoready schema
      isoready schema assessment > assessment.schema.json
    """
    folder = resource("checklists", "schema")
    known = sorted(path.name.removesuffix(_ENDING) for path in folder.glob(f"*{_ENDING}"))
    if name is None:
        deliver("".join(f"{each}\n" for each in known).encode(), None)
        return
    if name not in known:
        msg = f"there is no schema named `{name}`"
        raise IsoreadyError(msg, f"Use one of: {', '.join(known)}.")
    deliver((folder / f"{name}{_ENDING}").read_bytes(), None)
