"""A localised checklist: the same checklist with the words of another language put in, and a note of what it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.model.words import reworded

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist
    from isoready.model.locale import Locale
    from isoready.model.words import Way

SOURCE: Final = "en"
"""The language that checklists are written in."""
PERCENT: Final = "%"
"""A unit that begins so is answered with a per cent sign: it must begin so in every language."""


@dataclass(frozen=True, slots=True)
class Localised:
    """A checklist in one language. Only its words differ: identifiers, weights and every number are as they were."""

    language: str
    checklist: Checklist
    """Of the type that every format takes. Its fingerprints are those of the translation: never write them."""
    texts: int
    """How many texts the checklist has."""
    missing: tuple[Way, ...] = ()
    """Ways to the texts that the language lacks; English stands there."""
    reviewed: bool = True
    """Whether somebody whose mother tongue it is has read it."""

    @property
    def places(self) -> frozenset[str]:
        """What is missing, each as its keys joined by dots."""
        return frozenset(".".join(way) for way in self.missing)


def localised(checklist: Checklist, locale: Locale | None) -> Localised:
    """Put the words of a locale into a checklist; none leaves it in English.

    A text that the locale lacks stays as it is and is listed. Words of things that the checklist does not have are
    passed over. So is a unit that begins with ``%`` in one language only: it would change which answers are accepted.
    """
    words = {} if locale is None else locale.words()
    texts: list[Way] = []
    missing: list[Way] = []

    def take(way: Way, english: str) -> str:
        texts.append(way)
        found = words.get(way)
        if found is None or (way[-1] == "unit" and found.startswith(PERCENT) != english.startswith(PERCENT)):
            missing.append(way)
            return english
        return found

    made = reworded(checklist, take)
    if locale is None:
        return Localised(SOURCE, checklist, len(texts))
    return Localised(locale.language, made, len(texts), tuple(missing), locale.review.state == "reviewed")
