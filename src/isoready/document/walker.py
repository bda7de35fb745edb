"""The walker: one pass over the parser's events that builds plain data and, in step with it, the places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn

from ruamel.yaml.events import (
    AliasEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from isoready.document.fault import DocumentFault
from isoready.document.places import SHIFT, Branch, Place, Span, location
from isoready.document.scalars import NumberError, resolve
from isoready.document.syntax import UNPRINTABLE

if TYPE_CHECKING:
    from isoready.document.document import Plain
    from isoready.document.events import NextEvent
    from isoready.document.lines import Lines

DEEPEST: Final = 64
"""Mappings and sequences that may stand inside each other."""


class Walker:
    """Reads one document of our own formats: no aliases, no tags, every key once.

    The loops are written out and hold their own references, because they run once for every value of a file.
    """

    def __init__(self, next_event: NextEvent, lines: Lines, *, escapes: bool) -> None:
        """Read from ``next_event``; ``escapes`` says that the source holds a backslash somewhere."""
        self.next_event = next_event
        self.lines = lines
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

    def node(self, event: Any, depth: int) -> tuple[Plain, Place]:  # noqa: ANN401  ruamel has no types
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

    def scalar(self, event: Any) -> Plain:  # noqa: ANN401  ruamel has no types
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

    def mapping(self, start: Any, depth: int) -> tuple[dict[str, Plain], Place]:  # noqa: ANN401  ruamel has no types
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

    def sequence(self, start: Any, depth: int) -> tuple[list[Plain], Place]:  # noqa: ANN401  ruamel has no types
        """Read the items of a sequence to its end."""
        data: list[Plain] = []
        places: list[Place] = []
        next_event, node = self.next_event, self.node
        while (event := next_event()).__class__ is not SequenceEndEvent:
            value, place = node(event, depth)
            data.append(value)
            places.append(place)
        return data, Branch(places, {}, span_of(start, event))

    def alias(self, event: Any, depth: int) -> tuple[Plain, Place]:  # noqa: ANN401, ARG002  ruamel has no types
        """Refuse: nobody needs an alias here, and it hides from a reviewer what stands there."""
        hint = "Write out what it stands for."
        self.refuse("alias", event, f"the alias `*{event.anchor}` is not accepted here", hint)

    def check(self, event: Any) -> None:  # noqa: ANN401  ruamel has no types
        """Refuse a tag, and a character that no text file could hold."""
        if event.ctag is not None:
            hint = "Take it out; put the value in quotes if it is to be text."
            self.refuse("tag", event, f"the tag `{_short(event.ctag)}` is not accepted", hint)
        if event.__class__ is ScalarEvent and (found := UNPRINTABLE.search(event.value)):
            msg = f"the text holds the control character U+{ord(found[0]):04X}"
            self.refuse("encoding", event, msg, "Take out its escape; write `\\n` for a line break.")

    def check_new(self, event: Any, keys: dict[str, Span]) -> None:  # noqa: ANN401  ruamel has no types
        """Refuse a key that the mapping has already."""
        if event.value in keys:
            line = location(keys[event.value], self.lines).line
            msg = f"the key `{event.value[:60]}` is already on line {line}"
            self.refuse("duplicate-key", event, msg, "Keep one of the two, or give this one a name of its own.")

    def check_end(self, event: Any) -> None:  # noqa: ANN401  ruamel has no types
        """Refuse whatever stands where a key should and is neither a text nor the end."""
        if event.__class__ is AliasEvent:
            self.refuse("alias", event, f"the alias `*{event.anchor}` is not accepted as a key", "Write out the key.")
        if event.__class__ in {MappingStartEvent, SequenceStartEvent}:
            hint = "A key is a single text; put it in quotes if it holds brackets."
            self.refuse("complex-key", event, "a list or a mapping stands where a key should be", hint)

    def check_last(self, event: Any) -> None:  # noqa: ANN401  ruamel has no types
        """Refuse a second document."""
        if event.__class__ is not StreamEndEvent:
            hint = "Keep one document in a file: take out the line `---` and what follows it."
            self.refuse("second-document", event, "a second document starts here", hint)

    def refuse(self, rule: str, event: Any, message: str, hint: str) -> NoReturn:  # noqa: ANN401  ruamel has no types
        """Say what is wrong at an event."""
        raise DocumentFault(message, hint, self.lines.location(event.start_mark.index, event.end_mark.index), rule=rule)


def span_of(start: Any, end: Any) -> Span:  # noqa: ANN401  ruamel has no types
    """The span from where one event starts to where another ends."""
    return int(start.start_mark.index << SHIFT | end.end_mark.index)


def _short(tag: object) -> str:
    return str(tag).replace("tag:yaml.org,2002:", "!!")[:60]
