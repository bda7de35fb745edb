"""The words of the form itself, one file for each language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES: Final = ("en", "ur")
"""Languages that the form speaks."""
DIRECTIONS: Final = {"en": "ltr", "ur": "rtl"}


@cache
def form_words(language: str) -> Mapping[str, str]:
    """Give every word of a language by dotted key.

    Raises:
        IsoreadyError: the form does not speak it.
    """
    if language not in LANGUAGES:
        msg = f"the form does not speak `{language}`"
        raise IsoreadyError(msg, f"It speaks: {', '.join(LANGUAGES)}.")
    return words_in("phone", language)


def words_in(folder: str, language: str) -> Mapping[str, str]:
    """Read the words of one of the ways to ask, by dotted key."""
    path = resource("forms", folder, f"words.{language}.yaml")
    return _flat(parse(path.read_bytes(), path.name).data)


def _flat(tree: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    entries: dict[str, str] = {}
    for key, value in tree.items():
        if isinstance(value, dict):
            entries |= _flat(value, f"{prefix}{key}.")
        else:
            entries[prefix + key] = str(value)
    return entries
