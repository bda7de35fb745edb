"""The words of the interview itself, one file for each language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from isoready.capture.form.words import words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES: Final = ("en", "ur")
"""Languages that the interview speaks."""


@cache
def interview_words(language: str) -> Mapping[str, str]:
    """Give every word by dotted key; in English where the interview does not speak the language."""
    return words_in("terminal", language if language in LANGUAGES else LANGUAGES[0])
