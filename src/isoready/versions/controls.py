"""Controls: what changed in what is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from isoready.model.changes import Change, Level
from isoready.model.checklist import State
from isoready.versions.fields import BREAKING, MINOR, PATCH, changed, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.model.checklist import Checklist, Control, Measure, Question
    from isoready.versions.fields import Table

WORDS: Final = "reworded"
WEIGHT: Final = "re-weighted"
OTHER: Final = "changed"
_CONTROL: Final[Table] = {
    "weight": (BREAKING, WEIGHT),
    "critical": (BREAKING, OTHER),
    "scale": (BREAKING, OTHER),
    "evidence_valid_for": (BREAKING, OTHER),
    "applies_when": (BREAKING, OTHER),
    "counts_for": (BREAKING, OTHER),
    "question": (MINOR, WORDS),
    "answers": (MINOR, WORDS),
    "effort": (MINOR, OTHER),
    "prerequisites": (MINOR, OTHER),
    "objectives": (MINOR, OTHER),
    "roles": (MINOR, OTHER),
    "references": (MINOR, OTHER),
    "title": (PATCH, WORDS),
    "intent": (PATCH, WORDS),
    "guidance": (PATCH, WORDS),
    "evidence": (PATCH, WORDS),
    "next_step": (PATCH, WORDS),
    "output": (PATCH, WORDS),
    "since": (PATCH, OTHER),
    "replaced_by": (PATCH, OTHER),
}
_QUESTION: Final[Table] = {
    "weight": (BREAKING, WEIGHT),
    "scale": (BREAKING, OTHER),
    "question": (MINOR, WORDS),
    "answers": (MINOR, WORDS),
}
_MEASURE: Final[Table] = {
    "unit": (BREAKING, OTHER),
    "target": (BREAKING, OTHER),
    "limit": (BREAKING, OTHER),
    "better": (BREAKING, OTHER),
    "shape": (BREAKING, OTHER),
    "a": (MINOR, WORDS),
    "b": (MINOR, WORDS),
    "how": (PATCH, WORDS),
    "because": (PATCH, WORDS),
}


def control_changes(old: Checklist, new: Checklist) -> Iterator[Change]:
    """What came, went, moved and changed. Order does not matter; what is not asked in either breaks nothing."""
    before, after = _placed(old), _placed(new)
    for name, (control, _) in before.items():
        if name not in after:
            yield Change(_level(control), "removed", "control", name, old=control.title)
    for name, (control, group) in after.items():
        if name not in before:
            yield Change(_level(control), "added", "control", name, new=control.title)
        else:
            yield from _one(before[name], (control, group))


def _placed(checklist: Checklist) -> dict[str, tuple[Control, str]]:
    return {control.id: (control, group.id) for group in checklist.all_groups() for control in group.listed}


def _level(control: Control) -> Level:
    return BREAKING if control.state is State.ACTIVE else MINOR


def _one(before: tuple[Control, str], after: tuple[Control, str]) -> Iterator[Change]:
    (old, home), (new, now) = before, after
    asked = State.ACTIVE in {old.state, new.state}
    for change in _differences(old, new):
        yield change if asked else replace(change, level=PATCH)
    if old.state is not new.state:
        yield Change(BREAKING if asked else MINOR, OTHER, "control", new.id, "state", old.state.value, new.state.value)
    if home != now:
        yield Change(BREAKING if asked else PATCH, "moved", "control", new.id, "", home, now)


def _differences(old: Control, new: Control) -> Iterator[Change]:
    yield from changed("control", new.id, old, new, _CONTROL)
    if old.na_allowed != new.na_allowed:
        words = ("yes", "no") if old.na_allowed else ("no", "yes")
        yield Change(BREAKING if old.na_allowed else MINOR, OTHER, "control", new.id, "na_allowed", *words)
    yield from _measures(new.id, "control", old.measure, new.measure)
    before, after = ({each.id: each for each in control.questions} for control in (old, new))
    yield from _questions(new.id, before, after)


def _questions(control: str, old: Mapping[str, Question], new: Mapping[str, Question]) -> Iterator[Change]:
    for name in (*old, *(name for name in new if name not in old)):
        key = f"{control}/{name}"
        if name not in new:
            yield Change(BREAKING, "removed", "question", key, old=title_of(old[name]))
        elif name not in old:
            yield Change(BREAKING, "added", "question", key, new=title_of(new[name]))
        else:
            yield from changed("question", key, old[name], new[name], _QUESTION)
            yield from _measures(key, "question", old[name].measure, new[name].measure)


def _measures(name: str, kind: str, old: Measure | None, new: Measure | None) -> Iterator[Change]:
    if old is None or new is None:
        if old is not new:
            yield Change(BREAKING, "added" if new else "removed", kind, name, "measure")
    else:
        yield from (replace(each, key=f"measure {each.key}") for each in changed(kind, name, old, new, _MEASURE))
