"""Making: one answer of one or several others, never better than the worst of them and marked as not yet accepted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from isoready.migration.raw import Raw, answer_of, joined, listed, text_of
from isoready.model.answers import known_scales, scale_name, translated, value_of
from isoready.model.fingerprint import fingerprint
from isoready.model.rating import NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from isoready.model.checklist import Checklist, Control, Question
    from isoready.model.rating import Scale


class Asking(NamedTuple):
    """A question with its control and scale."""

    control: Control
    question: Question
    scale: Scale | None

    def value(self, answer: str) -> Fraction | None:
        """What an answer counts as here; None where it is not accepted."""
        return value_of(self.question, self.scale, answer)

    def holds(self, answer: str | None, asked: Asking) -> bool:
        """Whether an answer to this question counts for just as much under ``asked``."""
        if answer is None:
            return True
        if answer == NOT_APPLICABLE:
            return asked.control.na_allowed or not self.control.na_allowed
        return self.value(answer) == asked.value(answer) is not None


def askings(checklist: Checklist) -> dict[str, Asking]:
    """Every question by the key of its answer."""
    scales = known_scales(checklist)
    return {
        control.response_id(question): Asking(control, question, scales.get(scale_name(checklist, control, question)))
        for control in checklist.controls()
        for question in control.items
    }


class Given(NamedTuple):
    """One answer that another is made of."""

    key: str
    raw: Raw | None
    """None where the file has no response."""
    asking: Asking


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes answers of a new checklist out of those of an old one."""

    old: str
    """``id@version``."""
    asked: Mapping[str, Asking]
    """The questions of the new checklist, by key."""

    def made(self, key: str, how: str, given: Sequence[Given]) -> Raw:
        """Make the response to a question of the new checklist; the same of the same, to the last letter."""
        raws = [(each.key, each.raw) for each in given if each.raw is not None]
        asking = self.asked[key]
        made: Raw = {}
        for _, raw in raws:
            made |= {name: value for name, value in raw.items() if name.startswith("x-") and name not in made}
        made["answer"] = _answer(asking, given)
        if any(raw.get("alternative") is True for _, raw in raws):
            made["alternative"] = True
        made |= _words(raws)
        made |= _dates(raws)
        evidence = _each_once(item for _, raw in raws for item in raw.get("evidence") or ())
        if evidence:
            made["evidence"] = evidence
        made["wording"] = fingerprint(asking.control)
        made["origin"] = {"how": how, "sources": self._sources(given)}
        return made

    def _sources(self, given: Sequence[Given]) -> list[Raw]:
        """Where the answer comes from; an answer that was itself only taken over names its own sources."""
        found: list[Raw] = []
        for each in given:
            origin = (each.raw or {}).get("origin")
            if isinstance(origin, dict) and "accepted" not in origin and isinstance(origin.get("sources"), list):
                found += origin["sources"]
            else:
                answer = answer_of(each.raw or {})
                found.append({"checklist": self.old, "control": each.key} | ({"answer": answer} if answer else {}))
        return _each_once(found)


def _answer(asking: Asking, given: Sequence[Given]) -> str | None:
    """The worst by achievement; open where one is open, and not applicable only where all are."""
    answers = [(each.asking, answer_of(each.raw or {})) for each in given]
    if any(answer is None for _, answer in answers):
        return None
    counted = [(asked, answer) for asked, answer in answers if answer is not None and answer != NOT_APPLICABLE]
    if not counted:
        return NOT_APPLICABLE if asking.control.na_allowed else None
    values = [(value, asked, answer) for asked, answer in counted if (value := asked.value(answer)) is not None]
    if len(values) < len(counted):
        return None
    worst, asked, answer = min(values, key=lambda each: each[0])
    return answer if asked.holds(answer, asking) else translated(asking.scale, worst)


def _words(raws: Sequence[tuple[str, Raw]]) -> Raw:
    words = {name: joined([(key, text_of(raw, name)) for key, raw in raws]) for name in ("reason", "note")}
    words |= {name: listed(text_of(raw, name) for _, raw in raws) for name in ("answered_by", "owner")}
    return {name: text for name, text in words.items() if text}


def _dates(raws: Sequence[tuple[str, Raw]]) -> Raw:
    """The earliest of each: an answer is as old as the oldest part of it, and the first promise is due first."""
    found = {name: [raw[name] for _, raw in raws if raw.get(name)] for name in ("answered_on", "due")}
    return {name: min(days) for name, days in found.items() if days}


def _each_once(items: Any) -> list[Any]:  # noqa: ANN401  whatever the file holds
    kept: list[Any] = []
    for item in items:
        if item not in kept:
            kept.append(item)
    return kept
