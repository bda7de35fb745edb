"""Configured commands: flags count before the environment, that before the project's file, and that before defaults."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from isoready.configuration.reading import Configuration

_META: Final = "isoready.configuration"
_HELP: Final = frozenset({"-h", "--help"})


class Configured(click.Command):
    """A command whose options have their defaults from the project's configuration."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401  click's signature
    ) -> click.Context:
        """Read the configuration before anything is parsed; help is given even where it is broken."""
        found = None if _HELP & set(args) else _read()
        defaults = dict(found.values) if found else {}
        defaults.pop("paths", None)
        names = {parameter.name for parameter in self.params}
        extra["default_map"] = {name: value for name, value in defaults.items() if name in names}
        made = super().make_context(info_name, args, parent, **extra)
        made.meta[_META] = found
        return made


def _read() -> Configuration | None:
    from isoready.configuration.finding import find_configuration  # noqa: PLC0415  most commands have none

    path = find_configuration(Path.cwd())
    if path is None:
        return None
    from isoready.configuration.reading import read_configuration  # noqa: PLC0415  only where there is one
    from isoready.pipeline.showing import shown  # noqa: PLC0415

    return read_configuration(path, shown(path))


def configuration_of(context: click.Context) -> Configuration | None:
    """The configuration that a command was run with; None where there is no file."""
    found: Configuration | None = context.meta.get(_META)
    return found


def paths_of(context: click.Context, given: tuple[Path, ...]) -> tuple[Path, ...]:
    """What was named, or what the project always means.

    Raises:
        click.UsageError: nothing was named and nothing is configured.

    """
    if given:
        return given
    found = configuration_of(context)
    if found is None:
        msg = "Name a file or a folder; without, the project's `isoready.toml` or `[tool.isoready]` must say which."
        raise click.UsageError(msg, context)
    whole = (
        found.folder if found.folder == Path.cwd() else Path(os.path.relpath(found.folder))
    )  # as it is seen from here
    return tuple(Path(path) for path in found.values.get("paths", [whole]))
