"""SHA-256, whoever reckons it."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.library import digests


@given(st.binary(max_size=300), st.sampled_from([0, 65_536, 65_537]))
def test_it_is_the_same_for_short_and_long(data: bytes, length: int) -> None:
    """Python's own and OpenSSL's agree."""
    assert digests.sha256(data, length).hexdigest() == hashlib.sha256(data).hexdigest()


def test_a_python_without_its_own_takes_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Modules with a leading underscore may go at any time."""
    monkeypatch.setattr(digests, "_OWN", ("_gone", "hashlib"))
    assert digests.sha256(b"isoready").hexdigest() == hashlib.sha256(b"isoready").hexdigest()
