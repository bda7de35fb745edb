"""Compiling: a schema as one quick function that says yes or no, for the words that nearly all schemas are made of.

It only says whether a document fits; where one does not, `jsonschema` judges it anew and says why. A schema with any
word that is not known here is declined, and judged by `jsonschema` alone. A property test holds both to one verdict.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from isoready.structure.keywords import ALONE, REMARKS, DeclinedError, compiled, count, of_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from isoready.structure.keywords import Test

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_POINTER: Final = re.compile(r"(?:/[A-Za-z0-9_.$-]+)*")
"""The ways into a schema that are followed here: without a percent sign or a tilde."""


def _yes(_: Any) -> bool:  # noqa: ANN401  any value
    return True


def _no(_: Any) -> bool:  # noqa: ANN401  any value
    return False


class Compiler:
    """Makes the functions of the schemas of a project."""

    def __init__(self, documents: Mapping[str, Any], target: Callable[[str, str], str]) -> None:
        """Take each schema by its name; ``target`` gives ``name#fragment`` for a name and a reference in it."""
        self._documents = documents
        self._target = target
        self._made: dict[str, Test] = {}

    def compile(self, name: str) -> Test:
        """Give the function of the schema of that name.

        Raises:
            DeclinedError: the library must judge alone.

        """
        try:
            return self._at(name + "#")
        except RecursionError as fault:
            raise DeclinedError from fault

    def refer(self, reference: Any, name: str) -> Test:  # noqa: ANN401  a schema is any data
        """Give the function of what a schema refers to."""
        return self._at(self._target(name, of_kind(reference, str)))

    def _at(self, target: str) -> Test:
        made, known = self._made, self._made.get(target)
        if known is not None:
            return known
        made[target] = lambda value: made[target](value)  # noqa: PLW0108  met by one that refers to itself, while it is made
        name, _, fragment = target.partition("#")
        made[target] = self.schema(_inside(self._documents.get(name), fragment), name)
        return made[target]

    def schema(self, schema: Any, name: str) -> Test:  # noqa: ANN401  a schema is any data
        """Give the function of a schema that stands in the schema of that name."""
        if isinstance(schema, bool):
            return _yes if schema else _no
        tests = [*self._tests(of_kind(schema, dict), name)]
        if len(tests) <= 1:
            return tests[0] if tests else _yes
        if len(tests) == 2:  # noqa: PLR2004  the most common number by far
            first, second = tests
            return lambda value: first(value) and second(value)
        return _all(tests)

    def _tests(self, schema: dict[str, Any], name: str) -> list[Test]:
        found: list[Test | None] = []
        joined: set[str] = set()
        for word, asked in schema.items():
            if word in ALONE:
                found.append(ALONE[word](asked))
            elif word in REMARKS:
                REMARKS[word](asked)
            elif word in _JOINED:
                joined.add(word)
            elif not word.startswith("x-") and (word != "$schema" or asked != _DRAFT):
                raise DeclinedError
        makers = dict.fromkeys(_JOINED[word] for word in _JOINED if word in joined)
        return [test for test in (*found, *(make(self, schema, name) for make in makers)) if test is not None]

    def all_of(self, schemas: Any, name: str) -> list[Test]:  # noqa: ANN401  a schema is any data
        """Give the functions of a list of schemas that is not empty."""
        if not of_kind(schemas, list):
            raise DeclinedError
        return [self.schema(each, name) for each in schemas]

    def each_of(self, schemas: Any, name: str) -> dict[str, Test]:  # noqa: ANN401  a schema is any data
        """Give the functions of a mapping of schemas."""
        return {key: self.schema(each, name) for key, each in of_kind(schemas, dict).items()}


def _inside(data: Any, fragment: str) -> Any:  # noqa: ANN401  a schema is any data
    if not _POINTER.fullmatch(fragment):
        raise DeclinedError
    for key in fragment.split("/")[1:]:
        if not isinstance(data, dict) or key not in data:
            raise DeclinedError
        data = data[key]
    return data


def _all(tests: list[Test]) -> Test:
    def test(value: Any) -> bool:  # noqa: ANN401  any value
        for each in tests:  # noqa: SIM110  a loop is quicker than a generator, and this runs for every value
            if not each(value):
                return False
        return True

    return test


def _ref(compiler: Compiler, schema: dict[str, Any], name: str) -> Test:
    return compiler.refer(schema["$ref"], name)


def _defs(compiler: Compiler, schema: dict[str, Any], name: str) -> None:
    compiler.each_of(schema["$defs"], name)


def _object(compiler: Compiler, schema: dict[str, Any], name: str) -> Test:
    properties = compiler.each_of(schema.get("properties", {}), name)
    others = compiler.schema(schema.get("additionalProperties", True), name)
    patterns = compiler.each_of(schema.get("patternProperties", {}), name)
    if not patterns:
        find = properties.get

        def test(value: Any) -> bool:  # noqa: ANN401  any value
            if not isinstance(value, dict):
                return True
            for key, below in value.items():  # noqa: SIM110  a loop is quicker than a generator
                if not find(key, others)(below):
                    return False
            return True

        return test
    return _object_with_patterns(properties, patterns, others)


def _object_with_patterns(properties: dict[str, Test], patterns: dict[str, Test], others: Test) -> Test:
    searches = [(compiled(pattern).search, test) for pattern, test in patterns.items()]
    any_of_them = compiled("|".join(patterns)).search if "|".join(patterns) else lambda _: None

    def fits(key: str, below: Any) -> bool:  # noqa: ANN401  any value
        if key in properties:
            if not properties[key](below):
                return False
        elif any_of_them(key) is None and not others(below):
            return False
        return all(test(below) for search, test in searches if search(key))

    return lambda value: not isinstance(value, dict) or all(fits(key, below) for key, below in value.items())


def _names(compiler: Compiler, schema: dict[str, Any], name: str) -> Test:
    test = compiler.schema(schema["propertyNames"], name)
    return lambda value: not isinstance(value, dict) or all(map(test, value))


def _dependent(compiler: Compiler, schema: dict[str, Any], name: str) -> Test:
    tests = compiler.each_of(schema["dependentSchemas"], name)
    return lambda value: not isinstance(value, dict) or all(tests[key](value) for key in tests if key in value)


def _items(compiler: Compiler, schema: dict[str, Any], name: str) -> Test:
    first = compiler.all_of(schema["prefixItems"], name) if "prefixItems" in schema else []
    others = compiler.schema(schema.get("items", True), name)
    if not first:
        return lambda value: not isinstance(value, list) or all(map(others, value))
    known = len(first)
    return lambda value: (
        not isinstance(value, list)
        or (all(test(each) for test, each in zip(first, value, strict=False)) and all(map(others, value[known:])))
    )


def _contains(compiler: Compiler, schema: dict[str, Any], name: str) -> Test | None:
    least = count(schema.get("minContains", 1))
    most = count(schema["maxContains"]) if "maxContains" in schema else None
    if "contains" not in schema:
        return None
    test = compiler.schema(schema["contains"], name)

    def fits(value: list[Any]) -> bool:
        found = sum(map(test, value))
        return least <= found and (most is None or found <= most)

    return lambda value: not isinstance(value, list) or fits(value)


def _every(compiler: Compiler, schema: dict[str, Any], name: str) -> Test:
    return _all(compiler.all_of(schema["allOf"], name))


def _any(compiler: Compiler, schema: dict[str, Any], name: str) -> Test:
    tests = compiler.all_of(schema["anyOf"], name)
    return lambda value: any(test(value) for test in tests)


def _one(compiler: Compiler, schema: dict[str, Any], name: str) -> Test:
    tests = compiler.all_of(schema["oneOf"], name)
    return lambda value: sum(test(value) for test in tests) == 1


def _not(compiler: Compiler, schema: dict[str, Any], name: str) -> Test:
    test = compiler.schema(schema["not"], name)
    return lambda value: not test(value)


def _if(compiler: Compiler, schema: dict[str, Any], name: str) -> Test | None:
    condition, then, otherwise = (compiler.schema(schema.get(word, True), name) for word in ("if", "then", "else"))
    if "if" not in schema:
        return None
    return lambda value: then(value) if condition(value) else otherwise(value)


_JOINED: Final[dict[str, Callable[[Compiler, dict[str, Any], str], Test | None]]] = {
    "$ref": _ref,
    "$defs": _defs,
    **dict.fromkeys(("properties", "patternProperties", "additionalProperties"), _object),
    "propertyNames": _names,
    "dependentSchemas": _dependent,
    **dict.fromkeys(("prefixItems", "items"), _items),
    **dict.fromkeys(("contains", "minContains", "maxContains"), _contains),
    "allOf": _every,
    "anyOf": _any,
    "oneOf": _one,
    "not": _not,
    **dict.fromkeys(("if", "then", "else"), _if),
}
"""The words that hold schemas, or count together with another word; one maker for those that belong together."""
