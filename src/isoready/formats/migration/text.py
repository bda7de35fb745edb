"""A migration for a terminal: what happens to every answer, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.ci.plain import plain
from isoready.model.migrated import Answer, Became

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.migrated import Leg, Migrated, Told

OPEN: Final = "open"


def render(found: Migrated) -> bytes:
    """Write it with one line for each thing that happens."""
    return "".join(f"{plain(line)}\n" for line in _lines(found)).encode()


def _lines(found: Migrated) -> Iterator[str]:
    yield f"{found.organisation}: {found.assessment}"
    if not found.legs:
        yield f"It answers {found.new} already; there is nothing to migrate."
        return
    for leg in found.legs:
        yield from _leg(leg)


def _leg(leg: Leg) -> Iterator[str]:
    yield ""
    yield f"{leg.old} -> {leg.new}{' (back)' if leg.backwards else ''}: {leg.summary}"
    for became in Became:
        told = [each for each in leg.told if each.became is became]
        if told:
            yield ""
            yield f"{became.value} ({leg.count(became)}): {became.meaning}"
            yield from (line for each in told for line in _told(each))


def _told(told: Told) -> Iterator[str]:
    sides = [side for side in (_side(told.before), _side(told.after)) if side]
    yield f"  {' -> '.join(sides)}"
    if told.why:
        yield f"      {' '.join(told.why.split())}"


def _side(answers: tuple[Answer, ...]) -> str:
    return ", ".join(_answer(each) for each in answers)


def _answer(answer: Answer) -> str:
    return f"{answer.key} {answer.title} [{answer.answer or OPEN}]"
