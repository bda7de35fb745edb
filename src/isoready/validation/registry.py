"""The registry: every rule there is, found by the files of one folder."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from isoready.validation import rules

if TYPE_CHECKING:
    from isoready.validation.rule import AnyRule


@cache
def all_rules() -> tuple[AnyRule, ...]:
    """Import every rule, sorted by its id."""
    found = [import_module(f"{rules.__name__}.{name}").RULE for _, name, _ in iter_modules(rules.__path__)]
    return tuple(sorted(found, key=lambda rule: rule.id))
