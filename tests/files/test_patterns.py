"""Patterns in words."""

from __future__ import annotations

import json
import re

from isoready.files.patterns import PATTERNS
from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist


def test_every_pattern_of_text_in_the_models_has_words() -> None:
    """No reader is shown a regular expression; dates and numbers say themselves what they want."""
    schemas = json.dumps([Assessment.model_json_schema(), Checklist.model_json_schema()])
    used = {json.loads(f'"{found}"') for found in re.findall(r'"pattern": "((?:[^"\\]|\\.)*)"', schemas)}
    own_words = {pattern for pattern in used if r"\d{4}-" in pattern or r"\d{1,12}" in pattern}
    assert used - own_words <= set(PATTERNS)


def test_every_example_is_right() -> None:
    """What is given as an example fits, but for the digest, which is cut short."""
    for pattern, (words, example) in PATTERNS.items():
        assert words
        assert re.fullmatch(pattern, example) or example.endswith("...")
