"""Sameness: when two values are equal for JSON Schema, where ``1`` is ``1.0`` and neither is ``true``."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


class UnsureError(Exception):
    """The quick judge does not decide this; the library does."""


def same(one: Any, two: Any) -> bool:  # noqa: ANN401  whatever a file holds
    """Whether two plain values are equal."""
    if one is two:
        return True
    if isinstance(one, list) and isinstance(two, list):
        return len(one) == len(two) and all(map(same, one, two))
    if isinstance(one, dict) and isinstance(two, dict):
        return len(one) == len(two) and all(key in two and same(below, two[key]) for key, below in one.items())
    return bool(one == two) and not isinstance(one, bool) and not isinstance(two, bool)


def are_different(values: Sequence[Any]) -> bool:
    """Whether no two values of a list are equal.

    Raises:
        UnsureError: they are of a mixture of kinds, which the library compares in an order of its own.

    """
    kinds = {each.__class__ for each in values}
    if kinds <= {str} or kinds <= {int, Decimal}:
        return len(set(values)) == len(values)
    if kinds == {dict}:
        return not any(same(one, two) for place, one in enumerate(values) for two in values[:place])
    raise UnsureError
