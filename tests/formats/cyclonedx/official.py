"""CycloneDX's own strict schema of 1.6."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest


@cache
def _validator() -> Any:  # noqa: ANN401  the library's, where it is there
    json = pytest.importorskip("cyclonedx.validation.json")
    schema = pytest.importorskip("cyclonedx.schema")
    return json.JsonStrictValidator(schema.SchemaVersion.V1_6)


def fault_of(data: bytes) -> object | None:
    """What the schema objects to first; skipped where the library is not there, as with the oldest libraries."""
    found: object | None = _validator().validate_str(data.decode())
    return found
