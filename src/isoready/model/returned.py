"""Returned answers: what a phone, a sheet of paper or a spreadsheet gave back, in the shape of an assessment's file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from isoready.location import Location


def nameless(*_: object) -> str:
    """No name besides path and line."""
    return ""


@dataclass(frozen=True, slots=True)
class Returned:
    """Answers on their way into an assessment; nobody has looked yet whether they are sound."""

    path: str
    """The file that they came in, as shown to people."""
    data: Mapping[str, Any]
    """What was filled in, as an ``isoready/assessment/1`` file would hold it, and no more.

    ``format``, ``checklist`` (``id``, ``version``, ``digest``) and ``responses`` are always there; ``organisation``,
    ``scope``, ``assessors``, ``date``, ``language``, ``profile`` and ``instances`` where somebody gave them. A question
    that was left open has no response, a field that was left empty no key.
    """
    place: Callable[..., Location]
    """The place of a value: called with the keys that lead to it in ``data``, such as ``"responses", "PM.1.1", "due"``;
    for keys that lead nowhere, the place of the deepest value on the way."""
    base: Mapping[str, Any] | None = None
    """The ``data`` of the assessment that the form was made from, where it carries that along: what is in it and not in
    ``data`` was taken out on purpose. None where the form was blank, or has forgotten."""
    unseen: frozenset[str] = frozenset()
    """Fields of a response that such a file cannot hold: that they are missing says nothing."""
    named: Callable[..., str] = nameless
    """What people call the place of a value, called as ``place``: sheet and cell. Empty where path and line say it."""
