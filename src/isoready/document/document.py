"""The document: plain data, and the way from any of it back to its line and column."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from isoready.document.places import Place, find, key_span, location

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.document.lines import Lines
    from isoready.location import Location

Plain: TypeAlias = Any
"""``dict`` with text keys, ``list``, ``str``, ``int``, ``Decimal``, ``bool`` or ``None``, at every depth."""


class Document:
    """One file, parsed. Dates are text, numbers with a point are ``Decimal``, keys are the text as written."""

    def __init__(self, path: str, data: Plain, digest: str, lines: Lines, find_places: Callable[[], Place]) -> None:
        """Keep the data; ``find_places`` is called once, and only when somebody asks for a place."""
        self.path = path
        """As shown to people: relative where it can be, with ``/``."""
        self.data = data
        self.digest = digest
        """SHA-256 of the file's bytes, in lower-case hex."""
        self.lines = lines
        self.find_places = find_places

    def __repr__(self) -> str:
        """Its path and its data; the source would be long."""
        return f"Document({self.path!r}, {self.data!r})"

    @cached_property
    def _places(self) -> Place:
        return self.find_places()

    def locate(self, *keys: str | int) -> Location:
        """The place of the value that ``keys`` lead to; where they lead nowhere, of the deepest value on the way."""
        return location(find(self._places, keys)[0], self.lines)

    def locate_key(self, *keys: str | int) -> Location:
        """The place of the key that is the last of ``keys``; of the value where it is no key of a mapping."""
        parent, depth = find(self._places, keys[:-1])
        span = key_span(parent, keys[-1]) if keys and depth == len(keys) - 1 else None
        return self.locate(*keys) if span is None else location(span, self.lines)
