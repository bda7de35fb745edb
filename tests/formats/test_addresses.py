"""Addresses that are safe to print."""

from __future__ import annotations

import pytest

from isoready.formats.addresses import address_of
from isoready.model.evidence import Examined, Outcome


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("https://wiki.firm.example/plan", "https://wiki.firm.example/plan"),
        ("http://wiki.firm.example/a?b=c#d", "http://wiki.firm.example/a?b=c#d"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("https://x/<script>", ""),
        ("https://two words", ""),
        ("https://", ""),
        ("the red folder in the office", ""),
    ],
)
def test_only_web_addresses_are_links(source: str, address: str) -> None:
    """Whatever else a person wrote stays words."""
    assert address_of(Examined(source, Outcome.NOT_OPENED)) == address


def test_the_path_of_a_file_is_encoded() -> None:
    """So that no letter of it is taken for a part of an address."""
    assert address_of(Examined("plans/a b#c?.md", Outcome.GOOD)) == "plans/a%20b%23c%3F.md"
    assert address_of(Examined("http://evil", Outcome.MISSING)) == "http%3A//evil"
