"""Exact JSON: plain data with decimals, which JSON would turn into binary fractions, kept beside the rest as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

Way = tuple[str | int, ...]


def encode(data: object) -> dict[str, object]:
    """Make what JSON can hold of plain data: the data with its decimals as text, and the way to each of them."""
    from decimal import Decimal  # noqa: PLC0415  what holds none is read without it

    return {"data": _as_text(data, Decimal), "decimals": list(_ways(data, Decimal))}


def decode(kept: Any) -> object:  # noqa: ANN401  whatever the entry holds
    """Make the data again from what ``encode`` returned, in place.

    Raises:
        LookupError, TypeError, ArithmeticError: it is nothing that ``encode`` returned.

    """
    if kept["decimals"]:
        _restore(kept)
    data: object = kept["data"]
    return data


def _restore(kept: Any) -> None:  # noqa: ANN401  whatever the entry holds
    from decimal import Decimal  # noqa: PLC0415  what holds none is read without it

    for way in kept["decimals"]:
        holder, key = kept, "data"
        for step in way:
            holder, key = holder[key], step
        holder[key] = Decimal(holder[key])


def _as_text(data: object, number: type[Decimal]) -> object:
    if isinstance(data, dict):
        return {key: _as_text(value, number) for key, value in data.items()}
    if isinstance(data, list):
        return [_as_text(value, number) for value in data]
    return str(data) if isinstance(data, number) else data


def _ways(data: object, number: type[Decimal], way: Way = ()) -> Iterator[Way]:
    """The way to every decimal."""
    if isinstance(data, number):
        yield way
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _ways(value, number, (*way, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _ways(value, number, (*way, index))
