"""Dictionaries of data: the columns that are described, in a register or in JSON Schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isoready.checks.tables import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.checks.check import View

_NAMES = ("column", "field", "name", "attribute")
_MEANINGS = ("description", "meaning", "definition")


def described_columns(view: View) -> set[str]:
    """The plain names of all columns that have a description."""
    registers = [path for path in view.files if path.lower().endswith(".csv")]
    schemas = [path for path in view.files if path.lower().endswith(".json")]
    found = {name for path in registers for name in _in_register(view, path)}
    return found | {name for path in schemas for name in _in_schema(view, path)}


def _in_register(view: View, path: str) -> Iterator[str]:
    for table in view.tables(path):
        name, meaning = table.first(*_NAMES), table.first(*_MEANINGS)
        yield from (plain(row[name]) for row in table.rows if name and meaning and row[meaning])


def _in_schema(view: View, path: str) -> Iterator[str]:
    for document in view.documents(path):
        yield from _properties(document.data)


def _properties(data: Any) -> Iterator[str]:  # noqa: ANN401  whatever the file holds
    """Names of properties with a description, at any depth of a schema."""
    if isinstance(data, dict):
        given = data.get("properties")
        for name, schema in given.items() if isinstance(given, dict) else ():
            if (
                isinstance(schema, dict)
                and isinstance(schema.get("description"), str)
                and schema["description"].strip()
            ):
                yield plain(name)
        for value in data.values():
            yield from _properties(value)
    elif isinstance(data, list):
        for value in data:
            yield from _properties(value)
