"""One place where a command is run and every way it can end becomes an exit code."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final, TextIO

import click

from isoready.cli.commands import root
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Sequence

CANNOT_GO_ON: Final = 2
INTERRUPTED: Final = 130
COMPLETING: Final = "_ISOREADY_COMPLETE"
"""Set by a shell that asks how a line could go on."""


def run_group(arguments: Sequence[str]) -> int:
    """Run ``isoready`` with these arguments; every fault is said on standard error."""
    try:
        code = root.main(list(arguments), prog_name="isoready", standalone_mode=False)
        out: TextIO | None = sys.stdout  # it is none where somebody closed it
        if out is not None:
            out.flush()
    except IsoreadyError as fault:
        return _say(fault)
    except click.ClickException as fault:
        fault.show()
        return CANNOT_GO_ON
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted; nothing was left half-written", err=True)
        return INTERRUPTED
    except (BrokenPipeError, SystemExit) as end:
        return _click_ended(end)
    except Exception as fault:  # noqa: BLE001  the last resort: a crash must not look like a finding
        return _say_internal(fault)
    return code if isinstance(code, int) else 0


def _say(fault: IsoreadyError) -> int:
    place = f"{fault.location}: " if fault.location else ""
    click.echo(f"{place}error: {fault.message}", err=True)
    if fault.hint:
        click.echo(f"  help: {fault.hint}", err=True)
    return CANNOT_GO_ON


def _say_internal(fault: Exception) -> int:
    click.echo(f"error: isoready itself failed: {type(fault).__name__}: {fault}", err=True)
    click.echo("  help: This is a fault of isoready; set ISOREADY_DEBUG=1 and report what it prints.", err=True)
    if os.environ.get("ISOREADY_DEBUG"):
        import traceback  # noqa: PLC0415  4 ms, which only a crash is worth

        traceback.print_exc()
    return CANNOT_GO_ON


def _click_ended(end: BrokenPipeError | SystemExit) -> int:
    """Tell why click ended: it completed a line, or turned a broken pipe into 1, which would mean findings."""
    if COMPLETING in os.environ and isinstance(end, SystemExit) and isinstance(end.code, int):
        return end.code
    return _reader_went_away()


def _reader_went_away() -> int:
    """Whoever read our output closed it (``| head``): point it nowhere, so that Python's exit does not fail too."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return CANNOT_GO_ON
