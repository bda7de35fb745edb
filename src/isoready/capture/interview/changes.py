"""Changes: what an answer, and what stands beside it, does to the data of an assessment; nothing else of it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.model.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.capture.interview.steps import Step
    from isoready.model.checklist import Control

MARK: Final = "x-review"
"""What a response has that is marked for review; the phone form writes the same."""
_OF_ANSWER: Final = ("confirmed", "origin", "reason", "alternative", "answered_by", "answered_on")
"""What says something of an answer, and nothing of the next one."""


class Absent:
    """Stands for what is not there, which is not the same as nothing."""


ABSENT: Final = Absent()


class Change(NamedTuple):
    """One place of the file as it was and as it is to be."""

    key: str
    """Of the step that it was made at."""
    way: tuple[str, ...]
    before: Any
    after: Any

    @property
    def back(self) -> Change:
        """The change that takes this one back."""
        return Change(self.key, self.way, self.after, self.before)


def changed(data: Mapping[str, Any], change: Change) -> dict[str, Any]:
    """The data with that change in it; the data that was given stays as it is."""
    return _put(data, change.way, change.after)


def stands(data: Mapping[str, Any], way: tuple[str, ...]) -> Any:  # noqa: ANN401  whatever the file holds
    """What is at a place; ``ABSENT`` where there is no such place."""
    here: Any = data
    for name in way:
        if not isinstance(here, dict) or name not in here:
            return ABSENT
        here = here[name]
    return here


def _put(data: Mapping[str, Any], way: tuple[str, ...], value: Any) -> dict[str, Any]:  # noqa: ANN401  the same
    first, *below = way
    made = dict(data)
    if not below:
        if value is ABSENT:
            made.pop(first, None)
        else:
            made[first] = value
        return made
    inner = made.get(first)
    made[first] = _put(inner if isinstance(inner, dict) else {}, tuple(below), value)
    return made


def place_of(data: Mapping[str, Any], way: tuple[str, ...]) -> tuple[str, ...]:
    """The outermost place that has to be made so that there is one at ``way``; undoing takes that out whole."""
    for depth in range(1, len(way)):
        if not isinstance(stands(data, way[:depth]), dict):
            return way[:depth]
    return way


class Answerer(NamedTuple):
    """Who answers, and when."""

    by: str
    on: str
    """The day as ISO 8601."""


def answered(  # noqa: PLR0913, PLR0917  an answer, and all that is written beside it
    data: Mapping[str, Any],
    step: Step,
    answer: str | bool | int | None,  # noqa: FBT001  a fact may be true or false
    who: Answerer,
    english: Control | None = None,
    reason: str = "",
) -> Change:
    """Give an answer, or take it back with None; ``english`` is the control whose wording was answered."""
    if step.asked is None:
        return _change(data, step, step.way, ABSENT if answer is None and step.fact else answer)
    response = _response(data, step)
    apart = response.get("answer") != answer
    kept = {name: value for name, value in response.items() if name not in _OF_ANSWER} if apart else dict(response)
    kept["answer"] = answer
    if answer is not None:
        kept |= {"reason": reason} if reason else {}
        kept |= {"answered_by": who.by} if who.by else {}
        kept |= {"answered_on": who.on} | ({"wording": fingerprint(english)} if english else {})
        if who.by and isinstance(kept.get("origin"), dict):
            kept["origin"] = {**kept["origin"], "accepted": {"by": who.by, "on": who.on}}
    return _respond(data, step, kept)


def beside(data: Mapping[str, Any], step: Step, name: str, value: Any) -> Change:  # noqa: ANN401  text, truth or list
    """Put a note, an owner, a day, evidence or a mark beside an answer; nothing takes it out."""
    kept = {key: each for key, each in _response(data, step).items() if key != name}
    if value:
        kept = {**_response(data, step), name: value}
    return _respond(data, step, kept)


def _response(data: Mapping[str, Any], step: Step) -> dict[str, Any]:
    found = stands(data, step.way[:-1])
    return found if isinstance(found, dict) else {}


def _respond(data: Mapping[str, Any], step: Step, response: dict[str, Any]) -> Change:
    return _change(data, step, step.way[:-1], response)


def _change(data: Mapping[str, Any], step: Step, way: tuple[str, ...], value: Any) -> Change:  # noqa: ANN401  the same
    place = place_of(data, way)
    after = value
    for name in reversed(way[len(place) :]):
        after = {name: after}
    return Change(step.key, place, stands(data, place), after)
