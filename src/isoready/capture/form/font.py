"""The font: Urdu letters for phones that have none, as small as a web font can be."""

from __future__ import annotations

from io import BytesIO

from isoready.resources import resource


def urdu_font() -> bytes:
    """Give the shipped Nastaliq font as WOFF2, the same bytes every time."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415  only a form with a font pays

    made = BytesIO()
    with TTFont(resource("reports", "fonts", "NotoNastaliqUrdu-Regular.ttf"), recalcTimestamp=False) as font:
        font.flavor = "woff2"
        font.save(made)
    return made.getvalue()
