"""Inputs: the files that a check looks at, from names, folders, patterns, standard input or the configuration."""

from __future__ import annotations

import os
import sys
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from isoready.cli.configured import configuration_of, paths_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from isoready.pipeline.examining_folders import Asked
    from isoready.pipeline.looking import Source

STANDARD_INPUT: Final = Path("-")
_INPUTS: Final = (
    click.argument("paths", nargs=-1, type=click.Path(path_type=Path)),
    click.option(
        "--exclude",
        metavar="PATTERN",
        multiple=True,
        envvar="ISOREADY_EXCLUDE",
        help="Leave this out of folders and patterns, as a line of .gitignore would; may be given again.",
    ),
    click.option(
        "--allow-empty",
        is_flag=True,
        envvar="ISOREADY_ALLOW_EMPTY",
        help="Take a folder or a pattern without a file of ours for a pass.",
    ),
    click.option(
        "--stdin-filename",
        type=click.Path(path_type=Path),
        default="stdin",
        show_default=True,
        help="What standard input (`-`) is called, and beside what its evidence lies.",
    ),
)
CHECKS: Final = click.option(
    "--checks/--no-checks",
    default=False,
    envvar="ISOREADY_CHECKS",
    help="Look at policies, registers and records too; `isoready rules` lists the checks.",
)
"""Asks for the checks of policies, registers and records."""


def reading(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the argument and the options that say what it looks at."""
    return reduce(lambda made, option: option(made), reversed(_INPUTS), function)


def asked_of(
    context: click.Context, options: dict[str, Any], written: tuple[Path, ...], sources: Iterable[Source]
) -> Asked | None:
    """What the checks look at: the project, or where nothing says what that is, the folders of what is named.

    ``written`` are the files that this run writes, which no check looks at; of ``sources`` what came from standard
    input is looked at in place of the file.
    """
    if not options["checks"] and not options.get("propose"):
        return None
    from isoready.checks.settings import NOTHING_SET, Section  # noqa: PLC0415  only where checks are asked for
    from isoready.pipeline.examining_folders import Asked  # noqa: PLC0415  the same

    found, root = configuration_of(context), root_of(context)
    given = {os.path.realpath(each.where): each.data for each in sources if each.data is not None}
    if found is None:
        return Asked(_folders(options["paths"]) or (root,), options["exclude"], root, NOTHING_SET, written, given)
    section = Section(found.checks, found.document, found.way)
    return Asked((root,), options["exclude"], root, section, written, given)


def _folders(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """The folders that are named, and those of the files that are; none within another."""
    found = {path if path.is_dir() else path.parent for path in paths if path.exists()}
    real = {path: path.resolve() for path in found}
    return tuple(sorted(path for path in found if not any(other in real[path].parents for other in real.values())))


def read_beside(context: click.Context, options: dict[str, Any]) -> tuple[Path, ...]:
    """What a run reads beside its inputs: the configuration and the schemas that it names, a baseline, exceptions."""
    found = configuration_of(context)
    configured = (found.document.path, *found.values.get("schemas", {}).values()) if found else ()
    named = (options["baseline"], options["exceptions"])
    return tuple(Path(path) for path in (*configured, *named) if path and path != options.get("write_baseline"))


def root_of(context: click.Context) -> Path:
    """The project's folder: where its configuration stands, or where the person does."""
    found = configuration_of(context)
    return found.folder if found else Path.cwd()


def sources_of(context: click.Context, options: dict[str, Any]) -> tuple[Source, ...]:
    """Find the files.

    Raises:
        IsoreadyError: one is not there, or a folder has none.

    """
    from isoready.pipeline.gathering import Project, gather, schema_of  # noqa: PLC0415  the same
    from isoready.pipeline.looking import Source  # noqa: PLC0415  the same

    found = configuration_of(context)
    project = Project(root_of(context), options["exclude"], found.values.get("schemas", {}) if found else {})
    checks = bool(options.get("checks") or options.get("propose"))
    paths = (Path(),) if checks and not found and not options["paths"] else paths_of(context, options["paths"])
    named = [path for path in paths if path != STANDARD_INPUT]
    sources = tuple(gather(named, project, allow_empty=options["allow_empty"] or checks))
    if len(named) == len(paths):
        return sources
    from isoready.files.reading import read_stream  # noqa: PLC0415  its room costs 80 ms

    name = options["stdin_filename"]
    return (Source(name, read_stream(sys.stdin.buffer, name.as_posix()), schema_of(name, project)), *sources)
