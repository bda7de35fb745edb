"""The one door for plug-ins: what each kind must be, and how one is found by name."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from isoready import __version__
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checked import Checked
    from isoready.model.presentation import Presentation
    from isoready.model.report import GapReport

METHODS: Final = "isoready.methods"
"""Classes derived from ``isoready.scoring.Method``."""
REPORT_FORMATS: Final = "isoready.report_formats"
DIAGNOSTIC_FORMATS: Final = "isoready.diagnostic_formats"
EXPORT_FORMATS: Final = "isoready.export_formats"
"""Each an ``isoready.model.exporting.ExportFormat``."""


class ReportFormat(Protocol):
    """A function from one report to the bytes of a file."""

    def __call__(self, report: GapReport, presentation: Presentation | None = None) -> bytes:
        """Render in the language and of the kind that is asked for; nothing else is opened."""
        ...


class DiagnosticFormat(Protocol):
    """A function from one check to the bytes to print."""

    def __call__(self, checked: Checked) -> bytes:
        """Render the faults, the gates and the verdict; nothing is judged again, nothing is opened."""
        ...


def names(kind: str) -> tuple[str, ...]:
    """Names of all plug-ins of a kind, sorted; none is imported."""
    return tuple(sorted({*_ours().get(kind, {}), *(entry.name for entry in _others(kind))}))


def find(kind: str, name: str) -> Any:  # noqa: ANN401  each kind has a type of its own
    """Import the plug-in of that name, and only that one; ours cannot be replaced by another of the same name.

    Raises:
        IsoreadyError: there is none, with the names that there are.

    """
    if target := _ours().get(kind, {}).get(name):
        module, _, attribute = target.partition(":")
        return getattr(import_module(module), attribute)
    for entry in _others(kind):
        if entry.name == name:
            return entry.load()
    what = kind.removeprefix("isoready.").replace("_", " ").removesuffix("s")
    msg = f"there is no {what} named `{name}`"
    raise IsoreadyError(msg, f"Use one of: {', '.join(names(kind)) or 'none'}.")


def warm(plugin: object) -> None:
    """Import what a plug-in imports late, where it says how: by a function ``warm`` in its own module."""
    ready = getattr(sys.modules[getattr(plugin, "__module__", __name__)], "warm", None)
    if ready is not None and ready is not warm:
        ready()


@cache
def _ours() -> dict[str, dict[str, str]]:
    """Our own entry points, read from where pip wrote them: asking ``importlib.metadata`` costs 20 ms a start."""
    written = Path(f"isoready-{__version__}.dist-info", "entry_points.txt")
    found = (Path(folder) / written for folder in sys.path if folder)
    path = next((path for path in found if path.is_file()), None)
    return {} if path is None else _sections(path.read_text(encoding="utf-8").splitlines())


def _sections(lines: list[str]) -> dict[str, dict[str, str]]:
    sections: dict[str, dict[str, str]] = {}
    section: dict[str, str] = {}
    for line in lines:
        if line.startswith("["):
            section = sections.setdefault(line.strip("[] "), {})
        elif "=" in line:
            name, _, target = line.partition("=")
            section[name.strip()] = target.strip()
    return sections


def _others(kind: str) -> Iterator[Any]:
    from importlib.metadata import entry_points  # noqa: PLC0415  only for what is not ours

    return iter(entry_points(group=kind))
