"""Setting: a file made to say something else in some places, with every other byte left as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from isoready.document.blocks import Region, UnusualLayoutError, block
from isoready.document.emitting import STEP, emit, key_text, value_text
from isoready.document.fault import DocumentFault
from isoready.document.flow import FlowEdits
from isoready.document.parsing import parse
from isoready.document.sheet import Sheet
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.document.document import Document, Plain

Keys = tuple[str | int, ...]

_OPENING: Final = frozenset("{[")
_SCALARS: Final = frozenset("|>")
"""How text of several lines begins; a ``#`` in it is no comment."""


def rewritten(data: bytes, document: Document, wanted: Plain, order: Sequence[str] = ()) -> bytes:
    """Change the text of a file so that it says ``wanted``, and nothing else of it.

    Args:
        data: The file.
        document: The same, parsed.
        wanted: What it shall hold: a mapping, as ``document.data`` is one.
        order: Names in the order in which new entries are put among those that are there; others come last.

    Comments stay. A comment inside of a value that is replaced moves above it.

    Raises:
        IsoreadyError: the file is laid out in a way that cannot be changed without harm.

    """
    if wanted == document.data:
        return data
    try:
        sheet = Sheet(data)
        _Setting(document, sheet, {name: place for place, name in enumerate(order)}).mapping((), document.data, wanted)
        result = sheet.edited()
        if parse(result, document.path).data == wanted:
            return result
    except (UnusualLayoutError, DocumentFault):
        pass
    raise _refusal(document, wanted)


class _Setting:
    """Walks what is there beside what is wanted, and notes the edits."""

    def __init__(self, document: Document, sheet: Sheet, order: dict[str, int]) -> None:
        self._document, self._sheet, self._order = document, sheet, order
        self._flow = FlowEdits(document, sheet)

    def mapping(self, keys: Keys, old: dict[str, Any], new: dict[str, Any]) -> None:
        """Change the entries of a mapping."""
        if self._in_brackets(keys):
            self._flow.mapping(keys, old, new)
            return
        regions = block(self._document, self._sheet.lines, *keys).entries
        for key, value in old.items():
            if key not in new:
                self._sheet.take(regions[key])
            elif new[key] != value or type(new[key]) is not type(value):
                self._value((*keys, key), value, new[key], regions[key])
        self._add({key: value for key, value in new.items() if key not in old}, regions, old)

    def _add(self, added: dict[str, Any], regions: dict[str, Region], old: dict[str, Any]) -> None:
        indent = next(iter(regions.values())).indent
        last = list(old)[-1]
        for key in sorted(added, key=self._rank):
            before = [each for each in old if self._rank(each) <= self._rank(key)]
            above = max(before, key=self._rank) if before and self._rank(key) < len(self._order) else last
            self._sheet.put(regions[above].end, emit({key: added[key]}, indent))

    def _rank(self, name: str) -> int:
        return self._order.get(name, len(self._order))

    def _value(self, keys: Keys, old: Plain, new: Plain, region: Region) -> None:
        """Change one value that stands under a key on a line of its own."""
        if isinstance(old, dict) and isinstance(new, dict) and old and new:
            self.mapping(keys, old, new)
        elif isinstance(old, list) and isinstance(new, list) and old and new and self._in_brackets(keys):
            self._flow.sequence(keys, old, new)
        elif isinstance(old, list) and old and isinstance(new, list) and new[: len(old)] == old:
            self._append(keys, len(old), new, region)
        elif self._fits_its_line(keys, new):
            self._sheet.replace(self._document.locate(*keys), value_text(new))
        elif isinstance(new, dict | list) and self._is_empty(keys, old, region):
            self._begin(keys, new, region)
        else:
            self._replace(keys, old, new, region)

    def _in_brackets(self, keys: Keys) -> bool:
        return self._sheet.at(self._document.locate(*keys)) in _OPENING

    def _fits_its_line(self, keys: Keys, new: Plain) -> bool:
        place = self._document.locate(*keys)
        one_line = place.line == place.end_line == self._document.locate_key(*keys).line
        long = isinstance(new, str) and "\n" in new
        return one_line and not long and not (isinstance(new, dict | list) and new) and not self._began(place)

    def _began(self, place: Any) -> bool:  # noqa: ANN401  a location
        return self._sheet.at(place) in _SCALARS

    def _is_empty(self, keys: Keys, old: Plain, region: Region) -> bool:
        place = self._document.locate(*keys)
        return not old and not isinstance(old, str) and place.line == place.end_line == region.start + 1

    def _begin(self, keys: Keys, new: Plain, region: Region) -> None:
        """Put a list or a mapping under a key that had nothing."""
        self._sheet.clear(self._document.locate(*keys))
        first, *others = emit({"x": new}, region.indent)
        if not first.endswith("x:"):
            raise UnusualLayoutError
        self._sheet.put(region.start + 1, others)

    def _append(self, keys: Keys, count: int, new: list[Any], region: Region) -> None:
        first = self._document.locate(*keys, 0)
        line = self._sheet.lines[first.line - 1]
        indent = len(line) - len(line.lstrip(" "))
        if not line[indent:].startswith("- "):
            raise UnusualLayoutError
        lines = list(emit({"x": new[count:]}, max(indent - STEP, 0)))[1:]
        self._sheet.put(region.end, lines if indent >= STEP else [line[STEP:] for line in lines])

    def _replace(self, keys: Keys, old: Plain, new: Plain, region: Region) -> None:
        """Write the entry again, below the comments that it had."""
        text = isinstance(old, str)
        comments = self._sheet.comments(region, only_first=text and self._began(self._document.locate(*keys)))
        lines = list(emit({str(keys[-1]): new}, region.indent))
        lines[0] = (
            self._sheet.lines[region.start][: region.after_key]
            + lines[0][region.indent + len(key_text(str(keys[-1]))) :]
        )
        self._sheet.take(region)
        self._sheet.put(region.start, [*(" " * region.indent + each for each in comments), *lines])


def _refusal(document: Document, wanted: Plain) -> IsoreadyError:
    """Name the first place that was to be changed."""
    keys: Keys = ()
    old, new = document.data, wanted
    while isinstance(old, dict) and isinstance(new, dict):
        apart = [key for key in {**old, **new} if key not in old or key not in new or old[key] != new[key]]
        if not apart or apart[0] not in old or apart[0] not in new:
            break
        keys, old, new = (*keys, apart[0]), old[apart[0]], new[apart[0]]
    msg = f"`{'/'.join(map(str, keys)) or 'this file'}` cannot be changed here without harm; nothing was written"
    hint = "Give each entry a line of its own, without brackets or anchors, and go on."
    return IsoreadyError(msg, hint, document.locate(*keys))
