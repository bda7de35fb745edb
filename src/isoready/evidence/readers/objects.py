"""Objects: the JSON of a report as plain data, with the place of a value looked for only when it is wrong."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final, NoReturn

from isoready.document import DocumentFault, parse
from isoready.document.lines import Lines
from isoready.errors import IsoreadyError
from isoready.evidence.readers.taking import MAKE_AGAIN, text_of

if TYPE_CHECKING:
    from isoready.location import Location

Keys = tuple[str | int, ...]
_BLANK: Final = re.compile(r"[ \t\r\n]*+")
_MOST_ITEMS: Final = 200_000
"""Items of a list that are looked at."""


class Objects:
    """The data of one file of JSON."""

    def __init__(self, data: bytes, path: str) -> None:
        """Parse it.

        Raises:
            IsoreadyError: it is no JSON, too large or too deep, or names a key twice in one object.
        """
        self.path = path
        self._text = text_of(data, path)
        try:
            self.data: Any = json.loads(self._text, object_pairs_hook=_once, parse_constant=_refuse_constant)
        except json.JSONDecodeError as fault:
            msg = f"this is no JSON: {fault.msg}"
            raise self._fault(msg, fault.pos) from None
        except RecursionError:
            msg = "lists and objects are inside each other too deep"
            raise self._fault(msg, 0) from None
        except _TwiceError as fault:
            raise self._fault(*self._twice(str(fault), data)) from None
        except ValueError as fault:
            msg = f"this cannot be read: {str(fault)[:80]}"
            raise self._fault(msg, 0) from None

    def mapping(self, value: object, *keys: str | int) -> dict[str, Any]:
        """Give ``value``, to which ``keys`` lead, if it is an object."""
        return value if isinstance(value, dict) else self.refuse(f"{_named(keys)} must be an object", *keys)

    def items(self, value: object, *keys: str | int) -> list[Any]:
        """Give ``value``, to which ``keys`` lead, if it is a list of not too many items; none where it is absent."""
        if value is None:
            return []
        if not isinstance(value, list):
            self.refuse(f"{_named(keys)} must be a list", *keys)
        return value if len(value) <= _MOST_ITEMS else self.refuse(f"{_named(keys)} is too long", *keys)

    def refuse(self, message: str, *keys: str | int) -> NoReturn:
        """Say what is wrong with the value that ``keys`` lead to."""
        raise self._fault(message, _offset(self._text, keys))

    def _fault(self, message: str, at: int | Location) -> IsoreadyError:
        place = Lines(self.path, self._text.encode()).character(at) if isinstance(at, int) else at
        return IsoreadyError(message, MAKE_AGAIN, place)

    def _twice(self, key: str, data: bytes) -> tuple[str, int | Location]:
        """Say which key stands twice; the parser for files of people finds the place, if the file is not too large."""
        try:
            parse(data, self.path)
        except DocumentFault as fault:
            if fault.rule == "duplicate-key":
                return fault.message, fault.location
        return f"the key `{key[:60]}` stands twice in one object", 0


class _TwiceError(Exception):
    """A key that stands twice in one object."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        seen: set[str] = set()
        raise _TwiceError(next(key for key, _ in pairs if key in seen or seen.add(key)))  # type: ignore[func-returns-value]
    return made


def _refuse_constant(text: str) -> NoReturn:
    msg = f"`{text}` is no number"
    raise ValueError(msg)


def _named(keys: Keys) -> str:
    """What to call the value: its key, or which item of a list it is."""
    if not keys:
        return "the file"
    last = keys[-1]
    return f"`{last}`" if isinstance(last, str) else f"item {last + 1} of {_named(keys[:-1])}"


def _offset(text: str, keys: Keys) -> int:
    """Where the value stands that ``keys`` lead to, in sound JSON; where they lead nowhere, the deepest on the way."""
    at = _skip(text, 0)
    for key in keys:
        below = _below(text, at, key)
        if below is None:
            return at
        at = below
    return at


def _below(text: str, at: int, key: str | int) -> int | None:
    decoder, opened, count = json.JSONDecoder(), text[at], 0
    at = _skip(text, at + 1)
    while opened in "[{" and text[at] not in "]}":
        name: object = count
        if opened == "{":
            name, at = decoder.raw_decode(text, at)
            at = _skip(text, _skip(text, at) + 1)
        if name == key:
            return at
        _, at = decoder.raw_decode(text, at)
        at = _skip(text, at)
        at = _skip(text, at + 1) if text[at] == "," else at
        count += 1
    return None


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
