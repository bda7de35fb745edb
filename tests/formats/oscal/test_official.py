"""The judges themselves: each notices what it is there for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError
from tests.formats.oscal.official import dangling, empty, faults, repeated, trestle_reads

CONTROL: dict[str, Any] = {"id": "a", "title": "A", "links": [{"href": "#a", "rel": "required"}]}


def catalog(**more: Any) -> bytes:  # noqa: ANN401  whatever a control holds
    """A sound catalog, but for what is put into its control."""
    metadata = {"title": "t", "last-modified": "2026-11-23T00:00:00Z", "version": "1", "oscal-version": "1.2.1"}
    content = {"uuid": "0f2c7c8e-3a55-4c0e-9f36-7a3ee0f5a001", "metadata": metadata, "controls": [{**CONTROL, **more}]}
    return json.dumps({"catalog": content}).encode()


def test_a_sound_catalog_passes_them_all() -> None:
    """Nothing to object to."""
    made = catalog()
    assert (faults(made), dangling(made), repeated(made), empty(made)) == ([], [], [], [])
    trestle_reads(made)


def test_the_schema_notices_what_is_no_token_and_what_is_unknown() -> None:
    """Letters of every script are letters; digits do not begin a token."""
    assert faults(catalog(id="8.1"))
    assert faults(catalog(surprise=1))
    assert faults(catalog(parts=[]))
    assert not faults(catalog(id="ü-1", links=[{"href": "#ü-1"}]))


def test_trestle_notices_too() -> None:
    """Independently of the schema."""
    with pytest.raises(ValidationError):
        trestle_reads(catalog(id="8.1"))


def test_references_to_nothing_names_twice_and_hollow_lists_are_noticed() -> None:
    """Trestle and the schema pass over the first two."""
    assert dangling(catalog(links=[{"href": "#b"}])) == ["href: b"]
    assert repeated(catalog(parts=[{"id": "a", "name": "x"}])) == ["a"]
    assert empty(catalog(parts=[])) == [[]]
