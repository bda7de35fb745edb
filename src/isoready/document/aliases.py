"""The walker for other people's YAML, which may use aliases within a budget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ruamel.yaml.events import AliasEvent

from isoready.document.places import Alias, Place
from isoready.document.walker import DEEPEST, Walker, span_of

if TYPE_CHECKING:
    from isoready.document.document import Plain
    from isoready.document.events import Event, NextEvent
    from isoready.document.lines import Lines

MOST_EXPANDED: Final = 20_000
"""Values a file may have once every alias is written out."""


class Anchored(NamedTuple):
    """What an anchor names."""

    data: Plain
    place: Place
    values: int
    """How many values it is, written out."""
    height: int
    """How many mappings and sequences are inside each other in it."""


class AliasWalker(Walker):
    """Reads a document in which ``*name`` stands for an earlier ``&name``.

    What an alias stands for is shared, never copied; it is counted as if it were copied, before it is used.
    """

    def __init__(self, next_event: NextEvent, lines: Lines, *, escapes: bool) -> None:
        """Begin with no anchors, nothing counted."""
        super().__init__(next_event, lines, escapes=escapes)
        self.anchors: dict[str, Anchored] = {}
        self.values = 0
        self.deepest = 0

    def node(self, event: Event, depth: int) -> tuple[Plain, Place]:
        """Read one value, and remember it if it has an anchor."""
        self.values += 1
        self.deepest = max(self.deepest, depth)
        if event.anchor is None or event.__class__ is AliasEvent:
            return super().node(event, depth)
        values, deepest = self.values, self.deepest
        self.deepest = depth
        self.anchors.pop(event.anchor, None)
        data, place = super().node(event, depth)
        self.anchors[event.anchor] = Anchored(data, place, self.values - values + 1, self.deepest - depth)
        self.deepest = max(self.deepest, deepest)
        return data, place

    def alias(self, event: Event, depth: int) -> tuple[Plain, Place]:
        """Look up what the alias stands for, and count it as if it stood here."""
        named = self.anchors.get(event.anchor)
        if named is None:
            msg = f"`*{event.anchor}` names nothing that comes before it"
            self.refuse("alias", event, msg, "Write out what it stands for.")
        self.values += named.values - 1
        self.deepest = max(self.deepest, depth + named.height)
        if self.values > MOST_EXPANDED or self.deepest > DEEPEST:
            msg = f"with this alias the file would grow past {MOST_EXPANDED:,} values or {DEEPEST} levels"
            self.refuse("alias", event, msg, "Write out what is needed, and less of it.")
        return named.data, Alias(span_of(event, event), named.place)
