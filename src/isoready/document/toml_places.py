"""Places in TOML: a second pass over text that a parser found to be sound, which only asks where things stand."""

from __future__ import annotations

import re
from typing import Any, Final

from isoready.document.places import SHIFT, Branch, Place, Span

_SPACE: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BLANK: Final = re.compile(r"[ \t]*")
_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE: Final = re.compile(r"[^,\]}\n\r#]+")
_TEXTS: Final = {
    '"""': re.compile(r'"""(?:\\.|[^\\])*?"{3,5}(?!")', re.DOTALL),
    "'''": re.compile(r"'''.*?'{3,5}(?!')", re.DOTALL),
    '"': re.compile(r'"(?:\\.|[^"\\])*"'),
    "'": re.compile(r"'[^']*'"),
}


def toml_places(text: str) -> Branch:
    """Find the place of every key and value of sound TOML."""
    return _Scanner(text).document()


class _Scanner:
    """Goes through the text once, from table to table."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.top = _branch(0, len(text))

    def document(self) -> Branch:
        table = self.top
        while self._skip(_SPACE) < len(self.text):
            table = self._header() if self.text[self.at] == "[" else table
            if self._skip(_SPACE) < len(self.text) and self.text[self.at] != "[":
                self._entry(table)
        return self.top

    def _header(self) -> Branch:
        start, many = self.at, self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        keys = self._keys()
        self.at += 2 if many else 1
        *way, (name, span) = keys
        parent = self._down(self.top, way)
        table = _branch(start, self.at)
        parent.keys.setdefault(name, span)
        if many:
            _items(parent).setdefault(name, Branch([], {}, span)).items.append(table)
            return table
        known = _items(parent).get(name)
        if isinstance(known, Branch):
            return _last(known)
        _items(parent)[name] = table
        return table

    def _entry(self, table: Branch) -> None:
        *way, (name, span) = self._keys()
        parent = self._down(table, way)
        self._skip(_BLANK)
        self.at += 1
        self._skip(_BLANK)
        parent.keys.setdefault(name, span)
        _items(parent)[name] = self._value()

    def _down(self, table: Branch, way: list[tuple[str, Span]]) -> Branch:
        """Go down a dotted key; a step that is not there yet is a table of its own."""
        for name, span in way:
            table.keys.setdefault(name, span)
            table = _last(_items(table).setdefault(name, Branch({}, {}, span)))
        return table

    def _keys(self) -> list[tuple[str, Span]]:
        keys = []
        while True:
            self._skip(_BLANK)
            keys.append(self._key())
            self._skip(_BLANK)
            if self.text[self.at] != ".":
                return keys
            self.at += 1

    def _key(self) -> tuple[str, Span]:
        start = self.at
        if self.text[start] not in "\"'":
            self._skip(_BARE_KEY)
            return self.text[start : self.at], _span(start, self.at)
        self._skip(_TEXTS[self.text[start]])
        return _unquoted(self.text[start : self.at]), _span(start, self.at)

    def _value(self) -> Place:
        start, mark = self.at, self.text[self.at]
        if mark in "[{":
            return self._array() if mark == "[" else self._inline()
        quotes = next((each for each in _TEXTS if self.text.startswith(each, start)), "")
        end = self._skip(_TEXTS[quotes] if quotes else _BARE_VALUE)
        return _span(start, start + len(self.text[start:end].rstrip(" \t")))

    def _array(self) -> Branch:
        start, items = self.at, []
        self.at += 1
        while self.text[self._skip(_SPACE)] != "]":
            items.append(self._value())
            if self.text[self._skip(_SPACE)] == ",":
                self.at += 1
        self.at += 1
        return Branch(items, {}, _span(start, self.at))

    def _inline(self) -> Branch:
        table = _branch(self.at, self.at)
        start = self.at
        self.at += 1
        while self.text[self._skip(_SPACE)] != "}":
            self._entry(table)
            if self.text[self._skip(_SPACE)] == ",":
                self.at += 1
        self.at += 1
        return Branch(table.items, table.keys, _span(start, self.at))

    def _skip(self, what: re.Pattern[str]) -> int:
        found = what.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.at


def _unquoted(text: str) -> str:
    """What a quoted key stands for."""
    import tomllib  # noqa: PLC0415  hardly a key is quoted

    return next(iter(tomllib.loads(f"{text} = 0")))


def _items(branch: Branch) -> dict[str, Any]:
    if not isinstance(branch.items, dict):
        raise TypeError(branch)
    return branch.items


def _last(place: Place) -> Branch:
    """The table itself, or the newest of an array of tables."""
    if isinstance(place, Branch) and isinstance(place.items, list):
        place = place.items[-1]
    if not isinstance(place, Branch):
        raise TypeError(place)
    return place


def _branch(start: int, end: int) -> Branch:
    return Branch({}, {}, _span(start, end))


def _span(start: int, end: int) -> Span:
    return start << SHIFT | end
