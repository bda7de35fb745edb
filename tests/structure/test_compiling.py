"""A schema as a quick function, and the schemas that are left to the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from isoready.structure.compiling import Compiler
from isoready.structure.keywords import DeclinedError

if TYPE_CHECKING:
    from isoready.structure.keywords import Test


def compiled(schema: Any, **others: Any) -> Test:  # noqa: ANN401  any schema
    """The quick function of the schema named ``s``, which may refer to others."""
    documents = {"s": schema, **others}
    return Compiler(documents, lambda name, ref: ref if not ref.startswith("#") else name + ref).compile("s")


def test_references_are_followed_within_a_schema_and_to_others() -> None:
    """By the names of keys, as deep as they lead."""
    test = compiled({"items": {"$ref": "o#/$defs/word"}}, o={"$defs": {"word": {"type": "string"}}})
    assert test(["a"])
    assert not test(["a", 1])


def test_a_schema_may_refer_to_itself() -> None:
    """A tree of any depth is judged to its leaves."""
    test = compiled({"properties": {"below": {"$ref": "#"}, "name": {"type": "string"}}})
    assert test({"below": {"below": {"name": "a"}}})
    assert not test({"below": {"below": {"name": 1}}})


@pytest.mark.parametrize(
    "schema",
    [
        {"unevaluatedProperties": False},
        {"$dynamicRef": "#a"},
        {"$anchor": "a"},
        {"strange": 1},
        {"$schema": "http://json-schema.org/draft-07/schema#"},
        {"$ref": "#/$defs/nobody"},
        {"$ref": "#anchor"},
        {"$ref": "#/$defs/a%20b", "$defs": {"a b": True}},
        {"properties": {"a": {"items": [True]}}},
        {"allOf": []},
        {"type": []},
        {"type": "text"},
        {"pattern": "("},
        {"patternProperties": {"(": True}},
        {"multipleOf": 0},
        {"minimum": True},
        {"required": ["a", "a"]},
        "text",
    ],
)
def test_what_is_not_known_is_declined(schema: Any) -> None:  # noqa: ANN401  any schema
    """The library then judges the schema, and by it, alone."""
    with pytest.raises(DeclinedError):
        compiled(schema)


def test_a_schema_that_is_too_deep_is_declined() -> None:
    """No schema makes a crash."""
    deep: Any = True
    for _ in range(100_000):
        deep = {"not": deep}
    with pytest.raises(DeclinedError):
        compiled(deep)
