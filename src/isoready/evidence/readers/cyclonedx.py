"""CycloneDX: a bill of materials in JSON, with the components that it lists."""

from __future__ import annotations

import re
from typing import Any, Final

from isoready.evidence.readers.facts import Bom
from isoready.evidence.readers.objects import Objects
from isoready.evidence.readers.taking import moment

KIND: Final = "CycloneDX"
_VERSION: Final = re.compile(r"1\.[0-9]{1,2}", re.ASCII)


def read(data: bytes, path: str) -> Bom:
    """Read a bill of materials of CycloneDX 1 (ECMA-424); components inside components count too.

    Raises:
        IsoreadyError: it is none, with the place.
    """
    objects = Objects(data, path)
    bom = objects.mapping(objects.data)
    if bom.get("bomFormat") != KIND:
        objects.refuse(f"this is no bill of materials of {KIND}: that has `bomFormat: {KIND}`", "bomFormat")
    version = bom.get("specVersion")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        objects.refuse(f"`specVersion` must be a version of {KIND} in quotes, such as 1.6", "specVersion")
    metadata = bom.get("metadata")
    made = moment(metadata.get("timestamp")) if isinstance(metadata, dict) else None
    return Bom(KIND, version, _count(objects, bom), made)


def _count(objects: Objects, bom: dict[str, Any]) -> int:
    """Count without going deeper with each level, whatever the file holds."""
    count = 0
    pending: list[tuple[object, tuple[str | int, ...]]] = [(bom.get("components"), ("components",))]
    while pending:
        value, keys = pending.pop()
        for at, each in enumerate(objects.items(value, *keys)):
            component = objects.mapping(each, *keys, at)
            if not isinstance(component.get("name"), str):
                objects.refuse("this component has no name", *keys, at)
            count += 1
            if "components" in component:
                pending.append((component["components"], (*keys, at, "components")))
    return count
