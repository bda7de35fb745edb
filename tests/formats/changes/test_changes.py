"""What changed, as text and as JSON."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator
from tests.versions.test_comparing import one

from isoready.formats.changes import json_v1, text
from isoready.versions import compare


def test_text_tells_each_change_on_a_line_and_the_version_that_they_ask_for() -> None:
    """Long texts are not repeated; what came or went is named by its title."""
    found = compare(one(), one(weight=2, guidance="Do that. " * 20, version="1.1.0"))
    assert text.render(found).decode() == (
        "sample@1.0.0 -> sample@1.1.0\n\n"
        "Breaking: the same answers may be refused, or give another number or verdict (1)\n"
        "  control A: weight re-weighted: 1 -> 2\n\n"
        "Patch: words and what decides nothing (1)\n"
        "  control A: guidance reworded\n\n"
        "These changes ask for version 2.0.0 or higher, and 1.1.0 is less.\n"
    )


def test_text_says_that_nothing_changed() -> None:
    """Not nothing at all."""
    assert b"Nothing that people read" in text.render(compare(one(), one()))


def test_json_fits_its_schema() -> None:
    """Also where nothing differs."""
    for new in (one(), one(weight=2)):
        made = json.loads(json_v1.render(compare(one(), new)))
        Draft202012Validator(json_v1.schema()).validate(made)
        assert made["breaking"] == bool(made["changes"])
