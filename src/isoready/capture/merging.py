"""Merging: two people's answers to the same questions brought together, response by response."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.responses import Sides, both_lists, merged_response, settled
from isoready.model.merged import Choice, Conflict, Merged

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Data = Mapping[str, Any]
    """What an assessment's file holds, or a part of it."""

_FIXED: Final = frozenset({"format", "checklist", "responses"})
"""What is merged in another way, or is the same on both sides."""
_OWN: Final = frozenset({"date", "language", "organisation", "scope"})
"""What a file says of itself: without a base, another file says nothing of it."""


def merge(  # noqa: PLR0913, PLR0917  three sides, and what is known of the other
    ours: Data,
    theirs: Data,
    base: Data | None,
    source: str,
    choose: Callable[[Conflict], Choice] = lambda _: Choice.BOTH,
    unseen: frozenset[str] = frozenset(),
) -> Merged:
    """Bring ``theirs`` into ``ours``; both are assessments of one checklist, as they stand in a file.

    What only one side changed since ``base`` is as that side has it; without a base, what only one side says. Where two
    answers to a question disagree and ``choose`` says both, ours stays and the other is kept whole beside it, under
    ``differing``. A value above the responses that both changed stays ours. ``source`` is the file of the other side,
    and ``unseen`` are fields of a response that this file did not say itself.
    """
    return _Merge(source, choose, unseen).merged(Sides(ours, theirs, base, base is not None))


class _Merge:
    """Merges one file into another, and notes what they disagree on."""

    def __init__(self, source: str, choose: Callable[[Conflict], Choice], unseen: frozenset[str]) -> None:
        self._source, self._choose, self._unseen = source, choose, unseen
        self._conflicts: list[Conflict] = []
        self._undecided = 0

    def merged(self, sides: Sides) -> Merged:
        """All of it."""
        data = dict(sides.ours)
        for name in _names(sides):
            if name not in _FIXED:
                _put(data, name, self._value((name,), sides.part(name)))
        before = sides.ours.get("responses") or {}
        responses = self._responses(sides.part("responses"))
        if responses or "responses" in data:
            data["responses"] = responses
        changed = [key for key in {**before, **responses} if before.get(key) != responses.get(key)]
        return Merged(data, tuple(changed), tuple(self._conflicts), self._undecided)

    def _value(self, keys: tuple[str, ...], sides: Sides) -> Any:  # noqa: ANN401  whatever the file holds
        """One value above the responses, merged entry by entry where it has any."""
        ours, theirs = sides[:2]
        if isinstance(ours, dict) and isinstance(theirs, dict):
            inner = dict(ours)
            for name in _names(sides):
                _put(inner, name, self._value((*keys, name), sides.part(name)))
            return inner
        if isinstance(ours, list) and isinstance(theirs, list):
            return both_lists(sides)
        value, apart = settled(sides)
        if apart and (sides.known or keys[0] not in _OWN) and self._chosen(keys, ours, theirs) is Choice.THEIRS:
            return theirs
        return value

    def _responses(self, sides: Sides) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key in _names(sides):
            chosen = partial(self._chosen, ("responses", key))
            merged = merged_response(sides.part(key), self._source, chosen, self._unseen)
            if merged is not None:
                result[key] = merged
        return result

    def _chosen(self, keys: tuple[str, ...], ours: object, theirs: object) -> Choice:
        conflict = Conflict(keys, ours, theirs, self._source)
        self._conflicts.append(conflict)
        choice = self._choose(conflict)
        stays = (
            theirs is None and keys[0] == "responses"
        )  # what they took out and we changed: there is only one to keep
        self._undecided += choice is Choice.BOTH and not stays
        return choice


def _names(sides: Sides) -> list[str]:
    return list({**(sides.ours or {}), **(sides.theirs or {}), **(sides.base or {})})


def _put(data: dict[str, Any], name: str, value: object) -> None:
    if value is None and data.get(name) is not None:
        del data[name]
    elif value is not None:
        data[name] = value
