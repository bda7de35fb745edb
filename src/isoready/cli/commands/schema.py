"""``isoready schema``: the JSON Schema of a file that isoready reads or lays, or of an output that it writes."""

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

    Those called policy, register-... and record-... are of the files that `isoready init` lays.

    \b
    Examples:
      isoready schema
      isoready schema assessment > assessment.schema.json
      isoready schema register-risks
    """
    folders = (resource("checklists", "schema"), resource("templates", "schemas"))
    known = {path.name.removesuffix(_ENDING): path for folder in folders for path in folder.glob(f"*{_ENDING}")}
    if name is None:
        deliver("".join(f"{each}\n" for each in sorted(known)).encode(), None)
        return
    if name not in known:
        msg = f"there is no schema named `{name}`"
        raise IsoreadyError(msg, f"Use one of: {', '.join(sorted(known))}.")
    deliver(known[name].read_bytes(), None)
