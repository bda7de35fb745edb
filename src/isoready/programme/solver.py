"""The solver: HiGHS, given a programme as floats, on one thread and with one seed so that it answers the same twice."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, gcd, isfinite, lcm
from typing import TYPE_CHECKING, Any, Final

from isoready.errors import IsoreadyError
from isoready.programme.linear import NONE, Linear
from isoready.programme.recalling import Question, recalled
from isoready.programme.solution import Found, Solution

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.programme.programme import Programme

_TOLERANCE: Final = 1e-9
_LARGEST: Final = 10**9
"""Whole coefficients up to this are handed over as they are; a row of larger ones is scaled down."""
_SCALED: Final = 10**6
_NEARLY: Final = Fraction(1, 10**6)
"""How far from a whole number a bound on whole numbers may be taken for it."""


def minimise(
    programme: Programme,
    objective: Linear,
    seconds: float,
    *,
    start: frozenset[int] | None = None,
    nodes: int | None = None,
) -> Solution:
    """Look for the decisions with the least objective; what was found of the same question before may be recalled.

    Args:
        programme: What must hold.
        objective: What to make small.
        seconds: After so long the best so far is taken.
        start: Decisions known to hold, to begin with.
        nodes: After so many branches the best so far is taken; unlike a time, the same on every machine.

    Raises:
        IsoreadyError: HiGHS is not installed.
    """
    question = Question(programme, objective, start, nodes)
    return recalled(question, lambda: _asked(question, seconds))


def _asked(question: Question, seconds: float) -> Solution:
    programme, objective, start, nodes = question
    highspy = _highspy()
    solver = _quiet(highspy)
    options = _options(seconds) if nodes is None else {**_options(seconds), "mip_max_nodes": nodes}
    for name, value in options.items():
        solver.setOptionValue(name, value)
    scale = _scale([objective.constant, *objective.terms.values()])
    solver.passModel(_model(highspy, programme, objective.times(scale)))
    if start is not None:
        _begin(solver, programme, start)
    solver.run()
    return _solution(highspy, solver, programme, objective, scale)


def _highspy() -> Any:  # noqa: ANN401  a module that may not be there
    try:
        import highspy  # noqa: PLC0415  with numpy it costs 90 ms, and only plans need it
    except ImportError as fault:
        msg = "planning needs the solver HiGHS, which is not installed"
        raise IsoreadyError(msg, 'Install it: pip install "isoready[plan]"') from fault
    return highspy


def _quiet(highspy: Any) -> Any:  # noqa: ANN401  its types need the module
    """Make a solver that prints nothing: the usual class prints a banner before it can be told not to."""

    class Quiet(highspy.Highs):  # type: ignore[misc]  # the module may not be there
        def enableCallbacks(self) -> None:  # noqa: N802  the name is the library's
            self.setOptionValue("output_flag", False)  # noqa: FBT003  the library takes it by place

    return Quiet()


def _options(seconds: float) -> dict[str, Any]:
    return {
        "threads": 1,
        "random_seed": 0,
        "time_limit": max(seconds, 0.0),
        "mip_rel_gap": 0.0,
        "mip_abs_gap": 0.0,
        "mip_feasibility_tolerance": _TOLERANCE,
        "primal_feasibility_tolerance": _TOLERANCE,
        "dual_feasibility_tolerance": _TOLERANCE,
    }


def _model(highspy: Any, programme: Programme, objective: Linear) -> Any:  # noqa: ANN401  as above
    model = highspy.HighsLp()
    columns, rows = programme.columns, [_Scaled(row.expression) for row in programme.rows]
    model.num_col_, model.num_row_ = len(columns), len(rows)
    model.col_cost_ = [float(objective.terms.get(place, 0)) for place in range(len(columns))]
    model.offset_ = float(objective.constant)
    model.col_lower_ = [float(each.lower) for each in columns]
    model.col_upper_ = [float(each.upper) for each in columns]
    kinds = highspy.HighsVarType
    model.integrality_ = [kinds.kInteger if each.whole else kinds.kContinuous for each in columns]
    model.row_lower_ = [row.lower for row in rows]
    ends = zip(rows, programme.rows, strict=True)
    model.row_upper_ = [row.lower if of.equal else highspy.kHighsInf for row, of in ends]
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = _starts(rows)
    model.a_matrix_.index_ = [column for row in rows for column in row.columns]
    model.a_matrix_.value_ = [value for row in rows for value in row.values]
    return model


class _Scaled:
    """A row in whole numbers, as far as they stay small enough for a float."""

    def __init__(self, expression: Linear) -> None:
        scale = _scale([expression.constant, *expression.terms.values()])
        above, below = scale.numerator, scale.denominator
        self.lower = float(-expression.constant * scale)
        self.columns = list(expression.terms)
        self.values = [each.numerator * above / (each.denominator * below) for each in expression.terms.values()]


def _starts(rows: Iterable[_Scaled]) -> list[int]:
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row.columns))
    return starts


def _scale(numbers: Iterable[Fraction]) -> Fraction:
    """Say what to multiply by, so that the numbers are whole and small, or at least not too large."""
    given = [number for number in numbers if number]
    if not given:
        return Fraction(1)
    common = lcm(*(each.denominator for each in given))
    scale = Fraction(common, gcd(*(each.numerator * (common // each.denominator) for each in given)))
    largest = max(abs(each) for each in given)
    return scale if largest * scale <= _LARGEST else _SCALED / largest


def _begin(solver: Any, programme: Programme, ones: frozenset[int]) -> None:  # noqa: ANN401  as above
    whole = [place for place, column in enumerate(programme.columns) if column.whole]
    values = [float(place in ones) for place in whole]
    import numpy  # noqa: ICN001, PLC0415  highspy has brought it

    solver.setSolution(len(whole), numpy.array(whole, dtype=numpy.int32), numpy.array(values))


def _solution(
    highspy: Any,  # noqa: ANN401  as above
    solver: Any,  # noqa: ANN401  as above
    programme: Programme,
    objective: Linear,
    scale: Fraction,
) -> Solution:
    info, status, states = solver.getInfo(), solver.getModelStatus(), highspy.HighsModelStatus
    seconds = solver.getRunTime()
    if status == states.kModelEmpty:
        return Solution(Found.OPTIMAL, frozenset(), objective.constant, objective.constant, seconds)
    if status in {states.kInfeasible, states.kUnboundedOrInfeasible}:
        return Solution(Found.IMPOSSIBLE, frozenset(), NONE, NONE, seconds)
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Solution(Found.NOTHING, frozenset(), NONE, NONE, seconds, cut_short=True)
    values = solver.getSolution().col_value
    ones = frozenset(
        place
        for place, column in enumerate(programme.columns)
        if column.whole and values[place] > 0.5  # noqa: PLR2004
    )
    found = Found.OPTIMAL if status == states.kOptimal else Found.FEASIBLE
    bound = _bound(programme, objective, scale, info.mip_dual_bound)
    value = Fraction(info.objective_function_value) / scale
    return Solution(
        found, ones, value, bound, seconds, cut_short=status not in {states.kOptimal, states.kSolutionLimit}
    )


def _bound(programme: Programme, objective: Linear, scale: Fraction, said: float) -> Fraction:
    """Turn the solver's bound into an exact one, rounded down, or up to a whole number where there are only such."""
    lowest = programme.lowest(objective)
    if not isfinite(said):
        return lowest
    scaled = Fraction(said) - _NEARLY
    numbers = [objective.constant * scale, *(times * scale for times in objective.terms.values())]
    whole = all(programme.columns[column].whole for column in objective.terms)
    if whole and all(number.denominator == 1 for number in numbers):
        scaled = Fraction(ceil(scaled))
    return max(lowest, scaled / scale)
