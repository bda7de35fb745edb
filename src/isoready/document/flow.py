"""Flow edits: entries of a mapping or a list in brackets changed, added or taken out, in the style that they have."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from isoready.document.blocks import UnusualLayoutError
from isoready.document.emitting import key_text, scalar_text

if TYPE_CHECKING:
    from isoready.document.document import Document, Plain
    from isoready.document.sheet import Sheet
    from isoready.location import Location

Keys = tuple[str | int, ...]


class FlowEdits:
    """Notes the edits on a sheet."""

    def __init__(self, document: Document, sheet: Sheet) -> None:
        """Look values up in ``document``, and write on ``sheet``."""
        self._document, self._sheet = document, sheet

    def mapping(self, keys: Keys, old: dict[str, Any], new: dict[str, Any]) -> None:
        """Change the entries of a mapping in braces."""
        names = list(old)
        if any(name not in new for name in names) or not names:
            self._whole(keys, new)
            return
        for name in names:
            self._value((*keys, name), old[name], new[name])
        quoted = self._sheet.at(self._document.locate_key(*keys, names[0])) == '"'
        added = [f"{_key(name, quoted)}: {_flow(new[name])}" for name in new if name not in old]
        self._append(keys, names, added)

    def sequence(self, keys: Keys, old: list[Any], new: list[Any]) -> None:
        """Change the items of a list in brackets."""
        if len(new) < len(old) or not old:
            self._whole(keys, new)
            return
        for number, (before, after) in enumerate(zip(old, new, strict=False)):
            self._value((*keys, number), before, after)
        self._append(keys, list(range(len(old))), [_flow(each) for each in new[len(old) :]])

    def _value(self, keys: Keys, old: Plain, new: Plain) -> None:
        if old == new and type(old) is type(new):
            return
        if isinstance(old, dict) and isinstance(new, dict) and old:
            self.mapping(keys, old, new)
        elif isinstance(old, list) and isinstance(new, list) and old:
            self.sequence(keys, old, new)
        else:
            self._whole(keys, new)

    def _whole(self, keys: Keys, new: Plain) -> None:
        """Write a value again; one with a comment in it is left alone."""
        place = self._document.locate(*keys)
        if place.line == place.end_line:
            self._sheet.replace(place, _flow(new))
            return
        opening = place._replace(end_line=place.line, end_column=place.column)
        closing = place._replace(line=place.end_line, column=place.end_column)
        if "#" in self._sheet.between(opening, closing):
            raise UnusualLayoutError
        self._over_lines(place, _flow(new))

    def _over_lines(self, place: Location, text: str) -> None:
        first = len(self._sheet.lines[place.line - 1].rstrip("\r\n"))
        self._sheet.insert(place.line, place.column - 1, first, text)
        self._sheet.insert(place.end_line, 0, place.end_column - 1, "")
        for line in range(place.line + 1, place.end_line):
            self._sheet.insert(line, 0, len(self._sheet.lines[line - 1].rstrip("\r\n")), "")

    def _append(self, keys: Keys, names: list[Any], added: list[str]) -> None:
        if not added:
            return
        separator = self._separator(keys, names)
        last = self._document.locate(*keys, names[-1])
        text = "".join(separator + each for each in added)
        self._sheet.insert(last.end_line, last.end_column - 1, last.end_column - 1, text)

    def _separator(self, keys: Keys, names: list[Any]) -> str:
        """What parts the last two entries, so that one on a line of its own gets others on theirs."""
        if len(names) > 1:
            before = self._document.locate(*keys, names[-2])
            found = self._sheet.between(before, self._document.locate_key(*keys, names[-1]))
            if found.strip() == ",":
                return found
        return ", "


def _key(name: str, quoted: bool) -> str:  # noqa: FBT001  a fact of the file
    return scalar_text(name) if quoted else key_text(name)


def _flow(value: Plain) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar_text(key)}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(each) for each in value) + "]"
    return scalar_text(value) if not isinstance(value, bool) else json.dumps(value)
