"""Weights: by which factor all of them may be off before another verdict can come out."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.model.sensitivity import Factor
from isoready.scoring.hearing import by_cell
from isoready.scoring.outcome import combine
from isoready.scoring.view import members_of, question_method
from isoready.sensitivity.pushed import all_pushed, known, pushed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.scoring.outcome import Outcome
    from isoready.sensitivity.aim import Aim
    from isoready.sensitivity.standing import Standing

_GRAIN: Final = 10_000
"""Factors are looked for in steps of one over this."""
_LARGEST: Final = 1_000_000
"""Nobody's weights are off by more."""
_CLOSE: Final = Fraction(1001, 1000)
"""How near the two factors must be between which the true one lies."""


def factor_of(standing: Standing, aim: Aim) -> Factor:
    """Find the factor below which no weights reach an aim that is not reached yet.

    Every weight above 0, of questions, controls and groups, may be divided or multiplied by at most the factor, each
    for itself. All values at the worst such weights are computed exactly, so both ends of the answer are proven; the
    truth lies between two factors at most a thousandth apart.
    """
    if not known(standing.now.methods):
        return Factor(Fraction(1), None)
    if not _reached(standing, aim, None):
        return Factor(None, None)
    if not _reached(standing, aim, Fraction(_LARGEST)):
        return Factor(Fraction(_LARGEST), None)
    holds, breaks = _between(standing, aim)
    return Factor(holds, breaks if _at_once(standing, aim) else None)


def _between(standing: Standing, aim: Aim) -> tuple[Fraction, Fraction]:
    holds, breaks = _GRAIN, 2 * _GRAIN
    while not _reached(standing, aim, Fraction(breaks, _GRAIN)):
        holds, breaks = breaks, 2 * breaks
    while breaks - holds > 1 and breaks > holds * _CLOSE:
        middle = (holds + breaks) // 2
        reached = _reached(standing, aim, Fraction(middle, _GRAIN))
        holds, breaks = (holds, middle) if reached else (middle, breaks)
    return Fraction(holds, _GRAIN), Fraction(breaks, _GRAIN)


def _at_once(standing: Standing, aim: Aim) -> bool:
    """Whether the same weights push everything furthest.

    A flat method may want a weight otherwise than another does, and one instance of a process otherwise than another.
    """
    methods = standing.now.methods
    flat = any(method.flat for method in (methods.default, *methods.by_kind.values()))
    return not (len(standing.now.instances) > 1 or (aim.bring and flat and len(aim.needs) > 1))


def _reached(standing: Standing, aim: Aim, factor: Fraction | None) -> bool:
    return aim.reached(worst(standing, factor, up=aim.bring))


def worst(standing: Standing, factor: Fraction | None, *, up: bool) -> Mapping[str, Outcome]:
    """Say what every node comes to at the weights that push it furthest."""
    now, outline = standing.now, standing.outline
    alone = {**now.alone, **_several(standing, factor, up=up)}
    seen = replace(now, methods=all_pushed(now.methods, factor, up=up), alone=alone, outcomes=dict(alone))
    free = [key for key in standing.hearing if key not in outline.requires]
    seen.settle((*free, *outline.requires), outline.branches.values())
    return seen.outcomes


def _several(standing: Standing, factor: Fraction | None, *, up: bool) -> dict[str, Outcome]:
    """Make again each control, or cell, of several questions, which have weights."""
    policy, look = standing.outline.checklist.scoring, standing.now.look
    method = pushed(question_method(policy), factor, up=up)
    cells = (each for control, questions in standing.hearing.items() for each in by_cell(control, questions))
    return {
        cell: combine(members_of(questions), [look.question(heard) for heard in questions], method, policy)
        for cell, questions in cells
        if len(questions) > 1
    }
