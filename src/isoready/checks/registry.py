"""The registry: every check there is, found by the files of one folder."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from isoready.checks import each

if TYPE_CHECKING:
    from isoready.checks.check import Check


@cache
def all_checks() -> tuple[Check, ...]:
    """Import every check, sorted by its id."""
    found = [import_module(f"{each.__name__}.{name}").CHECK for _, name, _ in iter_modules(each.__path__)]
    return tuple(sorted(found, key=lambda check: check.id))
