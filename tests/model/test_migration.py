"""What a migration map and a crosswalk may hold."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from isoready.model.crosswalk import Crosswalk, End, Relation
from isoready.model.migration import Migration, Step


@pytest.mark.parametrize(
    ("step", "message"),
    [
        ({"step": "carried", "from": ["A", "B"], "to": "C"}, "`carried` has one control under `from`"),
        ({"step": "split", "from": "A", "to": "B"}, "`split` has several controls under `to`"),
        ({"step": "merged", "from": "A", "to": "B"}, "`merged` has several controls under `from`"),
        ({"step": "new", "from": "A", "to": "B"}, "`new` has nothing under `from`"),
        ({"step": "retired"}, "`retired` has one control or more under `from`"),
    ],
)
def test_each_fate_leads_from_and_to_so_many(step: dict[str, Any], message: str) -> None:
    """The message says how many there are to be."""
    with pytest.raises(ValidationError, match=message):
        Step.model_validate(step)


def test_one_reference_needs_no_brackets_and_links_are_every_pair() -> None:
    """A question is named behind its control."""
    ends = {"from": {"id": "a", "version": "1.0.0"}, "to": {"id": "a", "version": "2.0.0"}}
    steps = [{"step": "merged", "from": ["A", "B/x"], "to": "C"}, {"step": "retired", "from": "D"}]
    found = Migration.model_validate({"format": "isoready/migration/1", **ends, "summary": "x", "steps": steps})
    assert list(found.links()) == [(0, "A", "C"), (0, "B/x", "C")]
    assert (found.old.name, found.new.name) == ("a@1.0.0", "a@2.0.0")


@pytest.mark.parametrize(
    "end", [{}, {"id": "a"}, {"id": "a", "version": "1.0.0", "standard": "S 1"}, {"version": "1.0.0"}]
)
def test_an_end_is_a_version_or_a_standard(end: dict[str, str]) -> None:
    """One of the two, and whole."""
    with pytest.raises(ValidationError, match="give either"):
        End.model_validate(end)


def test_a_relation_read_the_other_way_is_its_inverse() -> None:
    """Only part and whole change places."""
    assert [each.inverse for each in Relation] == [
        Relation.EQUAL,
        Relation.SUPERSET,
        Relation.SUBSET,
        Relation.INTERSECTS,
        Relation.NONE,
    ]
    assert not any(each.whole and each.partial for each in Relation)


@pytest.mark.parametrize("missing", ["rationale", "source", "confidence", "relation"])
def test_a_mapping_never_leaves_out_why(missing: str) -> None:
    """Relation, reason, source and confidence are all needed."""
    mapping = {"from": "A", "to": "B", "relation": "equal", "rationale": "x", "source": "x", "confidence": "low"}
    del mapping[missing]
    ends = {"from": {"id": "a", "version": "1.0.0"}, "to": {"standard": "S 1"}}
    with pytest.raises(ValidationError, match=missing):
        Crosswalk.model_validate({"format": "isoready/crosswalk/1", **ends, "summary": "x", "mappings": [mapping]})
