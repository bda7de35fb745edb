"""Where the numbers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.formats.report.building import GOOD

from isoready.formats.report.view.origin import origin_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens


@pytest.mark.parametrize(
    ("status", "successor", "told"),
    [
        ("current", "", "It is the current edition."),
        ("replaced", "ISO/IEC 0:2025", "That edition has been replaced by ISO/IEC 0:2025."),
        ("withdrawn", "", "That edition has been withdrawn; in its place: no other edition."),
    ],
)
def test_the_edition_is_labelled_honestly(status: str, successor: str, told: str, small: Callable[..., Lens]) -> None:
    """Nobody takes an old edition for the one in force."""
    standard = {"id": "ISO/IEC 0", "edition": "2011", "title": "Sample", "status": status}
    standard |= {"superseded_by": successor} if successor else {}
    assert origin_of(small({"A": ("F", GOOD)}, standard=standard)).edition.endswith(told)


def test_versions_and_digests_are_whole(small: Callable[..., Lens]) -> None:
    """Enough to find the very same files again."""
    facts = {fact.label: fact.text for fact in origin_of(small({"A": ("F", GOOD)})).facts}
    assert facts["SHA-256 of the checklist"] == "c" * 64
    assert facts["SHA-256 of the assessment"] == "d" * 64
    assert facts["Evidence judged as of"] == "2026-11-20"
