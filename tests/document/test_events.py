"""The parser's events, fast or slow."""

from __future__ import annotations

import sys

import pytest

from isoready.document.events import c_parser_present, events


@pytest.mark.parametrize("fast", [True, False])
def test_both_parsers_tell_the_same_events(fast: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    """The same library reads the file, in C or in Python, and tells it in the same words."""
    if not fast:
        monkeypatch.setitem(sys.modules, "_ruamel_yaml", None)
    next_event = events("a: [چ]\n".encode())
    names = [type(next_event()).__name__.removesuffix("Event") for _ in range(10)]
    inside = ["MappingStart", "Scalar", "SequenceStart", "Scalar", "SequenceEnd", "MappingEnd"]
    assert names == ["StreamStart", "DocumentStart", *inside, "DocumentEnd", "StreamEnd"]


def test_says_whether_the_fast_one_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """The doctor can tell a slow installation from a fast one."""
    assert c_parser_present()
    monkeypatch.setattr("isoready.document.events.find_spec", lambda _name: None)
    assert not c_parser_present()
