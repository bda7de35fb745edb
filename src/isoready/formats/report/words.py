"""The words a report is printed in, one file for each language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.formats.report import wording
from isoready.location import Location
from isoready.resources import resource

_ISOLATE: Final = "\N{FIRST STRONG ISOLATE}"
_END_ISOLATE: Final = "\N{POP DIRECTIONAL ISOLATE}"
_DIRECTIONS: Final = {"ar": "rtl", "fa": "rtl", "ur": "rtl"}


class Sentence(str):
    """Words of ours with text from people put in; that text is clean, and set apart where it runs right to left."""

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
            hint = f"Add it to reports/gap-report/words.{self.language}.yaml."
            raise IsoreadyError(msg, hint, Location(f"words.{self.language}.yaml"))
        return Sentence(self.entries[key].format_map({name: _put_in(value) for name, value in values.items()}))

    def count(self, key: str, number: int, /, **values: object) -> str:
        """Give the words for so many: ``key.one`` or ``key.other``, with ``number`` put in."""
        return self(f"{key}.{'one' if number == 1 else 'other'}", number=number, **values)

    def listed(self, items: tuple[str, ...]) -> str:
        """Join as ``a, b and c``."""
        if len(items) < 2:  # noqa: PLR2004  one item needs no joint
            return "".join(items)
        return self("list.last", before=self("list.comma").join(items[:-1]), last=items[-1])


def _put_in(value: object) -> object:
    if not isinstance(value, str) or isinstance(value, Sentence):
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
def load_words(language: str = "en") -> Words:
    """Read the words of a language, once."""
    path = resource("reports", "gap-report", f"words.{language}.yaml")
    return Words(language, _flat(parse(path.read_bytes(), path.name).data))
