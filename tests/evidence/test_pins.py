"""Pins: what is written for one piece of evidence, in the style of its surroundings."""

from __future__ import annotations

from datetime import date

import pytest

from isoready.document import parse
from isoready.document.source import Source
from isoready.evidence.pins import Pinned, edits, holds

DIGEST, NUMBER = "ab" * 32, "1e" * 32
PIN = Pinned("A.1", 0, "a.md", DIGEST, date(2026, 6, 30))


def written(item: str, pin: Pinned = PIN) -> str:
    """Write the pin beside an item of evidence, and give the item back."""
    head = "responses:\n  A.1:\n    evidence:\n"
    data = f"{head}{item}\n".encode()
    document, source = parse(data, "a.yaml"), Source(data)
    pinned = source.edited(edits(source, document, pin))
    assert holds(document, pinned, [pin])
    return pinned.decode().removeprefix(head).removesuffix("\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    - file: a.md", f"    - file: a.md\n      sha256: {DIGEST}\n      observed: 2026-06-30"),
        ("    -   file: a.md", f"    -   file: a.md\n        sha256: {DIGEST}\n        observed: 2026-06-30"),
        ("    - {file: a.md}", f"    - {{file: a.md, sha256: {DIGEST}, observed: 2026-06-30}}"),
        ("    - { file: 'a.md' }", f"    - {{ file: 'a.md', sha256: {DIGEST}, observed: 2026-06-30 }}"),
        ('    - {"file":"a.md"}', f'    - {{"file":"a.md", "sha256": "{DIGEST}", "observed": "2026-06-30"}}'),
        ("    - file: a.md\n      sha256:", f"    - file: a.md\n      observed: 2026-06-30\n      sha256: {DIGEST}"),
        ("    - file: a.md\n      sha256: ~", f"    - file: a.md\n      observed: 2026-06-30\n      sha256: {DIGEST}"),
        ('    - {"file": "a.md", "sha256": null, "observed": null}',
         f'    - {{"file": "a.md", "sha256": "{DIGEST}", "observed": "2026-06-30"}}'),
        ("    - {file: a.md, sha256: '00', observed: \"1999-01-01\"}",
         f"    - {{file: a.md, sha256: '{DIGEST}', observed: \"2026-06-30\"}}"),
        ("    - file: a.md\n      observed: 2026-06-30",
         f"    - file: a.md\n      sha256: {DIGEST}\n      observed: 2026-06-30"),
    ],
)  # fmt: skip
def test_a_pin_is_written_as_its_neighbours_are(before: str, after: str) -> None:
    """On lines of their own, in brackets, in quotes, or in the place of what stood there."""
    assert written(before) == after


def test_a_digest_that_looks_like_a_number_is_quoted() -> None:
    """Or YAML would read it as one."""
    pin = PIN._replace(sha256=NUMBER)
    assert f'sha256: "{NUMBER}"' in written("    - file: a.md", pin)
    assert f"sha256: '{NUMBER}'" in written("    - file: a.md\n      sha256: '00'", pin)


def test_a_pin_that_changes_more_than_it_says_does_not_hold() -> None:
    """Nor one that breaks the file."""
    document = parse(b"responses: {A.1: {evidence: [{file: a.md}]}}", "a.yaml")
    right = f"responses: {{A.1: {{evidence: [{{file: a.md, sha256: {DIGEST}, observed: 2026-06-30}}]}}}}"
    assert holds(document, right.encode(), [PIN])
    assert not holds(document, right.replace("a.md", "b.md").encode(), [PIN])
    assert not holds(document, right.removesuffix("}").encode(), [PIN])
    assert not holds(document, right.encode(), [])
