"""Editing: the moves of one leg carried out on the lines of a file, with every other byte left as it is."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any, Final

from isoready.document import parse
from isoready.document.blocks import Block, Region, UnusualLayoutError, block, shifted
from isoready.document.emitting import STEP, emit, key_text
from isoready.document.source import Edit, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.document import Document
    from isoready.migration.moving import Moves

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
RESPONSES: Final = "responses"
RETIRED: Final = "retired"


def edited(document: Document, data: bytes, moves: Moves, pin: dict[str, str]) -> bytes:
    """Carry the moves out, and name the new checklist by what ``pin`` says of it.

    Raises:
        UnusualLayoutError: the file is not laid out one response below the other.

    """
    source = Source(data)
    inline = source.edited([*_pin_edits(source, document, pin), *_rename_edits(source, document, moves)])
    renamed = parse(inline, document.path)
    return _Sheet(renamed, inline, moves).edited()


def _pin_edits(source: Source, document: Document, pin: dict[str, str]) -> Iterator[Edit]:
    for key, value in pin.items():
        place = document.locate("checklist", key)
        quoted = key_text(value) if source.at(place) in {"'", '"'} or key == "digest" else value
        yield Edit(source.start(place), source.end(place), quoted)


def _rename_edits(source: Source, document: Document, moves: Moves) -> Iterator[Edit]:
    for old, new in moves.renamed.items():
        if old != new:
            place = document.locate_key(RESPONSES, old)
            yield Edit(source.start(place), source.end(place), new if _is_plain(source, place, new) else key_text(new))
        before, after = (each.get("wording") for each in (document.data[RESPONSES][old], moves.responses[new]))
        if before != after:
            place = document.locate(RESPONSES, old, "wording")
            yield Edit(source.start(place), source.end(place), f'"{after}"')


def _is_plain(source: Source, place: Any, new: str) -> bool:  # noqa: ANN401  a location
    """Whether the key may stand without quotes, as the old one did."""
    return source.at(place) not in {"'", '"'} and new[0].isalpha()


class _Sheet:
    """The lines of a file in which all that is renamed has its new name already."""

    def __init__(self, document: Document, data: bytes, moves: Moves) -> None:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
        self.mark = data[: len(data) - len(data.removeprefix(codecs.BOM_UTF8))]
        self.lines = _LINE.findall(text)
        self.ending = "\r\n" if "\r\n" in text else "\n"
        self.document, self.moves = document, moves
        self.given = self._block(RESPONSES)
        self.kept = self._block(RETIRED)
        self.out: dict[int, list[str]] = {}
        """New lines by the number of the line that they stand before."""
        self.gone: set[int] = set()
        self.replaced: dict[int, str] = {}

    def _block(self, key: str) -> Block | None:
        return block(self.document, self.lines, key) if self.document.data.get(key) else None

    def edited(self) -> bytes:
        arrived = self._settled(self._indent(self.given))
        parked = list(self._parked(self._indent(self.kept)))
        for name in self.moves.restored.values():
            self._take(self._region(self.kept, name))
        for key in self.moves.dropped:
            self._take(self._region(self.given, key))
        self._put(RESPONSES, self.given, arrived, bool(self.moves.responses))
        self._put(RETIRED, self.kept, parked, bool(self.moves.retired))
        return self.mark + "".join(self._all()).encode()

    @staticmethod
    def _indent(found: Block | None) -> int:
        return next(iter(found.entries.values())).indent if found else STEP

    @staticmethod
    def _region(found: Block | None, name: str) -> Region:
        if found is None:
            raise UnusualLayoutError
        return found.entries[name]

    def _take(self, region: Region) -> None:
        self.gone |= set(range(region.start, region.end))

    def _settled(self, indent: int) -> list[str]:
        """Put what comes back, or is made, where the first stood that it takes the place of; give what has no such."""
        after: list[str] = []
        first = {new: key for key in reversed(self.moves.fed) for new in self.moves.fed[key]}
        for new in (*self.moves.restored, *self.moves.made):
            place = self.given.entries.get(first.get(new, "")) if self.given else None
            lines = after if place is None else self.out.setdefault(place.start, [])
            lines.extend(self._lines(new, indent))
        return after

    def _lines(self, new: str, indent: int) -> Iterator[str]:
        if new in self.moves.made:
            yield from (line + self.ending for line in emit({new: self.moves.responses[new]}, indent))
            return
        inner = block(self.document, self.lines, RETIRED, self.moves.restored[new]).entries["response"]
        yield from self._moved(inner, key_text(new), indent)

    def _parked(self, indent: int) -> Iterator[str]:
        for key, name in self.moves.parked.items():
            region, entry = self._region(self.given, key), self.moves.retired[name]
            head = {each: value for each, value in entry.items() if each != "response"}
            yield from (line + self.ending for line in emit({name: head}, indent))
            yield from self._moved(region, "response", indent + STEP)
            self._take(region)

    def _moved(self, region: Region, name: str, indent: int) -> Iterator[str]:
        """The lines of a region under another name and at another depth."""
        first, *others = self.lines[region.start : region.end]
        lines = [" " * indent + name + first[region.after_key :], *shifted(others, indent - region.indent)]
        if not lines[-1].endswith(("\n", "\r")):
            lines[-1] += self.ending
        return iter(lines)

    def _put(self, key: str, found: Block | None, lines: list[str], filled: bool) -> None:  # noqa: FBT001  a fact
        """Put new lines at the end of a block, or make one; an empty block of answers stays, one of retired goes."""
        if found is not None:
            last = max(region.end for region in found.entries.values())
            at = found.line + 1 if key == RETIRED else last
            self.out.setdefault(at, []).extend(lines)
            if not filled:
                self._empty(key, found)
        elif lines:
            self._begin(key, lines)

    def _empty(self, key: str, found: Block) -> None:
        if key == RETIRED:
            self.gone.add(found.line)
            return
        place = self.document.locate_key(key)
        line = self.lines[found.line]
        self.replaced[found.line] = line[: place.end_column - 1] + ": {}" + line[place.end_column :]

    def _begin(self, key: str, lines: list[str]) -> None:
        at = len(self.lines)
        if key in self.document.data:  # there, and empty
            place, value = self.document.locate_key(key), self.document.locate(key)
            if value.end_line != place.line:
                raise UnusualLayoutError
            line = self.lines[place.line - 1]
            rest = line[value.end_column - 1 :] if value.line == place.line else line[place.end_column :]
            self.replaced[place.line - 1] = line[: place.end_column - 1] + ":" + rest
            at = place.line
        else:
            lines = [key + ":" + self.ending, *lines]
        self.out.setdefault(at, []).extend(lines)

    def _all(self) -> Iterator[str]:
        for number, line in enumerate(self.lines):
            yield from self.out.get(number, ())
            if number not in self.gone:
                yield self._whole(self.replaced.get(number, line), number)
        yield from self.out.get(len(self.lines), ())

    def _whole(self, line: str, number: int) -> str:
        """The last line gets a line break where something follows it."""
        follows = number + 1 < len(self.lines) or bool(self.out.get(len(self.lines)))
        return line + self.ending if follows and not line.endswith(("\n", "\r")) else line
