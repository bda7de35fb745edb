"""Schema faults: what a model did not accept, as diagnostics with the place of each, all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from isoready.diagnostics import Diagnostic, Severity, pointer
from isoready.files.fields import keys_at
from isoready.files.wording import Refusal, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from isoready.document import Document
    from isoready.location import Location
    from isoready.model.base import FileModel

Keys = tuple[str | int, ...]

_ARM: Final = "rule"
"""The key whose value says which arm of a union is meant."""
MOST: Final = 500
"""Faults of one file that are told; whoever has more mends these first."""


def schema_faults(faults: ValidationError, document: Document, kind: type[FileModel]) -> tuple[Diagnostic, ...]:
    """Turn pydantic's errors into diagnostics, sorted by place; at most ``MOST``, and one that counts the others."""
    found = _by_keys(faults.errors(include_url=False), document.data)
    told = [_diagnostic(keys, errors, document, kind) for keys, errors in list(found.items())[:MOST]]
    if len(found) > MOST:
        told.append(_and_more(document, len(found) - MOST))
    return tuple(sorted(told, key=lambda diagnostic: diagnostic.order))


def _by_keys(errors: Iterable[ErrorDetails], data: object) -> dict[Keys, list[ErrorDetails]]:
    """Bring together what the arms of a union say about one value."""
    found: dict[Keys, list[ErrorDetails]] = {}
    for error in errors:
        if error["type"] == "too_short" and error["input"]:
            continue  # it is too short only because every item of it has a fault of its own
        found.setdefault(_keys(error, data), []).append(error)
    return found


def _keys(error: ErrorDetails, data: Any) -> Keys:  # noqa: ANN401  whatever the file holds
    """The way to the value through the file: without the names of union arms that pydantic puts in between."""
    keys: Keys = ()
    if not error["loc"]:
        return keys
    *way, last = error["loc"]
    for part in way:
        if _leads_on(part, data):
            keys, data = (*keys, part), data[part]
    belongs = error["type"] == "missing" or _is_in(last, data)
    return (*keys, last) if belongs else keys


def _leads_on(part: str | int, data: Any) -> bool:  # noqa: ANN401  whatever the file holds
    """Whether ``part`` is a step through the data, and not the name of an arm, as ``cap`` is in ``rule: cap``."""
    if isinstance(data, dict) and data.get(_ARM) == part and not isinstance(data.get(part), dict | list):
        return False
    return _is_in(part, data)


def _is_in(part: str | int, data: Any) -> bool:  # noqa: ANN401  whatever the file holds
    return part in data if isinstance(data, dict) else isinstance(data, list) and isinstance(part, int)


def _diagnostic(keys: Keys, errors: list[ErrorDetails], document: Document, kind: type[FileModel]) -> Diagnostic:
    refusals = [Refusal(error["type"], error.get("ctx", {}), error["msg"], error["input"]) for error in errors]
    allowed = keys_at(kind, keys[:-1])
    message, hint = tell(keys, refusals, allowed)
    place = _place(keys, errors[0], document)
    return Diagnostic(place, Severity.ERROR, "schema", message, hint, pointer=pointer(keys))


def _place(keys: Keys, error: ErrorDetails, document: Document) -> Location:
    """The key where it is the key that is wrong, else the value, else (where it is missing) what it is missing in."""
    of_key = error["type"] == "extra_forbidden" or error["loc"][-1:] == ("[key]",)
    return document.locate_key(*keys) if of_key else document.locate(*keys)


def _and_more(document: Document, count: int) -> Diagnostic:
    message = f"{count} more faults of the schema are not shown"
    return Diagnostic(document.locate(), Severity.ERROR, "schema", message, "Mend those that are, and check again.")
