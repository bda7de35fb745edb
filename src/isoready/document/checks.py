"""Checks: what the walker refuses in a file that parses, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from ruamel.yaml.events import AliasEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent, StreamEndEvent

from isoready.document.fault import DocumentFault
from isoready.document.places import Span, location
from isoready.document.syntax import unprintable

if TYPE_CHECKING:
    from isoready.document.events import Event
    from isoready.document.lines import Lines


class Checks:
    """What may not stand in a document, wherever the lines of its source are known."""

    def __init__(self, lines: Lines) -> None:
        """Find places in these lines."""
        self.lines = lines

    def check(self, event: Event) -> None:
        """Refuse a tag, and a character that no text file could hold."""
        if event.ctag is not None:
            hint = "Take it out; put the value in quotes if it is to be text."
            self.refuse("tag", event, f"the tag `{_short(event.ctag)}` is not accepted", hint)
        if event.__class__ is ScalarEvent and (found := unprintable().search(event.value)):
            msg = f"the text holds the control character U+{ord(found[0]):04X}"
            self.refuse("encoding", event, msg, "Take out its escape; write `\\n` for a line break.")

    def check_new(self, event: Event, keys: dict[str, Span]) -> None:
        """Refuse a key that the mapping has already."""
        if event.value in keys:
            line = location(keys[event.value], self.lines).line
            msg = f"the key `{event.value[:60]}` is already on line {line}"
            self.refuse("duplicate-key", event, msg, "Keep one of the two, or give this one a name of its own.")

    def check_end(self, event: Event) -> None:
        """Refuse whatever stands where a key should and is neither a text nor the end."""
        if event.__class__ is AliasEvent:
            self.refuse("alias", event, f"the alias `*{event.anchor}` is not accepted as a key", "Write out the key.")
        if event.__class__ in {MappingStartEvent, SequenceStartEvent}:
            hint = "A key is a single text; put it in quotes if it holds brackets."
            self.refuse("complex-key", event, "a list or a mapping stands where a key should be", hint)

    def check_last(self, event: Event) -> None:
        """Refuse a second document."""
        if event.__class__ is not StreamEndEvent:
            hint = "Keep one document in a file: take out the line `---` and what follows it."
            self.refuse("second-document", event, "a second document starts here", hint)

    def refuse(self, rule: str, event: Event, message: str, hint: str) -> NoReturn:
        """Say what is wrong at an event."""
        raise DocumentFault(message, hint, self.lines.location(event.start_mark.index, event.end_mark.index), rule=rule)


def _short(tag: object) -> str:
    return str(tag).replace("tag:yaml.org,2002:", "!!")[:60]
