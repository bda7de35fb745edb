"""The four scoring models of XCCDF 1.2: what ``oscap`` makes of a benchmark, and what we make of it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import event, given
from hypothesis import strategies as st
from tests.lacking import lacking
from tests.scoring.agreement.oscap import (
    FAILS,
    LEFT_OUT,
    MODELS,
    OSCAP,
    SUCCEEDS,
    Given,
    Group,
    Rule,
    ours,
    run,
    theirs,
)

from isoready.model.score import Unscored

ONE = Fraction(1)
WEIGHTS = st.sampled_from(["0", "1/4", "1/2", "1", "1", "2", "3", "10"]).map(Fraction)
"""All exact in the binary floats that ``oscap`` reckons in."""
RESULTS = st.sampled_from([*SUCCEEDS * 4, *FAILS * 2, *LEFT_OUT])
ROLES = st.sampled_from(["full"] * 5 + ["unscored", "unchecked"])
RULES = st.builds(Rule, WEIGHTS, RESULTS, ROLES, st.sampled_from("NPL"))
GROUPS = st.recursive(
    st.builds(Group, WEIGHTS, st.lists(RULES, max_size=4).map(tuple)),
    lambda groups: st.builds(Group, WEIGHTS, st.lists(RULES | groups, min_size=1, max_size=4).map(tuple)),
    max_leaves=8,
)
BENCHMARKS = st.builds(Group, st.just(ONE), st.lists(GROUPS | RULES, min_size=1, max_size=4).map(tuple))
CLOSE = Fraction(1, 1000)
"""Of 100: ``oscap`` divides binary floats of 24 digits and prints six decimals, of which the last are noise."""
OVAL = Path(__file__).parent / "oval"


@pytest.fixture(autouse=True, scope="module")
def _with_oscap() -> None:
    """Without ``oscap`` there is nothing to agree with; where all is checked, that is a failure."""
    if OSCAP is None:
        lacking("oscap", "openscap-scanner")


def scored(benchmark: Group) -> dict[str, Given]:
    """Let ``oscap`` score a benchmark."""
    with TemporaryDirectory() as folder:
        return theirs(benchmark, Path(folder))


def made(benchmark: Group, model: str) -> Fraction | Unscored:
    """Score a benchmark ourselves."""
    return ours(benchmark, model).root.supported.value


@given(BENCHMARKS)
def test_both_come_to_the_same_wherever_something_weighs(benchmark: Group) -> None:
    """Nested groups, weights 0, all results and roles; where nothing is counted or weighs, we say that."""
    given = scored(benchmark)
    assert set(given) == set(MODELS)
    compared = {
        "default": benchmark.counted and not benchmark.hollow,
        "flat": benchmark.weighs,
        "flat-unweighted": benchmark.counted,
        "absolute": benchmark.weighs,
    }
    event(f"models compared: {sum(compared.values())}")
    for model, value in ((model, made(benchmark, model)) for model in MODELS):
        if compared[model]:
            assert isinstance(value, Fraction)
            assert _agree(model, value, given[model])
        elif not (model == "default" and benchmark.weighs):
            assert isinstance(value, Unscored)


def _agree(model: str, value: Fraction, given: Given) -> bool:
    """Sums and counts agree exactly, shares as far as binary floats tell."""
    if model == "default":
        return abs(100 * value - given.score) < CLOSE
    return value == (given.score if model == "absolute" else given.score / given.maximum)


def test_scores_of_given_results_are_those_of_an_evaluation(tmp_path: Path) -> None:
    """What ``remediate`` makes of results, ``eval`` makes of the same results when it has found them itself."""
    results = tmp_path / "results.xml"
    given = run("eval", "--results", str(results), str(OVAL / "benchmark.xml"), results=results)
    rules = (Rule(Fraction(3), "pass"), Rule(Fraction(1, 2), "fail"), Rule(Fraction(0), "unknown"))
    left_out = (Rule(ONE, "notselected"), Rule(ONE, "informational", "unscored"), Rule(ONE, "notchecked"))
    benchmark = Group(ONE, (Group(Fraction(2), (*rules, *left_out)), Rule(ONE, "pass")))
    assert given == scored(benchmark)
    assert all(
        _agree(model, value, given[model]) for model in MODELS if isinstance(value := made(benchmark, model), Fraction)
    )


EMPTY = Group(ONE, (Group(ONE, (Rule(ONE, "notapplicable"), Rule(ONE, "fail", "unscored"))),))
WEIGHTLESS = Group(ONE, (Group(ONE, (Rule(Fraction(0), "fail"), Rule(Fraction(0), "pass"))),))
HOLLOW = Group(ONE, (Group(ONE, (Rule(Fraction(0), "pass"),)), Rule(ONE, "pass")))


def test_where_nothing_is_counted_oscap_gives_nothing_and_full_marks() -> None:
    """By three models 0, by the absolute one 1; we say that there is nothing to score."""
    none = Given(Fraction(0), Fraction(0))
    assert scored(EMPTY) == {
        "default": Given(Fraction(0), Fraction(100)),
        "flat": none,
        "flat-unweighted": none,
        "absolute": Given(ONE, Fraction(0)),
    }
    assert {made(EMPTY, model) for model in MODELS} == {Unscored.NOTHING_APPLICABLE}


def test_where_nothing_weighs_oscap_passes_what_failed() -> None:
    """A rule failed, and the absolute model gives full marks; we say that nothing weighs, or count the rules."""
    assert scored(WEIGHTLESS) == {
        "default": Given(Fraction(0), Fraction(100)),
        "flat": Given(Fraction(0), Fraction(0)),
        "flat-unweighted": Given(ONE, Fraction(2)),
        "absolute": Given(ONE, Fraction(0)),
    }
    assert {model: made(WEIGHTLESS, model) for model in MODELS} == {
        "default": Unscored.NOTHING_WEIGHS,
        "flat": Unscored.NOTHING_WEIGHS,
        "flat-unweighted": Fraction(1, 2),
        "absolute": Unscored.NOTHING_WEIGHS,
    }


def test_a_group_in_which_nothing_weighs_counts_zero_in_oscap() -> None:
    """All rules pass and the default model says 50 of 100; we leave such a group out."""
    assert scored(HOLLOW)["default"] == Given(Fraction(50), Fraction(100))
    assert {model: made(HOLLOW, model) for model in MODELS} == dict.fromkeys(MODELS, ONE)
