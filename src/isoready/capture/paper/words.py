"""The words of the sheet itself, one file for each language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES: Final = ("en", "ur")
"""Languages that a sheet can be printed in, in the order in which two stand side by side."""


@cache
def paper_words(language: str) -> Mapping[str, str]:
    """Give every word of a language by key.

    Raises:
        IsoreadyError: the sheet does not speak it.
    """
    if language not in LANGUAGES:
        msg = f"a worksheet does not speak `{language}`"
        raise IsoreadyError(msg, "Use --lang en or ur, or en,ur for both.")
    path = resource("forms", "paper", f"words.{language}.yaml")
    return {key: str(value) for key, value in parse(path.read_bytes(), path.name).data.items()}
