"""Needles: the strings that must not be in what is handed on, and those that no search could tell from other words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.sharing.tokens import row, rows, squeezed, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LEAST: Final = 2
"""Letters of the shortest word that is searched by itself."""
LEAST_SQUEEZED: Final = 6
"""Letters of the shortest string that is searched where spaces cannot be relied on."""
PIECE: Final = 3
"""Words of the shortest sentence of a longer text that is searched by itself."""
_ENDS: Final = re.compile(r"[\n\r.!?;:\N{ARABIC FULL STOP}\N{ARABIC QUESTION MARK}]+")


@dataclass(frozen=True, slots=True)
class Needles:
    """What is searched, and what cannot be."""

    words: tuple[str, ...]
    """Rows of words, longest first."""
    letters: tuple[str, ...]
    """The same without spaces, for text whose spaces cannot be relied on."""
    common: tuple[str, ...]
    """Strings that also are words of the checklist, of the report itself or of what is kept, or hold no word."""

    def within(self, text: str) -> Iterator[str]:
        """Find those that a row of words, as ``tokens.rows`` writes it, holds."""
        return (needle.strip() for needle in self.words if needle in text)

    def within_letters(self, text: str) -> Iterator[str]:
        """Find those that a text without spaces holds, in either direction of writing."""
        back = text[::-1]
        return (needle for needle in self.letters if needle in text or needle in back)


def needles_of(strings: Iterable[str], known: Iterable[str]) -> Needles:
    """Sort strings into those that can be searched and those that also occur in ``known`` texts."""
    known = tuple(known)
    usual, run_on = rows(known), squeezed(" ".join(known))
    strings = sorted(set(strings))
    whole = {text: row(text) for text in strings}
    pieces = {row(piece) for text in strings for piece in _pieces(text)}
    searched = {each for each in {*whole.values(), *pieces} if _tells(each) and each not in usual}
    letters = {each.replace(" ", "") for each in searched}
    return Needles(
        words=tuple(sorted(searched, key=lambda each: (-len(each), each))),
        letters=tuple(sorted(each for each in letters if len(each) >= LEAST_SQUEEZED and each not in run_on)),
        common=tuple(text for text in strings if whole[text] not in searched),
    )


def _tells(words: str) -> bool:
    """Whether a row of words has a letter, and more than a letter or two."""
    bare = words.replace(" ", "")
    return len(bare) >= LEAST and not bare.isdigit()


def _pieces(text: str) -> Iterator[str]:
    """The sentences of a longer text, which may be cut off or set apart."""
    found = _ENDS.split(text)
    return (piece for piece in found if len(found) > 1 and len(words_in(piece)) >= PIECE)
