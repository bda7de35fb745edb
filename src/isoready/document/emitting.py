"""Emitting: plain data as lines of YAML in block style, which the parser reads back to the same data."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9_.@/-]*", re.ASCII)
_WORDS: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that some reader of YAML takes for something else than text."""
_HIDDEN: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
"""Characters that no editor shows; they may only be written as escapes."""
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEAD: Final = "- "
STEP: Final = 2
"""Spaces that a level is indented by."""


def emit(data: Mapping[str, Any], indent: int) -> Iterator[str]:
    """Write a mapping, one line at a time and without line breaks, ``indent`` spaces in."""
    for key, value in data.items():
        yield from _entry(" " * indent + key_text(key) + ":", value, indent)


def _entry(head: str, value: object, indent: int) -> Iterator[str]:
    if isinstance(value, dict) and value:
        yield head
        yield from emit(value, indent + STEP)
    elif isinstance(value, list) and value:
        yield head
        yield from _items(value, indent + STEP)
    else:
        yield f"{head} {value_text(value)}"


def _items(values: list[Any], indent: int) -> Iterator[str]:
    space = " " * indent
    for value in values:
        if isinstance(value, dict) and value:
            first, *others = emit(value, indent + STEP)
            yield space + _HEAD + first[indent + STEP :]
            yield from others
        elif isinstance(value, list) and value:
            yield space + "-"
            yield from _items(value, indent + STEP)
        else:
            yield f"{space}{_HEAD}{value_text(value)}"


def value_text(value: object) -> str:
    """Write a single value on one line; a short word and a day stand without quotes."""
    if isinstance(value, str):
        return value if _DAY.fullmatch(value) else key_text(value)
    return scalar_text(value)


def json_text(data: object, indent: int = 0) -> str:
    """Write data as JSON, a line for each value, with decimals as they are."""
    space = "\n" + " " * (indent + STEP)
    if isinstance(data, dict) and data:
        parts = [f"{scalar_text(key)}: {json_text(value, indent + STEP)}" for key, value in data.items()]
        return "{" + space + f",{space}".join(parts) + "\n" + " " * indent + "}"
    if isinstance(data, list) and data:
        parts = [json_text(value, indent + STEP) for value in data]
        return "[" + space + f",{space}".join(parts) + "\n" + " " * indent + "]"
    return scalar_text(data)


def key_text(key: str) -> str:
    """Write a short text: plain where every reader of YAML takes it for the same word, else in quotes."""
    return key if _PLAIN.fullmatch(key) and key.casefold() not in _WORDS else scalar_text(key)


def scalar_text(value: object) -> str:
    """Write a single value, or an empty list or mapping; text always in quotes."""
    if isinstance(value, str):
        return _HIDDEN.sub(_escaped, json.dumps(value, ensure_ascii=False))
    if isinstance(value, Decimal):
        return f"{value:f}" if "." in f"{value:f}" else f"{value:f}.0"
    return json.dumps(value)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
