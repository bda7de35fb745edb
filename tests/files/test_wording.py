"""The wording of refusals."""

from __future__ import annotations

from isoready.files.bounds import tell_bounds
from isoready.files.wording import Refusal, name_of, tell


def test_names_a_value_by_its_way() -> None:
    """An item is named by its number, counted from 1, and the list that it is in."""
    assert name_of(()) == "the file"
    assert name_of(("a", "b")) == "`b`"
    assert name_of(("a", 0)) == "item 1 of `a`"
    assert name_of(("a", 0, 2)) == "item 3 of item 1 of `a`"


def test_what_has_no_words_yet_is_told_in_those_there_are() -> None:
    """A bound that a later model brings is never passed over in silence."""
    assert tell_bounds("`a`", "multiple_of", {"multiple_of": 2}, "must be even") == (
        "`a`: must be even",
        "See what is accepted with `isoready schema`.",
    )


def test_long_values_are_cut() -> None:
    """A message stays a line, whatever the file holds."""
    refusal = Refusal("bool_parsing", {}, "", "x" * 1000)
    message, _ = tell(("a",), [refusal], ())
    assert len(message) < 120
    message, _ = tell(("y" * 1000,), [Refusal("extra_forbidden", {}, "", 1)], ("a",))
    assert len(message) < 120


def test_keys_are_compared_as_people_mistype_them() -> None:
    """Capitals and hyphens do not hide what was meant."""
    _, hint = tell(("Next-Step",), [Refusal("extra_forbidden", {}, "", 1)], ("next_step", "note"))
    assert hint == "Did you mean `next_step`?"
