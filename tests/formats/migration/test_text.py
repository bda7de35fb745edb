"""A migration for a terminal."""

from __future__ import annotations

from isoready.formats.migration import text
from isoready.model.migrated import Answer, Became, Leg, Migrated, Told


def test_words_from_a_file_cannot_move_the_cursor() -> None:
    """Names, titles and reasons are escaped, and each thing stands on a line."""
    told = Told(Became.RETIRED, (Answer("A", "a\x1b[31m", None),), (), "why\nnot")
    leg = Leg("s@1.0.0", "s@2.0.0", "More.", backwards=True, told=(told,))
    said = text.render(Migrated("our.yaml", "a\x07b", "s@1.0.0", "s@2.0.0", (leg,), b"")).decode()
    assert "\x1b" not in said
    assert "\x07" not in said
    assert "s@1.0.0 -> s@2.0.0 (back): More.\n" in said
    assert "  A a\\u001b[31m [open]\n      why not\n" in said
