"""The nearest name: offered when one is near, and not for ever."""

from __future__ import annotations

from isoready.validation.nearest import Nearest


def test_a_near_name_is_offered() -> None:
    """One wrong letter is forgiven."""
    assert Nearest(["PM.1.1", "SI.2.2"]).hint("PM1.1", "No.") == "Did you mean `PM.1.1`?"


def test_another_way_out_is_told_where_no_name_is_near() -> None:
    """Nothing is offered that nobody meant."""
    assert Nearest(["PM.1.1"]).hint("backup", "List them.") == "List them."


def test_comparing_stops_after_twenty_names() -> None:
    """A file full of wrong names is the wrong file, and must not cost minutes."""
    nearest = Nearest(["PM.1.1"])
    hints = [nearest.hint("PM1.1", "No.") for _ in range(22)]
    assert hints == ["Did you mean `PM.1.1`?"] * 20 + ["No."] * 2
