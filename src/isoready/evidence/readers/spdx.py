"""SPDX: a bill of materials in JSON, of version 2 or 3, with the packages that it lists."""

from __future__ import annotations

import re
from typing import Any, Final

from isoready.evidence.readers.facts import Bom
from isoready.evidence.readers.objects import Objects
from isoready.evidence.readers.taking import moment

KIND: Final = "SPDX"
_SECOND: Final = re.compile(r"SPDX-(2\.[0-9]{1,2})", re.ASCII)
_THIRD: Final = re.compile(r"3\.[0-9]{1,2}(?:\.[0-9]{1,2})?", re.ASCII)
_PACKAGE: Final = frozenset({"software_Package", "software:Package"})


def read(data: bytes, path: str) -> Bom:
    """Read a bill of materials of SPDX 2 (ISO/IEC 5962) or SPDX 3.

    Raises:
        IsoreadyError: it is none, with the place.
    """
    objects = Objects(data, path)
    document = objects.mapping(objects.data)
    if "@graph" in document:
        return _third(objects, objects.items(document["@graph"], "@graph"))
    version = document.get("spdxVersion")
    found = _SECOND.fullmatch(version) if isinstance(version, str) else None
    if found is None:
        objects.refuse(
            "this is no bill of materials of SPDX: that has `spdxVersion: SPDX-2.3` or `@graph`", "spdxVersion"
        )
    made = document.get("creationInfo")
    when = moment(made.get("created")) if isinstance(made, dict) else None
    packages = objects.items(document.get("packages"), "packages")
    for at, each in enumerate(packages):
        if not isinstance(objects.mapping(each, "packages", at).get("name"), str):
            objects.refuse("this package has no name", "packages", at)
    return Bom(KIND, found[1], len(packages), when)


def _third(objects: Objects, graph: list[Any]) -> Bom:
    """Elements stand in one flat list; the one that tells how they were made names the version."""
    elements = [objects.mapping(each, "@graph", at) for at, each in enumerate(graph)]
    made = next((each for each in elements if each.get("type") == "CreationInfo"), {})
    version = made.get("specVersion")
    if not isinstance(version, str) or not _THIRD.fullmatch(version):
        objects.refuse("no element of type `CreationInfo` names a `specVersion` of SPDX 3", "@graph")
    count = sum(isinstance(each.get("type"), str) and each["type"] in _PACKAGE for each in elements)
    return Bom(KIND, version, count, moment(made.get("created")))
