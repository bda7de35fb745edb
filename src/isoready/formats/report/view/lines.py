"""Lines over time: what is claimed and what is supported, as points of a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.formats.report.numbers import trimmed
from isoready.formats.report.view.lens import share

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from isoready.model.rating import Band
    from isoready.model.score import Value

WIDTH: Final = Fraction(1000)
HEIGHT: Final = Fraction(300)
"""Size of the drawing in its own units."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One value of one line."""

    x: str
    y: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Two lines over the same days."""

    claimed: tuple[Dot, ...]
    supported: tuple[Dot, ...]
    edges: tuple[str, ...]
    """Heights of the bands' upper edges, the highest last."""
    bands: tuple[tuple[str, str], ...]
    """Each band's name with the height at which it stands."""

    @property
    def claimed_path(self) -> str:
        """The points of the claimed line, as SVG writes them."""
        return _path(self.claimed)

    @property
    def supported_path(self) -> str:
        """The points of the supported line, as SVG writes them."""
        return _path(self.supported)


def lines_of(
    days: Sequence[date], claimed: Sequence[Value], supported: Sequence[Value], bands: Sequence[Band]
) -> Lines:
    """Lay the values out over their days; what has no number stands at nothing."""
    edges = [Fraction(0), *(band.up_to / 100 for band in bands)]
    start, span = days[0].toordinal(), max((days[-1] - days[0]).days, 1)
    places = [WIDTH * Fraction(day.toordinal() - start, span) for day in days]
    return Lines(
        claimed=tuple(Dot(_at(x), _height(share(value))) for x, value in zip(places, claimed, strict=True)),
        supported=tuple(Dot(_at(x), _height(share(value))) for x, value in zip(places, supported, strict=True)),
        edges=tuple(_height(edge) for edge in edges[1:]),
        bands=tuple(
            (band.id, _height((low + high) / 2)) for band, low, high in zip(bands, edges, edges[1:], strict=False)
        ),
    )


def _height(value: Fraction) -> str:
    return _at(HEIGHT * (1 - value))


def _at(value: Fraction) -> str:
    return trimmed(value)


def _path(dots: Sequence[Dot]) -> str:
    return " ".join(f"{dot.x},{dot.y}" for dot in dots)
