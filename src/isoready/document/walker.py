"""The walker: one pass over the parser's events that builds plain data and, in step with it, the places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ruamel.yaml.events import (
    AliasEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from isoready.document.checks import Checks
from isoready.document.digits import NumberError
from isoready.document.places import SHIFT, Branch, Place, Span
from isoready.document.scalars import resolve

if TYPE_CHECKING:
    from isoready.document.document import Plain
    from isoready.document.events import Event, NextEvent
    from isoready.document.lines import Lines

DEEPEST: Final = 64
"""Mappings and sequences that may stand inside each other."""


class Walker(Checks):
    """Reads one document of our own formats: no aliases, no tags, every key once.

    The loops are written out and hold their own references, because they run once for every value of a file.
    """

    def __init__(self, next_event: NextEvent, lines: Lines, *, escapes: bool) -> None:
        """Read from ``next_event``; ``escapes`` says that the source holds a backslash somewhere."""
        super().__init__(lines)
        self.next_event = next_event
        self.escapes = escapes

    def document(self) -> tuple[Plain, Place]:
        """Read the only document of the stream.

        Raises:
            DocumentFault: there is none, more than one, or something in it that is refused.
        """
        self.next_event()
        start = self.next_event()
        event = start if start.__class__ is StreamEndEvent else self.next_event()
        if event is start or (event.__class__ is ScalarEvent and event.implicit[0] and not event.value):
            self.refuse("empty-file", event, "the file is empty", "Fill it in, or name another file.")
        found = self.node(event, 0)
        self.next_event()
        self.check_last(self.next_event())
        return found

    def node(self, event: Event, depth: int) -> tuple[Plain, Place]:
        """Read one value that starts with ``event``."""
        kind = event.__class__
        if kind is ScalarEvent:
            return self.scalar(event), event.start_mark.index << SHIFT | event.end_mark.index
        if kind is AliasEvent:
            return self.alias(event, depth)
        self.check(event)
        if depth == DEEPEST:
            hint = "Check the brackets and the indentation; no file of ours needs half as many."
            self.refuse("too-deep", event, f"more than {DEEPEST} lists and mappings are inside each other", hint)
        return self.mapping(event, depth + 1) if kind is MappingStartEvent else self.sequence(event, depth + 1)

    def scalar(self, event: Event) -> Plain:
        """Read a text, number, truth value or nothing."""
        if event.ctag is not None or self.escapes:
            self.check(event)
        if not event.implicit[0]:
            return event.value
        try:
            return resolve(event.value)
        except NumberError as fault:
            hint = "Put it in quotes if it is a name or a code, else write it shorter."
            self.refuse("number", event, str(fault), hint)

    def mapping(self, start: Event, depth: int) -> tuple[dict[str, Plain], Place]:
        """Read the entries of a mapping to its end."""
        data: dict[str, Plain] = {}
        keys: dict[str, Span] = {}
        places: dict[str, Place] = {}
        next_event, node = self.next_event, self.node
        while (event := next_event()).__class__ is ScalarEvent:
            key = event.value
            if key in data or event.ctag is not None or self.escapes:
                self.check(event)
                self.check_new(event, keys)
            keys[key] = event.start_mark.index << SHIFT | event.end_mark.index
            data[key], places[key] = node(next_event(), depth)
        self.check_end(event)
        return data, Branch(places, keys, span_of(start, event))

    def sequence(self, start: Event, depth: int) -> tuple[list[Plain], Place]:
        """Read the items of a sequence to its end."""
        data: list[Plain] = []
        places: list[Place] = []
        next_event, node = self.next_event, self.node
        while (event := next_event()).__class__ is not SequenceEndEvent:
            value, place = node(event, depth)
            data.append(value)
            places.append(place)
        return data, Branch(places, {}, span_of(start, event))

    def alias(self, event: Event, depth: int) -> tuple[Plain, Place]:  # noqa: ARG002  others look how deep it is
        """Refuse: nobody needs an alias here, and it hides from a reviewer what stands there."""
        hint = "Write out what it stands for."
        self.refuse("alias", event, f"the alias `*{event.anchor}` is not accepted here", hint)


def span_of(start: Event, end: Event) -> Span:
    """The span from where one event starts to where another ends."""
    return int(start.start_mark.index << SHIFT | end.end_mark.index)
