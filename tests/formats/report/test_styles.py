"""The styles: every pair of colours can be read, also by who sees little contrast."""

from __future__ import annotations

import itertools
import re

import pytest

from isoready.formats.report.page import stylesheet

ENOUGH = 4.5
"""Least contrast of text of ordinary size (WCAG 2.2, 1.4.3, level AA)."""
PAPER = "#ffffff"
SHEETS = ("report.css", "print.css", "screen.css")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def luminance(colour: str) -> float:
    """Give the relative luminance of ``#rrggbb``, as WCAG defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def colour(name: str, body: str) -> str | None:
    """Find the colour that a rule gives to a property."""
    found = re.search(rf"(?:^|[;\s]){name}:\s*(#[0-9a-f]{{6}})", body)
    return found[1] if found else None


@pytest.mark.parametrize("sheet", SHEETS)
def test_text_has_enough_contrast(sheet: str) -> None:
    """Against its own background, or against paper where it has none."""
    pairs = [
        (selector, colour("color", body), colour("background", body))
        for selector, body in RULE.findall(stylesheet(sheet))
    ]
    checked = [(selector, text, ground or PAPER) for selector, text, ground in pairs if text]
    assert checked
    assert [selector for selector, text, ground in checked if contrast(text, ground) < ENOUGH] == []


def test_ratings_read_in_grey() -> None:
    """Each tone is clearly darker than the one before."""
    rules = {selector.strip().split("\n")[-1]: body for selector, body in RULE.findall(stylesheet("report.css"))}
    tones = [luminance(colour("background", rules[f".tone-{tone}"]) or PAPER) for tone in range(4)]
    assert all(lighter - darker > 0.1 for lighter, darker in itertools.pairwise(tones))


def test_no_style_asks_for_a_file() -> None:
    """Not even where a browser would."""
    assert not re.search(r"url\(|@import", "".join(stylesheet(sheet) for sheet in (*SHEETS, "browser.css")))
