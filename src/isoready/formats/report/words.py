"""The words a report is printed in, one file for each language and kind."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.formats.report import locale, wording
from isoready.location import Location
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_ISOLATE: Final = "\N{FIRST STRONG ISOLATE}"
_LATIN_ISOLATE: Final = "\N{LEFT-TO-RIGHT ISOLATE}"
_END_ISOLATE: Final = "\N{POP DIRECTIONAL ISOLATE}"
_DIRECTIONS: Final = {"ar": "rtl", "fa": "rtl", "ur": "rtl"}
ROOMS: Final = ("gap-report", "summary", "actions", "soa", "trend", "workbook")
"""Folders of ``reports`` that hold words; every kind may use the words of the others."""


class Sentence(str):
    """Words of ours with text from people put in; that text is clean, and set apart where it runs the other way."""

    __slots__ = ()


class Words:
    """Every word of one language, by dotted key."""

    def __init__(self, language: str, entries: Mapping[str, str]) -> None:
        """Keep the entries; ``language`` is a BCP 47 tag."""
        self.language = language
        self.entries = dict(entries)

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return _DIRECTIONS.get(self.language, "ltr")

    def __call__(self, key: str, /, **values: object) -> Sentence:
        """Give the words under ``key`` with the values put in.

        Raises:
            IsoreadyError: the language has no words for it.

        """
        if key not in self.entries:
            msg = f"the report's words have nothing under `{key}`"
            hint = f"Add it to a words.{self.language}.yaml of reports/."
            raise IsoreadyError(msg, hint, Location(f"words.{self.language}.yaml"))
        return Sentence(self.entries[key].format_map({name: self._put_in(value) for name, value in values.items()}))

    def count(self, key: str, number: int, /, **values: object) -> Sentence:
        """Give the words for so many: ``key.one`` or ``key.other``, with ``number`` put in."""
        return self(f"{key}.{locale.plural(self.language, number)}", number=number, **values)

    def day(self, value: date) -> str:
        """Write a day for a line of text; narrow columns keep to ISO 8601."""
        return locale.day(self.language, value)

    def joined(self, key: str, items: Iterable[str]) -> Sentence:
        """Join with the words under ``key``, such as a comma of this language."""
        return Sentence(self(key).join(str(self._put_in(item)) for item in items))

    def listed(self, items: tuple[str, ...]) -> Sentence:
        """Join as ``a, b and c``."""
        if len(items) < 2:  # noqa: PLR2004  one item needs no joint
            return self.joined("list.comma", items)
        return self("list.last", before=self.joined("list.comma", items[:-1]), last=items[-1])

    def together(self, *sentences: str) -> Sentence:
        """Write sentences one after another; empty ones leave nothing behind."""
        return Sentence(" ".join(each for each in sentences if each))

    def named(self, name: str, title: str) -> str:
        """Write an identifier with its title, the identifier first however the language runs."""
        if self.direction == "rtl":
            return Sentence(f"{self._put_in(name)} {self._put_in(title)}")
        return f"{name} {title}"

    def _put_in(self, value: object) -> object:
        """Set apart what runs the other way; in a language from right to left also every number and sign."""
        if isinstance(value, Sentence):
            return value
        if self.direction == "rtl":
            text = wording.clean(str(value))
            return f"{_LATIN_ISOLATE}{text}{_END_ISOLATE}" if wording.runs_left_to_right(text) else text
        if not isinstance(value, str):
            return value
        text = wording.clean(value)
        return f"{_ISOLATE}{text}{_END_ISOLATE}" if wording.has_right_to_left(text) else text


def _flat(tree: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    entries: dict[str, str] = {}
    for key, value in tree.items():
        if isinstance(value, Mapping):
            entries |= _flat(value, f"{prefix}{key}.")
        else:
            entries[prefix + key] = str(value)
    return entries


@cache
def load_words(language: str = locale.ENGLISH) -> Words:
    """Read the words of a language, once."""
    entries: dict[str, str] = {}
    for room in ROOMS:
        path = resource("reports", room, f"words.{language}.yaml")
        entries |= _flat(parse(path.read_bytes(), path.name).data)
    return Words(language, entries)
