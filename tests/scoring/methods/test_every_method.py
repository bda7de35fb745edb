"""Laws that every method keeps, whatever its parts, weights and settings."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready import plugins
from isoready.model.rating import default_bands
from isoready.scoring import Method, Part
from isoready.scoring.method import Leaning

if TYPE_CHECKING:
    from collections.abc import Iterator

LEVELS = {"1": ["PA1.1"], "2": ["PA2.1", "PA2.2"], "3": ["PA3.1"]}
SETTINGS: dict[str, list[dict[str, Any]]] = {
    "capability-level": [{"levels": LEVELS}, {"levels": LEVELS, "enough": "P", "full": "L"}],
    "penalty": [{}, {"start": 3, "partial": "proportional"}],
}
LABELS = {"capability-level": ["PA1.1", "PA2.1", "PA2.2", "PA3.1"], "maturity-sum": ["1", "2", "3"]}
NAMES = plugins.names(plugins.METHODS)
PLAIN = sorted({*NAMES} - {"capability-level", "median-lower", "nplf-mean"})
"""Whose formula is arithmetic and nothing else."""
BANDS = default_bands()
SHARES = st.sampled_from(["0", "1"]).map(Fraction) | st.fractions(min_value=0, max_value=1, max_denominator=60)
FACTOR = Fraction(2)


def methods(name: str) -> list[Method]:
    """A method with each of its settings."""
    kind: type[Method] = plugins.find(plugins.METHODS, name)
    return [kind.model_validate(settings) for settings in SETTINGS.get(name, [{}])]


@st.composite
def case(draw: st.DrawFn, name: str, most: int = 6) -> tuple[Method, list[Part]]:
    """A method with parts that it takes."""
    method = draw(st.sampled_from(methods(name)))
    lightest = 0 if method.weightless else Fraction(1, 8)
    weights = st.fractions(min_value=lightest, max_value=8, max_denominator=8)
    leaves = st.just(True) if method.flat else st.booleans()  # noqa: FBT003  what a part is
    part = st.builds(Part, weights, SHARES, st.just(""), st.sampled_from(LABELS.get(name, [""])), leaves)
    return method, draw(st.lists(part, min_size=1, max_size=most))


@pytest.mark.parametrize("name", NAMES)
@given(st.data())
def test_it_is_an_exact_share(name: str, data: st.DataObject) -> None:
    """A fraction from 0 to 1."""
    method, parts = data.draw(case(name))
    value = method.combine(parts, BANDS)
    assert isinstance(value, Fraction)
    assert 0 <= value <= 1


@pytest.mark.parametrize("name", NAMES)
@given(st.data())
def test_a_better_part_lowers_nothing(name: str, data: st.DataObject) -> None:
    """Whichever part it is and however much better."""
    method, parts = data.draw(case(name))
    which = data.draw(st.integers(0, len(parts) - 1))
    better = data.draw(st.just(Fraction(1)) | st.fractions(min_value=parts[which].value, max_value=1))
    then = [*parts[:which], parts[which]._replace(value=better), *parts[which + 1 :]]
    assert method.combine(then, BANDS) >= method.combine(parts, BANDS)


@pytest.mark.parametrize("name", NAMES)
@given(st.data())
def test_the_order_of_parts_is_nothing(name: str, data: st.DataObject) -> None:
    """Whatever the order of the file."""
    method, parts = data.draw(case(name))
    assert method.combine(data.draw(st.permutations(parts)), BANDS) == method.combine(parts, BANDS)


@pytest.mark.parametrize("name", sorted({*NAMES} - {"penalty"}))
@given(st.data())
def test_all_weights_times_k_is_nothing(name: str, data: st.DataObject) -> None:
    """Weights are relative, but for the points of a penalty."""
    method, parts = data.draw(case(name))
    times = data.draw(st.fractions(min_value="1/9", max_value=9))
    heavier = [part._replace(weight=part.weight * times) for part in parts]
    assert method.combine(heavier, BANDS) == method.combine(parts, BANDS)


@pytest.mark.parametrize("name", NAMES)
@given(st.data())
def test_all_met_is_all(name: str, data: st.DataObject) -> None:
    """1 of 1s; of a capability level when every attribute is rated."""
    method, parts = data.draw(case(name))
    if name == "capability-level":
        parts += [Part(Fraction(1), Fraction(1), counts_for=label) for label in LABELS[name]]
    assert method.combine([part._replace(value=Fraction(1)) for part in parts], BANDS) == 1


@pytest.mark.parametrize("name", NAMES)
@given(st.data())
def test_nothing_met_is_nothing(name: str, data: st.DataObject) -> None:
    """0 of 0s; of a penalty once the losses reach the start."""
    method, parts = data.draw(case(name))
    if name == "penalty":
        parts += [Part(Fraction(100), Fraction(0))]
    assert method.combine([part._replace(value=Fraction(0)) for part in parts], BANDS) == 0


@pytest.mark.parametrize("name", PLAIN)
@given(st.data())
def test_its_formula_gives_its_value(name: str, data: st.DataObject) -> None:
    """What is printed, reckoned out, is what was made."""
    method, parts = data.draw(case(name))
    assert reckoned(method.worked(parts, BANDS)) == method.combine(parts, BANDS)


def reckoned(formula: str) -> Fraction:
    """Reckon out a printed formula, exactly."""
    python = formula.replace(" x ", " * ").replace("least of (", "least(").replace("most of (", "most(")
    exact = re.sub(r"\d+", lambda number: f"Fraction({number[0]})", python)
    assert re.fullmatch(r"(?:Fraction|least|most|[\d\s()+*/,-])*", exact)
    names = {"Fraction": Fraction, "least": lambda *values: min(values), "most": lambda *values: max(values)}
    return Fraction(eval(exact, {"__builtins__": {}}, names))  # noqa: S307  numbers and signs only, see above


@pytest.mark.parametrize("name", sorted({*NAMES} - {*PLAIN}))
@given(st.data())
def test_every_formula_names_what_it_came_to(name: str, data: st.DataObject) -> None:
    """Ratings are not arithmetic; the last number of the formula is the level, or stands for the rating."""
    method, parts = data.draw(case(name))
    *_, last = method.worked(parts, BANDS).replace("stands for ", ", ").split(", ")
    assert reckoned(last.replace(" of ", " / ")) == method.combine(parts, BANDS)


@pytest.mark.parametrize("name", NAMES)
@given(st.data())
def test_weights_push_it_as_it_says(name: str, data: st.DataObject) -> None:
    """No way to double or halve each weight pushes it further than one of the cuts that its leaning speaks of."""
    method, parts = data.draw(case(name, most=4))
    corners = [_weighed(parts, heavy) for heavy in product((False, True), repeat=len(parts))]
    anyhow = [method.combine(corner, BANDS) for corner in corners]
    for up, furthest in ((False, min(anyhow)), (True, max(anyhow))):
        values = [method.combine(each, BANDS) for each in _cuts(method, parts, up=up)]
        assert furthest == (max(values) if up else min(values))


def _weighed(parts: list[Part], heavy: tuple[bool, ...]) -> list[Part]:
    pairs = zip(parts, heavy, strict=True)
    return [part._replace(weight=part.weight * (FACTOR if is_heavy else 1 / FACTOR)) for part, is_heavy in pairs]


def _cuts(method: Method, parts: list[Part], *, up: bool) -> Iterator[list[Part]]:
    """The weightings that a leaning speaks of: for each label a value parts the light from the heavy."""
    assert method.leaning is not Leaning.UNKNOWN
    if method.leaning is Leaning.NOTHING:
        yield parts
        return
    by_label = method.leaning is Leaning.SHARES_BY_LABEL
    keys = [part.counts_for if by_label else "" for part in parts]
    labels = sorted(set(keys))
    alone = [method.combine([part], BANDS) for part in parts]
    edges = sorted({Fraction(-1), *alone})
    for chosen in product(edges, repeat=len(labels)):
        edge = dict(zip(labels, chosen, strict=True))
        heavy = ((value > edge[key]) == up for value, key in zip(alone, keys, strict=True))
        yield _weighed(parts, tuple(heavy))
