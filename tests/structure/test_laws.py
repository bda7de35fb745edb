"""The quick judge of a schema says what `jsonschema` says, for any schema that it takes and any document."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import event, example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from isoready.structure.compiling import Compiler
from isoready.structure.formats import FORMATS
from isoready.structure.judge import format_checker
from isoready.structure.keywords import DeclinedError
from isoready.structure.sameness import UnsureError

NAMES = st.sampled_from(("a", "b", "ab", "$ref", "é"))
TEXTS = st.sampled_from(
    ("", "a", "ab", "é", "😀", "e\u0301", "2026-01-31", "2026-02-30", "1.2.3.4", "::1", "a@b", "a\n")
)
NUMBERS: st.SearchStrategy[Any] = st.one_of(
    st.integers(-3, 3), st.sampled_from((Decimal("1.0"), Decimal("0.5"), Decimal(-2), Decimal("1e1"), 10**39))
)
LEAVES = st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS)
VALUES: st.SearchStrategy[Any] = st.recursive(
    LEAVES,
    lambda below: st.one_of(st.lists(below, max_size=3), st.dictionaries(NAMES, below, max_size=3)),
    max_leaves=6,
)
COUNTS = st.integers(0, 3)
PATTERNS = st.sampled_from(("a", "^a$", "b$", "^.$", "\\S", "[0-9]+", "", "é"))
TYPES = st.sampled_from(("string", "integer", "number", "boolean", "null", "array", "object"))
SETS = st.lists(NAMES, max_size=2, unique=True)


def words(schemas: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A schema of a few words: with many, nothing would fit."""
    some = st.lists(schemas, min_size=1, max_size=2)
    named = st.dictionaries(NAMES, schemas, max_size=2)
    kinds: dict[str, st.SearchStrategy[Any]] = {
        "type": st.one_of(TYPES, st.lists(TYPES, min_size=1, max_size=3, unique=True)),
        "enum": st.lists(VALUES, max_size=3),
        "const": VALUES,
        "pattern": PATTERNS,
        "format": st.sampled_from((*FORMATS, "uri", "strange")),
        "uniqueItems": st.booleans(),
        "required": SETS,
        "dependentRequired": st.dictionaries(NAMES, SETS, max_size=2),
        "minLength": COUNTS,
        "maxLength": COUNTS,
        "minItems": COUNTS,
        "maxItems": COUNTS,
        "minProperties": COUNTS,
        "maxProperties": COUNTS,
        "minimum": NUMBERS,
        "maximum": NUMBERS,
        "exclusiveMinimum": NUMBERS,
        "exclusiveMaximum": NUMBERS,
        "multipleOf": st.sampled_from((1, 2, Decimal("0.5"), Decimal(3))),
        "properties": named,
        "patternProperties": st.dictionaries(PATTERNS, schemas, max_size=2),
        "additionalProperties": schemas,
        "propertyNames": schemas,
        "dependentSchemas": named,
        "prefixItems": some,
        "items": schemas,
        "contains": schemas,
        "minContains": COUNTS,
        "maxContains": COUNTS,
        "allOf": some,
        "anyOf": some,
        "oneOf": some,
        "not": schemas,
        "if": schemas,
        "then": schemas,
        "else": schemas,
        "$ref": st.sampled_from(("#/$defs/a", "#/$defs/b")),
        "description": st.just("words"),
        "x-note": VALUES,
    }
    few = st.lists(st.sampled_from(sorted(kinds)), max_size=4, unique=True)
    return few.flatmap(lambda names: st.fixed_dictionaries({name: kinds[name] for name in names}))


def without(schema: Any, word: str) -> Any:  # noqa: ANN401  any schema
    """The schema without a word, at every depth: one that goes round in a circle has no verdict."""
    if isinstance(schema, dict):
        return {key: without(each, word) for key, each in schema.items() if key != word}
    return [without(each, word) for each in schema] if isinstance(schema, list) else schema


LEAST = st.recursive(st.booleans(), words, max_leaves=4)
INNER = LEAST.map(lambda schema: without(schema, "$ref"))
SCHEMAS = st.builds(
    lambda schema, a, b: {**schema, "$defs": {"a": a, "b": b}} if isinstance(schema, dict) else schema,
    words(LEAST),
    INNER,
    INNER,
)


def compiled(schema: Any) -> Any:  # noqa: ANN401  any schema
    """The quick function of a schema that stands alone."""
    return Compiler({"s": schema}, lambda name, reference: name + reference).compile("s")


def verdict(schema: Any, value: Any) -> bool:  # noqa: ANN401  any schema, any value
    """What the library says."""
    return Draft202012Validator(schema, format_checker=format_checker()).is_valid(value)


@given(SCHEMAS, VALUES)
@example({"enum": [1]}, True)  # noqa: FBT003  a value
@example({"enum": [1]}, Decimal("1.0"))
@example({"const": [False]}, [0])
@example({"type": "integer"}, True)  # noqa: FBT003  a value
@example({"type": "integer"}, Decimal("1.0"))
@example({"uniqueItems": True}, [1, True])
@example({"uniqueItems": True}, [[1], [True], [1]])
@example({"uniqueItems": True}, [1, Decimal("1.0")])
@example({"uniqueItems": True}, [{"a": 1}, {"a": True}])
@example({"minLength": 2}, "😀")
@example({"pattern": "^a$"}, "a\n")
@example({"properties": {"a": False}, "patternProperties": {"b": True}, "additionalProperties": False}, {"ab": 1})
@example({"prefixItems": [True], "items": False}, [1, 2])
@example({"minContains": 0, "contains": False, "maxContains": 0}, [1])
@example({"properties": {"a": {"$ref": "#"}}, "maxProperties": 1}, {"a": {"a": {"a": 1, "b": 2}}})
def test_the_quick_judge_says_what_the_library_says(schema: Any, value: Any) -> None:  # noqa: ANN401
    """Also of `1` and `1.0`, `true` and `1`, letters of several parts, and words that count together."""
    test = compiled(schema)
    try:
        found = test(value)
    except (UnsureError, RecursionError, ArithmeticError):
        return  # the library decides, or the schema goes round in a circle
    event("fits" if found else "does not fit")
    assert verdict(schema, value) is found


@given(SCHEMAS, st.sampled_from((-1, True, "a", None, [], [1], {"a": 1}, ["a", "a"], Decimal("1.0"), "(")), st.data())
def test_what_is_no_schema_is_declined(schema: dict[str, Any], wrong: Any, data: st.DataObject) -> None:  # noqa: ANN401
    """Whatever is taken, the meta-schema takes, so that a sound schema needs no library."""
    at = data.draw(st.sampled_from(sorted({*schema, "items", "enum", "required"})))
    broken = {**schema, at: wrong}
    try:
        compiled(broken)
    except DeclinedError:
        return
    Draft202012Validator.check_schema(broken, format_checker=format_checker())
