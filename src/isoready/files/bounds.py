"""Bounds in words: a value of the right kind that is too small, too large, too short or too long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_BOUNDS: Final = {
    "string_too_short": ("is empty", "Fill it in."),
    "string_too_long": ("is longer than {max_length:,} characters", "Shorten it."),
    "too_short": ("is empty", "Give at least {min_length}."),
    "greater_than_equal": ("is too small", "Give {ge:,} or more."),
    "less_than_equal": ("is too large", "Give {le:,} or less."),
    "date_from_datetime_parsing": ("is no day of the calendar", "Write a day like 2026-01-31."),
}


def tell_bounds(name: str, kind: str, context: Mapping[str, Any], message: str) -> tuple[str, str]:
    """Say which bound is passed; ``message`` is pydantic's own, for a kind of bound that has no words here."""
    if kind not in _BOUNDS:
        return f"{name}: {message}", "See what is accepted with `isoready schema`."
    wrong, hint = _BOUNDS[kind]
    return f"{name} {wrong.format_map(context)}", hint.format_map(context)
