"""The rulebook: what every page says of its rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from isoready.errors import IsoreadyError
from isoready.rulebook import all_cards, find_card

SOURCE = Path(__file__).parents[1] / "src" / "isoready"
NAMED = (
    re.compile(r'(?:\brule=|Severity\.[A-Z]+, |refuse\()"([a-z-]+)"'),
    re.compile(r'"([a-z]+-[a-z-]+)", message, hint'),
)
SCORING = {"cap", "requires"}
"""Rules of scoring, which are explained elsewhere."""


def test_every_page_is_a_card() -> None:
    """Id, severity, subject, summary and both sections are there."""
    for card in all_cards():
        assert card.page.startswith(f"# {card.id}\n")
        assert card.severity in {"error", "warning", "note"}
        assert card.meaning
        assert card.mending


def test_every_rule_that_the_program_names_has_a_page() -> None:
    """Nobody is told of a rule that is not explained."""
    texts = (path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    named = {name for text in texts for pattern in NAMED for name in pattern.findall(text)} - SCORING
    assert {"schema", "format", "yaml-syntax", "tag", "due-soon", "evidence-expiring"} <= named
    assert named <= {card.id for card in all_cards()}


def test_a_slip_is_answered_with_the_nearest() -> None:
    """And what is near to nothing, with the list."""
    assert find_card("schema").id == "schema"
    with pytest.raises(IsoreadyError) as fault:
        find_card("evidence-change")
    assert fault.value.hint == "Did you mean `evidence-changed`?"
    with pytest.raises(IsoreadyError) as fault:
        find_card("zzz")
    assert "isoready rules" in fault.value.hint
