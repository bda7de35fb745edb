"""Plain data at once: a YAML file of which nobody asks a place, as long as nothing in it is out of the ordinary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from isoready.document.events import events
from isoready.document.garbage import no_garbage_collection
from isoready.document.scalars import resolve
from isoready.document.syntax import unprintable
from isoready.document.walker import DEEPEST

if TYPE_CHECKING:
    from isoready.document.document import Plain
    from isoready.document.events import Event, NextEvent

_SPECIAL: Final = (b"&", b"*", b"!", b"\\")
"""Without one of these a file has neither anchor, alias, tag nor escape."""


class UnusualError(Exception):
    """Something that only the walker that knows places can take, or refuse at its place."""


def parse_plain(source: bytes) -> Plain:
    """Parse bytes that ``take_in`` gave, in two thirds of the time that places take.

    Raises:
        UnusualError: there is a fault in it, or an anchor, an alias or a tag: parse it with places instead.

    """
    next_event = events(source)
    if any(each in source for each in _SPECIAL):
        next_event = _watched(next_event)
    try:
        with no_garbage_collection():
            return _document(next_event)
    except (YAMLError, ValueError, OverflowError) as fault:
        raise UnusualError from fault


def _document(next_event: NextEvent) -> Plain:
    next_event()
    next_event()
    event = next_event()
    if event.__class__ is ScalarEvent and not event.value:
        raise UnusualError
    found = _node(event, next_event, 0)
    next_event()
    if next_event().__class__ is not StreamEndEvent:
        raise UnusualError
    return found


def _watched(next_event: NextEvent) -> NextEvent:
    """The same events, in a file where one may have an anchor, a tag or a character that no text file could hold."""

    def watched() -> Event:
        event = next_event()
        if getattr(event, "anchor", None) is not None or getattr(event, "ctag", None) is not None:
            raise UnusualError
        if event.__class__ is ScalarEvent and unprintable().search(event.value):
            raise UnusualError
        return event

    return watched


def _node(event: Event, next_event: NextEvent, depth: int) -> Plain:
    """One value; texts are seen to where they stand, because most values are."""
    kind = event.__class__
    if kind is ScalarEvent:
        return resolve(event.value) if event.implicit[0] else event.value
    if depth == DEEPEST:
        raise UnusualError
    if kind is MappingStartEvent:
        return _mapping(next_event, depth + 1)
    if kind is SequenceStartEvent:
        return _sequence(next_event, depth + 1)
    raise UnusualError


def _mapping(next_event: NextEvent, depth: int) -> dict[str, Any]:
    data: dict[str, Any] = {}
    while (event := next_event()).__class__ is ScalarEvent:
        key, event = event.value, next_event()
        if key in data:
            raise UnusualError
        if event.__class__ is ScalarEvent:
            data[key] = resolve(event.value) if event.implicit[0] else event.value
        else:
            data[key] = _node(event, next_event, depth)
    if event.__class__ is not MappingEndEvent:
        raise UnusualError
    return data


def _sequence(next_event: NextEvent, depth: int) -> list[Any]:
    data: list[Any] = []
    while (event := next_event()).__class__ is not SequenceEndEvent:
        data.append(_node(event, next_event, depth))
    return data
