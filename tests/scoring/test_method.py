"""A method: what one that is not ours must bring, and what it is spared."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from tests.scoring.building import case, checklist, control, group

from isoready.scoring import Case, Method, Methods, Part, score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band


class Best(Method):
    """The best part alone."""

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:  # noqa: ARG002  it does not rate
        """Take the highest value."""
        return max(part.value for part in parts)


def test_a_method_of_somebody_else_brings_its_arithmetic_alone() -> None:
    """It takes whatever a part counts for, has no unit of its own, and its parts are told as they are."""
    world = case(checklist(group("G", control("A", counts_for="x"), control("B", weight=2))), {"A": "L", "B": "P"})
    card = score(Case(world.checklist, world.assessment, world.support, Methods(Best())))
    assert card.root.supported.value == Fraction(2, 3)
    assert card.root.supported.stands_for == ""
    assert Best().refuses("x") == ""
    parts = [Part(Fraction(1), Fraction(2, 3)), Part(Fraction(2), Fraction(1, 3))]
    assert Best().worked(parts, ()) == "2/3 with weight 1, 1/3 with weight 2"


def test_a_method_without_arithmetic_is_none() -> None:
    """It cannot even be made."""
    with pytest.raises(TypeError, match="combine"):
        Method()  # type: ignore[abstract]
