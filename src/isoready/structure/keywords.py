"""Keywords: what each word of a schema asks of a value, as a function of the value, made once for a schema."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from isoready.structure.formats import FORMATS, has_format
from isoready.structure.sameness import are_different, same

if TYPE_CHECKING:
    from collections.abc import Callable, Sized

    Test: TypeAlias = Callable[[Any], bool]
    """Whether a value is as asked."""


class DeclinedError(Exception):
    """A schema has something that the quick judge does not know, or is no schema."""


_TYPES: Final[dict[str, Test]] = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | Decimal) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


def of_kind(value: Any, *kinds: type) -> Any:  # noqa: ANN401  a schema is any data
    """Give a value of a schema that must be of a kind, which a truth value is not unless it is asked for.

    Raises:
        DeclinedError: it is not.

    """
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        raise DeclinedError
    return value


def texts(value: Any) -> list[str]:  # noqa: ANN401  a schema is any data
    """Give a list of different texts.

    Raises:
        DeclinedError: it is none.

    """
    found = [of_kind(each, str) for each in of_kind(value, list)]
    if len(set(found)) < len(found):
        raise DeclinedError
    return found


def compiled(pattern: Any) -> re.Pattern[str]:  # noqa: ANN401  a schema is any data
    """Give the regular expression of a schema, in Python's words, as the library takes it.

    Raises:
        DeclinedError: it is none.

    """
    try:
        return re.compile(of_kind(pattern, str))
    except (re.error, OverflowError, RecursionError) as fault:
        raise DeclinedError from fault


def _type(asked: Any) -> Test:  # noqa: ANN401  a schema is any data
    names = [asked] if isinstance(asked, str) else texts(asked)
    if not names or not _TYPES.keys() >= {*names}:
        raise DeclinedError
    first, *others = (_TYPES[name] for name in names)
    return (lambda value: first(value) or any(test(value) for test in others)) if others else first


def _enum(asked: Any) -> Test:  # noqa: ANN401  a schema is any data
    allowed = of_kind(asked, list)
    if all(isinstance(each, str) for each in allowed):
        words = frozenset(allowed)
        return lambda value: isinstance(value, str) and value in words
    return lambda value: any(same(each, value) for each in allowed)


def _pattern(asked: Any) -> Test:  # noqa: ANN401  a schema is any data
    search = compiled(asked).search
    return lambda value: not isinstance(value, str) or search(value) is not None


def _format(asked: Any) -> Test | None:  # noqa: ANN401  a schema is any data
    name = of_kind(asked, str)
    return (lambda value: has_format(value, name)) if name in FORMATS else None


def _different(asked: Any) -> Test | None:  # noqa: ANN401  a schema is any data
    return (lambda value: not isinstance(value, list) or are_different(value)) if of_kind(asked, bool) else None


def _required(asked: Any) -> Test:  # noqa: ANN401  a schema is any data
    names = frozenset(texts(asked))
    return lambda value: not isinstance(value, dict) or names <= value.keys()


def _dependent(asked: Any) -> Test:  # noqa: ANN401  a schema is any data
    needs = {name: frozenset(texts(others)) for name, others in of_kind(asked, dict).items()}
    return lambda value: (
        not isinstance(value, dict) or all(needs[name] <= value.keys() for name in needs if name in value)
    )


def count(asked: Any) -> int:  # noqa: ANN401  a schema is any data
    """Give a number of things.

    Raises:
        DeclinedError: it is none.

    """
    number: int = of_kind(asked, int)
    if number < 0:
        raise DeclinedError
    return number


def _least(kind: type[Sized]) -> Callable[[Any], Test]:
    def made(asked: Any) -> Test:  # noqa: ANN401  a schema is any data
        bound = count(asked)
        return lambda value: not isinstance(value, kind) or len(value) >= bound

    return made


def _most(kind: type[Sized]) -> Callable[[Any], Test]:
    def made(asked: Any) -> Test:  # noqa: ANN401  a schema is any data
        bound = count(asked)
        return lambda value: not isinstance(value, kind) or len(value) <= bound

    return made


def _number(asks: Callable[[Any, Any], bool]) -> Callable[[Any], Test]:
    is_number = _TYPES["number"]

    def made(asked: Any) -> Test:  # noqa: ANN401  a schema is any data
        bound = of_kind(asked, int, Decimal)
        return lambda value: not is_number(value) or asks(value, bound)

    return made


def _multiple(asked: Any) -> Test:  # noqa: ANN401  a schema is any data
    if of_kind(asked, int, Decimal) <= 0:
        raise DeclinedError
    return _number(lambda value, step: not value % step)(asked)


ALONE: Final[dict[str, Callable[[Any], Test | None]]] = {
    "type": _type,
    "enum": _enum,
    "const": lambda asked: lambda value: same(asked, value),
    "pattern": _pattern,
    "format": _format,
    "uniqueItems": _different,
    "required": _required,
    "dependentRequired": _dependent,
    "minLength": _least(str),
    "maxLength": _most(str),
    "minItems": _least(list),
    "maxItems": _most(list),
    "minProperties": _least(dict),
    "maxProperties": _most(dict),
    "minimum": _number(lambda value, bound: bool(value >= bound)),
    "maximum": _number(lambda value, bound: bool(value <= bound)),
    "exclusiveMinimum": _number(lambda value, bound: bool(value > bound)),
    "exclusiveMaximum": _number(lambda value, bound: bool(value < bound)),
    "multipleOf": _multiple,
}
"""The words that need no other schema; None where one asks nothing."""


def _anything(_: Any) -> None:  # noqa: ANN401  a schema is any data
    """Take a remark of any kind."""


REMARKS: Final[dict[str, Callable[[Any], object]]] = {
    **dict.fromkeys(("title", "description", "$comment"), lambda value: of_kind(value, str)),
    **dict.fromkeys(("deprecated", "readOnly", "writeOnly"), lambda value: of_kind(value, bool)),
    "default": _anything,
    "examples": lambda value: of_kind(value, list),
}
"""Words for the reader of a schema; each says whether it is used as it may be."""
