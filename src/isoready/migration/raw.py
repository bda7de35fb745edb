"""Raw responses: what a file holds for one answer, told apart by a digest and joined without losing a word."""

from __future__ import annotations

import json
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Raw = dict[str, Any]
"""A response as the file has it, with the keys that isoready does not know."""

MOST: Final = 9_500
"""Characters that joined words may have; whoever wrote more finds it whole under ``retired:``."""
_DIGITS: Final = 16


def digest(raw: object) -> str:
    """Say in 16 hex digits what a response holds, whatever the order of its keys."""
    text = json.dumps(raw, sort_keys=True, ensure_ascii=True, default=_exact)
    return sha256(text.encode()).hexdigest()[:_DIGITS]


def _exact(value: object) -> object:
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    raise TypeError(value)


def joined(parts: Sequence[tuple[str, str]]) -> str:
    """Join words with their origin; one alone, or the same from all, needs none."""
    given = [(name, words) for name, words in parts if words]
    if len({words for _, words in given}) <= 1:
        return given[0][1] if given else ""
    text = "\n".join(f"{name}: {words}" for name, words in given)
    return text if len(text) <= MOST else f"{text[:MOST]}... (whole under retired)"


def listed(names: Iterable[str]) -> str:
    """Name each person once, in the order given."""
    return "; ".join(dict.fromkeys(name for name in names if name))


def text_of(raw: Raw, key: str) -> str:
    """The words under a key; nothing where there are none."""
    value = raw.get(key)
    return value if isinstance(value, str) else ""


def answer_of(raw: Raw) -> str | None:
    """The answer as the text that it stands for, as the model reads it."""
    answer = raw.get("answer")
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    return None if answer is None else str(answer)
