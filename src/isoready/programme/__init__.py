"""A programme: a checklist's scoring as exact rows, which a solver is asked about and scoring checks."""

from isoready.programme.changing import answered
from isoready.programme.linear import Linear
from isoready.programme.needs import Need, needs_of, score_need
from isoready.programme.programme import Programme, Toward
from isoready.programme.solution import Found, Solution
from isoready.programme.solver import minimise
from isoready.programme.steps import stepped
from isoready.programme.values import values_of

__all__ = [
    "Found",
    "Linear",
    "Need",
    "Programme",
    "Solution",
    "Toward",
    "answered",
    "minimise",
    "needs_of",
    "score_need",
    "stepped",
    "values_of",
]
