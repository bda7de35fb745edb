"""Parking: answers without a place, kept under ``retired:`` with all that they had until there is one again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from isoready.migration.raw import Raw, digest
from isoready.model.assessment import Parked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def header(checklist: str, key: str, left_for: str, became: Mapping[str, str]) -> Raw:
    """Make what stands above a parked response."""
    return {"checklist": checklist, "control": key, "left_for": left_for, "became": dict(became)}


def spare_name(name: str, taken: Mapping[str, object]) -> str:
    """Give the name, with a number after it where it is taken."""
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name} ({number})"
    return found


def restorable(retired: Mapping[str, Any], responses: Mapping[str, Raw], here: str, there: str) -> dict[str, str]:
    """Find what comes back on the way from ``here`` to ``there``: names under ``retired`` by the key of then.

    A response comes back if nothing was made of it, or if all that was made of it is still as it was made. Of several
    for one key the one that was parked last comes back.
    """
    found: dict[str, str] = {}
    for name, entry in _parked(retired):
        if entry.checklist == there and entry.control not in found and _unchanged(entry, responses, here):
            found[entry.control] = name
    return found


def witnesses(retired: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The keys of the responses that were made of a parked one."""
    return tuple(retired[name]["became"])


def _parked(retired: Mapping[str, Any]) -> Iterator[tuple[str, Parked]]:
    """What was parked; whatever else is there belongs to the firm and is passed over."""
    for name, entry in retired.items():
        try:
            yield name, Parked.model_validate(entry)
        except ValidationError:
            continue


def _unchanged(entry: Parked, responses: Mapping[str, Raw], here: str) -> bool:
    if not entry.became:
        return True
    if entry.left_for != here:
        return False
    return all(key in responses and digest(responses[key]) == made for key, made in entry.became.items())
