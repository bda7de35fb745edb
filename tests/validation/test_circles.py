"""Circles: found when there are some, and only then."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

from hypothesis import given
from hypothesis import strategies as st

from isoready.validation.circles import find_circles

NAMES = st.sampled_from("abcdefg")
NEEDS = st.dictionaries(NAMES, st.lists(NAMES, max_size=4), max_size=7)


def has_circle(needs: dict[str, list[str]]) -> bool:
    """Ask the standard library."""
    try:
        TopologicalSorter(
            {name: [each for each in wanted if each in needs] for name, wanted in needs.items()}
        ).prepare()
    except CycleError:
        return True
    return False


@given(NEEDS)
def test_there_is_a_circle_if_and_only_if_nothing_can_be_put_in_order(needs: dict[str, list[str]]) -> None:
    """The standard library sorts what has no circle, and refuses the rest."""
    assert bool(find_circles(needs)) == has_circle(needs)


@given(NEEDS)
def test_each_member_needs_the_next_and_the_last_needs_the_first(needs: dict[str, list[str]]) -> None:
    """What is called a circle is one, has no member twice and starts with the one that comes first."""
    order = list(needs)
    for circle in find_circles(needs):
        assert len(set(circle)) == len(circle)
        assert all(after in needs[name] for name, after in zip(circle, circle[1:] + circle[:1], strict=True))
        assert circle[0] == min(circle, key=order.index)


@given(NEEDS)
def test_taking_the_circles_out_one_by_one_leaves_none(needs: dict[str, list[str]]) -> None:
    """Whoever mends what is told, and asks again, comes to an end."""
    while circles := find_circles(needs):
        for first, second in ((circle[0], circle[1 % len(circle)]) for circle in circles):
            needs[first] = [each for each in needs[first] if each != second]
    assert not has_circle(needs)


def test_a_long_chain_is_followed_without_recursion() -> None:
    """Ten thousand controls in a row, the last of which needs the first, are one circle."""
    needs = {str(number): [str((number + 1) % 10_000)] for number in range(10_000)}
    assert [len(circle) for circle in find_circles(needs)] == [10_000]


def test_two_circles_are_told_in_the_order_of_the_file() -> None:
    """However they were found."""
    needs = {"a": ["x"], "b": ["b"], "x": ["y"], "y": ["x"]}
    assert find_circles(needs) == [("b",), ("x", "y")]
