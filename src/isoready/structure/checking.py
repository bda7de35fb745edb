"""Checking structure: every place where a document is not what its schema asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from isoready.diagnostics import Diagnostic, Severity, pointer
from isoready.document.unfilled import is_unfilled
from isoready.errors import IsoreadyError
from isoready.structure.reading import read_plainly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jsonschema import Draft202012Validator, ValidationError

    from isoready.document import Document
    from isoready.location import Location
    from isoready.structure.judge import Judge

MOST: Final = 500
"""Faults of one file that are told."""
_LONGEST: Final = 200
"""Characters of a message that repeats what the file holds."""
_DECIMAL: Final = re.compile(r"Decimal\('([^']*)'\)")
RULE: Final = "structure"


def check_structure(document: Document, validator: Draft202012Validator, schema: str) -> list[Diagnostic]:
    """Tell all faults, sorted by place; ``schema`` is the schema's path for people.

    A text that is still to be filled in is no fault here: ``unfilled-place`` tells of it.

    Raises:
        IsoreadyError: the schema goes round in a circle.

    """
    try:
        errors = [_deepest(each) for each in validator.iter_errors(document.data)]
    except RecursionError as fault:
        raise _endless(schema) from fault
    told = (each for error in errors if not is_unfilled(error.instance) for each in _told(error, document, schema))
    found = sorted(told, key=lambda each: each.order)
    return [*found[:MOST], *_more(found, document)]


def _endless(schema: str) -> IsoreadyError:
    msg = f"the schema {schema} refers to itself without end, or the file is too deep for it"
    return IsoreadyError(msg, "Let each circle of references pass through a property or an item.")


def surely_fits(data: bytes, name: str, judge: Judge, schema: str) -> bool:
    """Whether a file fits, read without places and judged quickly; one that may not is read again, with them.

    Raises:
        DocumentFault: the file is not what its name says.
        IsoreadyError: the schema goes round in a circle, or no reader is for files of that name.

    """
    from isoready.document.plain import UnusualError  # noqa: PLC0415  the YAML parser costs 20 ms

    try:
        return judge.quick and judge.fits(read_plainly(data, name))
    except UnusualError:
        return False
    except RecursionError as fault:
        raise _endless(schema) from fault


def _deepest(error: ValidationError) -> ValidationError:
    """Of alternatives of which none fits, the first fault of the one that has the fewest."""
    while error.context:
        branches: dict[object, list[ValidationError]] = {}
        for each in error.context:
            branches.setdefault(each.schema_path[0], []).append(each)
        error = min(branches.values(), key=len)[0]
    return error


def _told(error: ValidationError, document: Document, schema: str) -> Iterator[Diagnostic]:
    way = tuple(error.absolute_path)
    for keys, location, message in _places(error, way, document):
        hint = _hint(error, schema)
        yield Diagnostic(location, Severity.ERROR, RULE, message, hint, pointer=pointer(keys))


def _places(
    error: ValidationError, way: tuple[str | int, ...], document: Document
) -> Iterator[tuple[tuple[str | int, ...], Location, str]]:
    """Each key that is too much or missing by itself; everything else at the value."""
    instance: Any = error.instance
    asked: Any = error.validator_value
    if error.validator == "required":
        for name in [each for each in asked if error.message.startswith(f"{each!r} is ")]:
            yield (*way, name), document.locate(*way), f"`{name}` is missing"
    elif error.validator == "additionalProperties" and isinstance(instance, dict) and asked is False:
        for name in _unexpected(error, instance):
            yield (*way, name), document.locate_key(*way, name), f"`{name}` is not a key that is known here"
    else:
        yield way, document.locate(*way), _message(error, way)


def _unexpected(error: ValidationError, instance: Iterable[str]) -> Iterator[str]:
    known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
    patterns = error.schema.get("patternProperties", {}) if isinstance(error.schema, dict) else {}
    return (name for name in instance if name not in known and not any(re.search(each, name) for each in patterns))


def _message(error: ValidationError, way: tuple[str | int, ...]) -> str:
    name = next((f"`{each}`" for each in reversed(way) if isinstance(each, str)), "the file")
    words = f"{name} {_wrong(str(error.validator), error.validator_value, error)}"
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _wrong(kind: str, asked: Any, error: ValidationError) -> str:  # noqa: ANN401  a schema is any data
    """What is wrong with a value, as the end of a sentence; the library's own words for what is seldom asked."""
    if kind in {"minLength", "minItems"}:
        return "is empty" if not error.instance else f"is shorter than {asked}"
    if kind == "type":
        return f"is not of type {asked if isinstance(asked, str) else ' or '.join(asked)}"
    if kind == "enum":
        return f"is none of: {', '.join(map(str, asked))}"
    return {"pattern": f"does not look like {asked}", "format": f"is no {asked}"}.get(
        kind, f"is refused: {_plain(error.message)}"
    )


def _plain(message: str) -> str:
    """The library's words, with exact numbers as people write them."""
    return _DECIMAL.sub(r"\1", message)


def _hint(error: ValidationError, schema: str) -> str:
    described = error.schema.get("description", "") if isinstance(error.schema, dict) else ""
    return f"{schema} asks for it" + (f": {str(described)[:_LONGEST]}" if described else ".")


def _more(found: list[Diagnostic], document: Document) -> Iterator[Diagnostic]:
    if len(found) > MOST:
        message = f"{len(found) - MOST} more faults of structure are not shown"
        yield Diagnostic(document.locate(), Severity.ERROR, RULE, message, "Mend those that are, and check again.")
