"""The weakest link: a chain counts as much as the least of what it holds, whatever the weights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.scoring.method import Leaning, Method, Part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.model.rating import Band


class WeakestLink(Method):
    """The least part decides; a weight above 0 only says that a part counts at all."""

    leaning = Leaning.NOTHING

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:  # noqa: ARG002  other methods rate
        """Take the least achievement."""
        return min(part.value for part in parts)

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002  other methods rate
        """Write the least of all."""
        return f"least of ({', '.join(str(part.value) for part in parts)})"


WEAKEST: Final = WeakestLink()
