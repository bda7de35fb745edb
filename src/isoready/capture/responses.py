"""Two responses to one question made one: what only one side says is taken, and what they disagree on is kept twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

Response = dict[str, Any]

_SAID: Final = ("answer", "reason", "alternative")
"""What an answer is."""
CLAIM: Final[tuple[str, ...]] = (*_SAID, "answered_by", "answered_on", "confirmed", "wording", "origin")
"""What belongs to an answer, and is taken along with it."""
_LISTS: Final = ("evidence", "reviews", "differing")
_LOOKED: Final = frozenset({"sha256", "observed", "valid_for"})
"""What a later look at a piece of evidence changes."""


class Sides(NamedTuple):
    """One thing as each side has it; None where a side lacks it."""

    ours: Any
    theirs: Any
    base: Any = None
    """As both had it once."""
    known: bool = False
    """Whether it is known what both had once; if not, what a side lacks was not taken out."""

    def part(self, name: str) -> Sides:
        """One entry of it."""
        ours, theirs, base = ((each or {}).get(name) for each in self[:3])
        return Sides(ours, theirs, base, self.known)


def merged_response(
    sides: Sides, source: str, chosen: Callable[[Any, Any], str], unseen: frozenset[str] = frozenset()
) -> Response | None:
    """Merge one response; None where there shall be none.

    ``source`` is the file that the other side came in. ``chosen`` is asked about a conflict, with both sides, and says
    ``ours``, ``theirs`` or ``both``. ``unseen`` are fields that the other side's file did not say itself: they are not
    kept beside ours.
    """
    ours, theirs, base, known = sides
    if ours is None and theirs is None:
        return None
    if known and (_same(theirs, base) or _same(ours, base)):
        return _copy(ours if _same(theirs, base) else theirs)
    if (ours is None or theirs is None) and (not known or base is None):
        return _copy(theirs if ours is None else ours)
    if ours is None or theirs is None:
        return _taken_out(ours, theirs, source, chosen(ours, theirs), unseen)
    merger = _Merger(sides)
    result = merger.units(mine=True)
    return _decided(merger, result, source, chosen, unseen) if merger.apart else result


def _taken_out(
    ours: Response | None, theirs: Response | None, source: str, choice: str, unseen: frozenset[str]
) -> Response | None:
    """One side took out what the other changed: what was changed stays whole, or goes."""
    if ours is not None:
        return _pinned(ours) if choice == "theirs" else dict(ours)
    if choice == "theirs" or theirs is None:
        return _copy(theirs)
    result: Response = {}
    if choice == "both":
        _keep(result, {name: value for name, value in theirs.items() if name not in unseen}, source)
    return result or None


def _decided(
    merger: _Merger, result: Response, source: str, chosen: Callable[[Any, Any], str], unseen: frozenset[str]
) -> Response:
    """Let somebody choose between two sides that disagree; an answer that stays has nothing of another answer."""
    ours, theirs = merger.sides[:2]
    choice = chosen(ours, theirs)
    if choice == "theirs":
        return merger.units(mine=False)
    if merger.answers_apart:
        result = dict(ours)
    if choice == "both":
        _keep(result, {name: value for name, value in theirs.items() if name not in unseen}, source)
    return result


def _pinned(side: Response) -> Response | None:
    """What stays of a response that the other side took out: evidence that somebody looked at and recorded."""
    kept = [each for each in side.get("evidence") or [] if isinstance(each, dict) and each.get("sha256")]
    return {"evidence": kept} if kept else None


def _copy(side: Response | None) -> Response | None:
    return None if side is None else dict(side)


def same_answer(one: Response | None, other: Response | None) -> bool:
    """Whether two responses answer alike, whoever gave them and whatever else they say."""
    return _said(one or {}) == _said(other or {})


def _same(one: Response | None, other: Response | None) -> bool:
    return (one is None) == (other is None) and _filled(one or {}) == _filled(other or {})


def _filled(response: Response) -> Response:
    """Without what is empty, and with an answer as the text that it stands for."""
    said = {
        key: value for key, value in response.items() if not _empty(value) and (key, value) != ("alternative", False)
    }
    return {**said, "answer": _text(said["answer"])} if "answer" in said else said


def _empty(value: object) -> bool:
    return value is None or (isinstance(value, str | list | dict) and not value)


def _text(answer: object) -> object:
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    return answer if isinstance(answer, str | dict | list) else str(answer)


def _keep(result: Response, theirs: Response, source: str) -> None:
    """Put the other response beside ours, once."""
    other = {name: value for name, value in theirs.items() if name != "differing"}
    kept = list(result.get("differing") or [])
    if not any(_same(each.get("response"), other) for each in kept):
        result["differing"] = [*kept, {"source": source, "response": other}]


class _Merger:
    """Merges what belongs together as one."""

    def __init__(self, sides: Sides) -> None:
        self.sides = sides
        self._ours, self._theirs, self._base = (each or {} for each in sides[:3])
        self.answers_apart = False
        """Whether both sides answer, and answer differently; known after the units are merged."""
        self.apart = False
        """Whether they disagree in anything."""

    def units(self, *, mine: bool) -> Response:
        """Merge all; where both sides disagree ours is taken, or theirs where ``mine`` is not so."""
        result = self._claim(mine=mine)
        known = {**self._ours, **self._theirs}
        for name in known:
            if name not in CLAIM:
                value = self._list(name) if name in _LISTS else self._field(self.sides.part(name), mine=mine)
                if not _empty(value) or (name in self._ours and value == self._ours[name]):
                    result[name] = value
        return {name: result[name] for name in known if name in result}

    def _claim(self, *, mine: bool) -> Response:
        ours, theirs, base = (
            {name: side[name] for name in CLAIM if name in side} for side in (self._ours, self._theirs, self._base)
        )
        if self.sides.known and _same(theirs, base):
            return ours
        if self.sides.known and _same(ours, base):
            return theirs
        if _said(ours) == _said(theirs) or not _said(theirs):
            return {**ours, **{name: value for name, value in theirs.items() if _empty(ours.get(name))}}
        if not _said(ours):
            return {**ours, **theirs}
        self.apart = self.answers_apart = True
        return ours if mine else theirs

    def _field(self, sides: Sides, *, mine: bool) -> Any:  # noqa: ANN401  whatever the file holds
        value, apart = settled(sides)
        self.apart |= apart
        return sides.theirs if apart and not mine else value

    def _list(self, name: str) -> list[Any]:
        return both_lists(self.sides.part(name))


def both_lists(sides: Sides) -> list[Any]:
    """Items of both sides; one that a side took out is gone."""
    ours, theirs, base = (list(each or []) for each in sides[:3])
    if sides.known and base in (ours, theirs):
        return theirs if ours == base else ours
    result = [each for each in ours if each in theirs or each not in base]
    for each in theirs:
        if each in base:
            continue
        place = next((at for at, known in enumerate(result) if _says(known, each)), None)
        if place is None:
            result.append(each)
        elif result[place] != each:
            result[place] = {**result[place], **_looked_again(each, base)}
    return result


def _looked_again(item: dict[str, Any], base: list[Any]) -> dict[str, Any]:
    """When a piece of evidence was looked at, where that is what was changed of it; a digest stays that of the look."""
    same = (old for old in base if isinstance(old, dict) and _unlooked(old) == _unlooked(item))
    old = next(same, None)
    return {} if old is None else {k: item[k] for k in _LOOKED - {"sha256"} if k in item and item[k] != old.get(k)}


def _unlooked(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name not in _LOOKED}


def settled(sides: Sides) -> tuple[Any, bool]:
    """The value that is taken, and whether both sides changed it, to different ones; then it is ours."""
    ours, theirs, base, known = sides
    if ours == theirs or (theirs == base if known else _empty(theirs)):
        return ours, False
    if ours == base if known else _empty(ours):
        return theirs, False
    return ours, True


def _says(known: object, item: object) -> bool:
    """Whether an item says all that another does, but for when a piece of evidence was looked at."""
    if not isinstance(item, dict) or not isinstance(known, dict) or "by" in item:
        return item == known
    return all(key in _LOOKED or known.get(key) == value for key, value in item.items())


def _said(response: Response) -> Response:
    return _filled({name: response.get(name) for name in _SAID})
