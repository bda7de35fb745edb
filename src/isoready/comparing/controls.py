"""The controls: what differs at each, and what its number was and is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from isoready.comparing.citations import citation_changes, confirmation_changes
from isoready.model.comparison import Change, ControlChange, What
from isoready.model.fingerprint import fingerprint
from isoready.model.score import Kind
from isoready.model.values import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from isoready.model.assessment import Response
    from isoready.model.checklist import Control
    from isoready.model.score import Scorecard, ScoreNode
    from isoready.scoring import Case

OPEN = "unanswered"


class Weighed(Protocol):
    """Whatever has a weight: a group, a control or a question."""

    @property
    def weight(self) -> Fraction:
        """How much it counts, 0 or more."""
        ...


@dataclass(frozen=True, slots=True)
class Scored:
    """One end: its case with the score that came of it."""

    case: Case
    card: Scorecard

    def controls(self) -> dict[str, Control]:
        """The controls by id."""
        return {control.id: control for control in self.case.checklist.controls()}

    def nodes(self) -> dict[str, ScoreNode]:
        """The controls' nodes by id."""
        return {node.id: node for node in self.card.root.of_kind(Kind.CONTROL)}

    def responses(self) -> dict[str, dict[str, Response]]:
        """The responses by key, by control."""
        found: dict[str, dict[str, Response]] = {}
        for key, response in self.case.assessment.responses.items():
            found.setdefault(control_of(key), {})[key] = response
        return found


def control_of(key: str) -> str:
    """Name the control that a response key, ``control[/question][@instance]``, is about."""
    return key.partition("@")[0].partition("/")[0]


def control_changes(old: Scored, new: Scored) -> tuple[ControlChange, ...]:
    """Name every control that differs, or whose number does: in the new order, then those that are gone."""
    differ = Differ(old, new, (old.controls(), new.controls()), (old.responses(), new.responses()))
    before, after = old.nodes(), new.nodes()
    found = (
        ControlChange(key, (after.get(key) or before[key]).title, before.get(key), after.get(key), changes)
        for key in dict.fromkeys((*after, *before))
        for changes in (tuple(differ.control(key)),)
        if changes or _moved(before[key], after[key])
    )
    return tuple(found)


def _moved(before: ScoreNode, after: ScoreNode) -> bool:
    readings = ((node.claimed.value, node.supported.value, node.supported.rating) for node in (before, after))
    return len(set(readings)) > 1


@dataclass(frozen=True, slots=True)
class Differ:
    """Finds what differs at one control; each pair holds the old end's first."""

    old: Scored
    new: Scored
    asked: tuple[Mapping[str, Control], Mapping[str, Control]]
    given: tuple[Mapping[str, Mapping[str, Response]], Mapping[str, Mapping[str, Response]]]

    def control(self, key: str) -> Iterator[Change]:
        """Say what differs at the control itself: how it is asked, whom it is for, what is answered and shown."""
        before, after = (asked.get(key) for asked in self.asked)
        if before is None:
            yield Change(What.NEW_CONTROL, "", "", "")
        elif after is None:
            yield Change(What.GONE_CONTROL, "", "", "")
        else:
            yield from _asked(before, after)
        yield from self._outside(key)
        responses = [given.get(key, {}) for given in self.given]
        for name in dict.fromkeys((*responses[1], *responses[0])):
            yield from self._response(name, "" if name == key else name, *(each.get(name) for each in responses))

    def _outside(self, key: str) -> Iterator[Change]:
        before, after = (end.case.outside.get(key, "") for end in (self.old, self.new))
        if before != after:
            yield Change(What.APPLICABILITY, "", _applies(before), _applies(after))

    def _response(self, name: str, subject: str, old: Response | None, new: Response | None) -> Iterator[Change]:
        before, after = (response.answer or OPEN if response else OPEN for response in (old, new))
        if before != after:
            yield Change(What.ANSWER, subject, before, after)
        was, now = (_reason(response) for response in (old, new))
        if was != now:
            yield Change(What.REASON, subject, was, now)
        carried = (self.old.case.support.get(name), self.new.case.support.get(name))
        yield from citation_changes(*carried)
        yield from confirmation_changes(*carried, subject)


def _reason(response: Response | None) -> str:
    if response is None:
        return ""
    return f"another measure: {response.reason}" if response.alternative else response.reason


def _applies(condition: str) -> str:
    return f"not asked of this firm: only when {condition}" if condition else "asked"


def _asked(before: Control, after: Control) -> Iterator[Change]:
    if fingerprint(before) != fingerprint(after):
        yield Change(What.WORDING, "", "", "")
    yield from weight_changes([("", before, after)])
    old, new = ({each.id: each for each in control.questions} for control in (before, after))
    yield from weight_changes((before.response_id(old[key]), old[key], new[key]) for key in old if key in new)
    if before.critical != after.critical:
        yield Change(What.CRITICAL, "", *("critical" if each.critical else "not critical" for each in (before, after)))


def weight_changes(weighed: Iterable[tuple[str, Weighed, Weighed]]) -> Iterator[Change]:
    """Name what weighs otherwise than it did."""
    for subject, before, after in weighed:
        if before.weight != after.weight:
            yield Change(What.WEIGHT, subject, written(before.weight), written(after.weight))
