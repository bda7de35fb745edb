"""Leaves: the texts that plain data holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def values_in(data: object) -> Iterator[str]:
    """Every text in plain data that is no key."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list | tuple):
        for value in data.values() if isinstance(data, dict) else data:
            yield from values_in(value)


def strings_in(data: object) -> Iterator[str]:
    """Every text in plain data, keys too."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from strings_in(key)
            yield from strings_in(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from strings_in(value)
    elif isinstance(data, str):
        yield data
