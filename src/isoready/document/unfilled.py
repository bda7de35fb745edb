"""Unfilled places: ``{{what belongs there}}``, which only the firm can fill in, in the text of a file."""

from __future__ import annotations

import re
from typing import Final

PLACE: Final = re.compile(r"(?<!\$)\{\{\s*([^{}\r\n]{1,200})\}\}")
"""One place; its group is what belongs there. ``${{ … }}``, as CI jobs have it, is none."""


def is_unfilled(value: object) -> bool:
    """Whether a value is a text that still has a place to fill."""
    return isinstance(value, str) and PLACE.search(value) is not None


def without_places(text: str) -> str:
    """The text with blanks for each place, so that nothing else moves."""
    return PLACE.sub(lambda found: " " * len(found[0]), text) if "{{" in text else text
