"""Bills of materials: CycloneDX and SPDX, counted."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from isoready.errors import IsoreadyError
from isoready.evidence.readers import cyclonedx, spdx
from isoready.evidence.readers.facts import Bom

_DAY = datetime(2026, 1, 2, tzinfo=UTC)


def test_components_inside_components_count() -> None:
    """However deep; what the bill is about does not."""
    deep: dict[str, object] = {"name": "z"}
    for _ in range(100):
        deep = {"name": "y", "components": [deep]}
    metadata = {"timestamp": "2026-01-02T00:00:00Z", "component": {"name": "ours"}}
    bom = {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": metadata, "components": [deep, {"name": "x"}]}
    assert cyclonedx.read(json.dumps(bom).encode(), "b") == Bom("CycloneDX", "1.6", 102, _DAY)
    assert cyclonedx.read(b'{"bomFormat": "CycloneDX", "specVersion": "1.4"}', "b") == Bom("CycloneDX", "1.4", 0, None)


def test_packages_of_spdx_two_and_three_are_counted() -> None:
    """Two lists them, three has them among its elements."""
    two = {"spdxVersion": "SPDX-2.3", "creationInfo": {"created": "2026-01-02T00:00:00Z"}, "packages": [{"name": "a"}]}
    assert spdx.read(json.dumps(two).encode(), "b") == Bom("SPDX", "2.3", 1, _DAY)
    made = {"type": "CreationInfo", "specVersion": "3.0.1", "created": "2026-01-02T00:00:00Z"}
    graph = [made, {"type": "software_Package"}, {"type": "software_File"}, {"type": ["odd"]}]
    three = {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": graph}
    assert spdx.read(json.dumps(three).encode(), "b") == Bom("SPDX", "3.0.1", 1, _DAY)


@pytest.mark.parametrize(
    ("read", "data", "column", "said"),
    [
        (cyclonedx.read, b"{}", 1, "no bill of materials of CycloneDX"),
        (cyclonedx.read, b'{"bomFormat": "CycloneDX", "specVersion": 1.6}', 43, "`specVersion` must be"),
        (cyclonedx.read, b'{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{}]}', 65, "has no name"),
        (
            cyclonedx.read,
            b'{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"name": "a", "components": 5}]}',
            93,
            "`components` must be a list",
        ),
        (spdx.read, b"{}", 1, "no bill of materials of SPDX"),
        (spdx.read, b'{"spdxVersion": 2.3}', 17, "no bill of materials of SPDX"),
        (spdx.read, b'{"spdxVersion": "SPDX-2.3", "packages": [{}]}', 42, "has no name"),
        (spdx.read, b'{"@graph": [{"type": "CreationInfo"}]}', 12, "no element of type"),
    ],
)
def test_what_is_broken_has_its_place(read: Callable[[bytes, str], Bom], data: bytes, column: int, said: str) -> None:
    """A bill of another kind is none of this kind."""
    with pytest.raises(IsoreadyError) as refused:
        read(data, "b.json")
    assert said in refused.value.message
    assert refused.value.location is not None
    assert refused.value.location.column == column
