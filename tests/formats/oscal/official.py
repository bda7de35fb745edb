"""What others hold a document to: NIST's schema, trestle's models, and a resolver of every reference."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SCHEMA = Path(__file__).parent / "schemas" / "oscal_complete_schema.json"
TRESTLE = {
    "catalog": "trestle.oscal.catalog",
    "assessment-plan": "trestle.oscal.assessment_plan",
    "assessment-results": "trestle.oscal.assessment_results",
    "plan-of-action-and-milestones": "trestle.oscal.poam",
    "mapping-collection": "trestle.oscal.mapping",
}


@cache
def validator() -> Draft7Validator:
    """NIST's schema, with classes of letters that Python knows."""
    text = SCHEMA.read_text("utf-8").replace(r"\\p{L}", r"[^\\W\\d_]").replace(r"\\p{N}", r"\\d")
    return Draft7Validator(json.loads(text))


def faults(data: bytes) -> list[str]:
    """What NIST's schema objects to."""
    return [f"{list(each.absolute_path)}: {each.message[:200]}" for each in validator().iter_errors(json.loads(data))]


def trestle_reads(data: bytes) -> None:
    """Parse with the models of compliance-trestle, which raise at a fault; skipped where it is not there."""
    document = json.loads(data)
    (model,) = document
    pytest.importorskip(TRESTLE[model]).Model.model_validate(document)


def walk(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  whatever JSON holds
    """Every object in a document."""
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from walk(value)
    elif isinstance(data, list):
        for value in data:
            yield from walk(value)


def objects(documents: Iterable[bytes]) -> list[dict[str, Any]]:
    """Every object in some documents."""
    return [each for data in documents for each in walk(json.loads(data))]


def dangling(*documents: bytes) -> list[str]:
    """Every reference of these documents that leads to nothing in them."""
    everything = objects(documents)
    uuids = {each["uuid"] for each in everything if "uuid" in each}
    ids = {each["id"] for each in everything if "id" in each}
    return [
        f"{key}: {name}"
        for each in everything
        for key, name in _references(each)
        if name not in (uuids if re.fullmatch(r"[0-9a-f-]{36}", name) else ids)
    ]


def _references(each: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in each.items():
        if (key.endswith("-uuid") or key in {"control-id", "target-id", "role-id", "id-ref"}) and isinstance(
            value, str
        ):
            yield key, value
        elif key in {"party-uuids", "member-of-organizations"}:
            yield from ((key, name) for name in value)
        elif key == "href" and value.startswith("#"):
            yield key, value[1:]


def repeated(data: bytes) -> list[str]:
    """Ids and UUIDs that stand for two things in one document."""
    names = [each[key] for each in walk(json.loads(data)) for key in ("uuid", "id") if key in each]
    return [name for name in set(names) if names.count(name) > 1]


def empty(data: bytes) -> list[Any]:
    """Lists, objects and texts with nothing in them, but for OSCAL's own `include-all`."""
    return [
        value
        for each in walk(json.loads(data))
        for key, value in each.items()
        if value in ({}, [], "", None) and key != "include-all"
    ]
