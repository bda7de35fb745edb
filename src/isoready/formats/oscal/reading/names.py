"""Names: an id of ours for every group and control of a catalog, each one once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.formats.oscal.identity import token
from isoready.formats.oscal.reading.texts import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.formats.oscal.reading.models import Catalog, Control, Group, Property

_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")
_FOREIGN: Final = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST: Final = 60

Keys = tuple[str | int, ...]


class Named:
    """Ids by what the catalog calls a thing; whoever comes first gets the name that fits best."""

    def __init__(self) -> None:
        """Begin with no name taken."""
        self._taken: set[str] = set()
        self._known: dict[str, str] = {}
        self._numbers: dict[str, int] = {}

    def give(self, name: str, props: tuple[Property, ...] = ()) -> str:
        """Name a group or a control; ``name`` is its token."""
        label = value_of(props, "label", ours=False)
        best = label if _ID.fullmatch(label) and token(label) == name else _fitting(name)
        made = best
        while made in self._taken:
            stem = best[: _LONGEST - 6]
            self._numbers[stem] = self._numbers.get(stem, 1) + 1
            made = f"{stem}-{self._numbers[stem]}"
        self._taken.add(made)
        self._known[name] = made
        return made

    def of(self, name: str) -> str | None:
        """The id that was given for a token, or None."""
        return self._known.get(name)


def _fitting(name: str) -> str:
    return _FOREIGN.sub("-", name).strip("._-")[:_LONGEST] or "item"


def controls_in(catalog: Catalog) -> Iterator[tuple[Keys, Control]]:
    """Every control with the way to it, in the order of the file."""
    for place, group in enumerate(catalog.groups):
        yield from _in_group(("groups", place), group)
    for place, control in enumerate(catalog.controls):
        yield from _in_control(("controls", place), control)


def _in_group(way: Keys, group: Group) -> Iterator[tuple[Keys, Control]]:
    for place, control in enumerate(group.controls):
        yield from _in_control((*way, "controls", place), control)
    for place, each in enumerate(group.groups):
        yield from _in_group((*way, "groups", place), each)


def _in_control(way: Keys, control: Control) -> Iterator[tuple[Keys, Control]]:
    yield way, control
    for place, each in enumerate(control.controls):
        yield from _in_control((*way, "controls", place), each)


def repeated(catalog: Catalog) -> tuple[Keys, str] | None:
    """Find a control whose id another one has, and the way to it; None where each has its own."""
    seen: set[str] = set()
    for way, control in controls_in(catalog):
        if control.id in seen:
            return ("catalog", *way, "id"), control.id
        seen.add(control.id)
    return None
