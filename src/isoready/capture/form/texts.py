"""The texts of a form: what it shows of a checklist in one language, and which of that is English for want of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from isoready.model.words import words_of

if TYPE_CHECKING:
    from collections.abc import Container

    from isoready.model.localised import Localised
    from isoready.model.words import Way

_TOP: Final = frozenset({"title", "notice", "facts", "bands", "scales", "groups", "controls"})
_CONTROL: Final = frozenset({"title", "question", "intent", "guidance", "answers", "evidence", "questions", "measure"})


def texts_of(read_in: Localised, controls: Container[str], groups: Container[str]) -> dict[str, Any]:
    """Lay out the texts as a tree by the way to each.

    A text that the language lacks stands in a list by itself, in English, so that a screen reader is told so.

    Args:
        read_in: The checklist in its language.
        controls: Ids of the controls that the form asks.
        groups: Ids of the groups that it shows.
    """
    lacking = frozenset(read_in.missing)
    tree: dict[str, Any] = {}
    for way, text in words_of(read_in.checklist).items():
        if _wanted(way, controls, groups):
            here = tree
            for step in way[:-1]:
                here = here.setdefault(step, {})
            here[way[-1]] = [text] if way in lacking else text
    return tree


def _wanted(way: Way, controls: Container[str], groups: Container[str]) -> bool:
    top, *below = way
    if top == "controls":
        return below[0] in controls and below[1] in _CONTROL
    return top in _TOP and (top != "groups" or (below[0] in groups and below[1] == "title"))
