"""Outputs: which formats a check is told in, and where each goes; at most one to standard output."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from isoready.cli.output import deliver, say
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from isoready.cli.options import Decorator
    from isoready.model.checked import Checked

SUMMARY: Final = "GITHUB_STEP_SUMMARY"
_SUMMARISED: Final = "github"
_SCORED: Final = "markdown"
_SAYING: Final = frozenset({"text", "github", "markdown"})
"""Formats that a person reads; beside any other, the verdict is said on standard error."""

FORMATS: Final[Decorator] = click.option(
    "-f",
    "--format",
    "formats",
    metavar="FORMAT[:PATH]",
    multiple=True,
    default=("text",),
    show_default=True,
    envvar="ISOREADY_FORMAT",
    help="text, json, ndjson, sarif, junit, gitlab, github or markdown; may be given again with another path.",
)
OUTPUT: Final[Decorator] = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Where the format without a path goes; standard output if not given.",
)


class Target(NamedTuple):
    """One format and where it goes."""

    name: str
    path: Path | None
    """None for standard output."""


def targets_of(
    formats: Iterable[str], output: Path | None, inputs: Sequence[Path | str], others: Sequence[Path] = ()
) -> tuple[Target, ...]:
    """Read the options; ``others`` are files that are written beside the formats.

    Raises:
        click.UsageError: two formats go to one place, or one would replace a file that is checked.
        IsoreadyError: there is no format of that name.

    """
    from isoready import plugins  # noqa: PLC0415  asked only by commands that tell faults

    targets = [_target(each, output) for each in formats]
    for target in targets:
        plugins.find(plugins.DIAGNOSTIC_FORMATS, target.name)
    if output is not None and not any(":" not in each for each in formats):
        msg = "-o is for a format without a path of its own, and there is none"
        raise click.UsageError(msg)
    _refuse_clash([*targets, *(Target("", path) for path in others)], inputs)
    return tuple(targets)


def _target(text: str, output: Path | None) -> Target:
    name, colon, path = text.partition(":")
    if colon and not path:
        msg = f"a path is missing after `{text}`"
        raise click.UsageError(msg)
    where = Path(path) if colon else output
    return Target(name, None if where is None or str(where) == "-" else where)


def _refuse_clash(targets: Sequence[Target], inputs: Sequence[Path | str]) -> None:
    taken = {os.path.realpath(path) for path in inputs} if any(target.path for target in targets) else set()
    seen: set[str] = set()
    for target in targets:
        place = os.path.realpath(target.path) if target.path else "standard output"
        if place in taken:
            msg = f"{target.path} is one of the files that this run reads, and check never writes to those"
            raise IsoreadyError(msg, "Name another file.")
        if place in seen:
            msg = f"more than one output would go to {target.path or place}; give each a path: -f FORMAT:PATH"
            raise click.UsageError(msg)
        seen.add(place)


def need_readiness(targets: Iterable[Target]) -> bool:
    """Whether a format shows where each assessment stands."""
    return any(target.name == _SCORED or (target.name == _SUMMARISED and _summary()) for target in targets)


def tell(checked: Checked, targets: Sequence[Target]) -> None:
    """Make every format before any is written, files first, standard output last.

    Raises:
        IsoreadyError: a file cannot be written.

    """
    from isoready import plugins  # noqa: PLC0415  known by now

    made = [(target, plugins.find(plugins.DIAGNOSTIC_FORMATS, target.name)(checked)) for target in targets]
    for target, data in sorted(made, key=lambda each: each[0].path is None):
        deliver(data, target.path)
    if any(target.name == _SUMMARISED for target in targets) and (path := _summary()):
        _append(path, plugins.find(plugins.DIAGNOSTIC_FORMATS, _SCORED)(checked))
    if not any(target.path is None and target.name in _SAYING for target in targets):
        say(f"verdict: {checked.ending}")


def _summary() -> str:
    return os.environ.get(SUMMARY, "")


def _append(path: str, data: bytes) -> None:
    """Add to the summary of the step; GitHub made the file, and what other tools wrote there stays."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(descriptor, "ab") as file:
            file.write(data)
    except OSError as fault:
        msg = f"{path} cannot be written: {fault.strerror}"
        raise IsoreadyError(msg, f"Unset {SUMMARY}, or name a file where you may write.") from fault
