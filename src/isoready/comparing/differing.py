"""Differing: the factors in which two sides are not the same."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from isoready.comparing.pair import End
from isoready.model.comparison import Factor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.comparing.pair import Mixes, Side

_OLD, _NEW = End.OLD, End.NEW


def differing(mixes: Mixes) -> tuple[Factor, ...]:
    """Name the factors that differ, in the order of ``Factor``; those that do not need never be mixed."""
    found = set(_found(mixes))
    return tuple(factor for factor in Factor if factor in found)


def _found(mixes: Mixes) -> Iterator[Factor]:
    pair, whole = mixes.pair, mixes.checklist(_OLD, _OLD, _OLD)
    if _answers(pair.old) != _answers(pair.new):
        yield Factor.ANSWERS
    asked = [_OLD]
    if mixes.checklist(_NEW, _OLD, _OLD) != whole:
        yield Factor.CHECKLIST
        asked.append(_NEW)
    if mixes.checklist(_OLD, _NEW, _OLD) != whole:
        yield Factor.WEIGHTS
    if mixes.checklist(_OLD, _OLD, _NEW) != whole:
        yield Factor.POLICY
    if any(pair.outside(each, _OLD) != pair.outside(each, _NEW) for each in asked):
        yield Factor.PROFILE
    yield from _support(mixes, asked)


def _answers(side: Side) -> tuple[Mapping[str, str], Mapping[str, str | None]]:
    answers = {key: response.answer for key, response in side.assessment.responses.items()}
    return side.assessment.instances, {key: answer for key, answer in answers.items() if answer is not None}


def _support(mixes: Mixes, asked: list[End]) -> Iterator[Factor]:
    support = mixes.pair.support
    if any(support(_OLD, day, each) != support(_NEW, day, each) for day, each in product(End, asked)):
        yield Factor.EVIDENCE
    if any(support(end, _OLD, each) != support(end, _NEW, each) for end, each in product(End, asked)):
        yield Factor.EXPIRY
