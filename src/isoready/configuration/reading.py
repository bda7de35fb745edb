"""Reading a configuration: every key known, every value of its kind, or the line where it is not."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.configuration.finding import OWN
from isoready.configuration.keys import KEYS, Key
from isoready.document.intake import MOST_BYTES
from isoready.document.toml import parse_toml
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from isoready.document import Document

_OUT: Final = re.compile(r"/|[A-Za-z]:|\\|(?:.*/)?\.\.(?:/|$)")


class Configuration(NamedTuple):
    """What a project always wants."""

    folder: Path
    """The project: paths start from here."""
    values: Mapping[str, Any]
    """By the option that says the same."""
    checks: Mapping[str, Any]
    """The table of checks as it stands; those who know the checks read it."""
    document: Document
    """The file, which knows where everything stands."""
    way: tuple[str, ...]
    """Where in the file the table of checks is."""


def read_configuration(path: Path, shown: str) -> Configuration:
    """Read ``isoready.toml``, or the table ``tool.isoready`` of ``pyproject.toml``; ``shown`` is its path for people.

    Raises:
        IsoreadyError: it cannot be read, is no TOML, or has a key that is not known or a value that is not of its kind.

    """
    document = parse_toml(_bytes(path, shown), shown)
    way = () if path.name == OWN else ("tool", "isoready")
    table = _at(document.data, way)
    if not isinstance(table, dict):
        msg = "`tool.isoready` is no table"
        raise IsoreadyError(msg, "Write `[tool.isoready]` and the keys below it.", document.locate(*way))
    known = {key.name: key for key in KEYS}
    values = {}
    for name, value in table.items():
        if name not in known:
            raise _unknown(name, way, document)
        values[known[name].option] = _value(known[name], value, way, document, path.parent)
    checks = _table_of_checks(values, document, (*way, "checks"))
    return Configuration(path.parent, values, checks, document, (*way, "checks"))


def _table_of_checks(values: dict[str, Any], document: Document, way: tuple[str, ...]) -> dict[str, Any]:
    """Take the table apart from the switch: a table switches the checks on, unless it says `enabled = false`."""
    given = values.get("checks")
    if not isinstance(given, dict):
        return {}
    enabled = given.get("enabled", True)
    if not isinstance(enabled, bool):
        msg = "`enabled` is not true or false"
        raise IsoreadyError(msg, "Write true or false.", document.locate(*way, "enabled"))
    values["checks"] = enabled
    return given


def _bytes(path: Path, shown: str) -> bytes:
    """The file's bytes, and one more than are taken where it has more; the room of files would cost 80 ms."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as fault:
        msg = f"{shown} cannot be read: {fault.strerror}"
        raise IsoreadyError(msg, "Make it readable, or remove it.") from fault


def _at(data: Any, way: tuple[str, ...]) -> Any:  # noqa: ANN401  whatever the file holds
    for step in way:
        data = data.get(step, {}) if isinstance(data, dict) else None
    return data


def _unknown(name: str, way: tuple[str, ...], document: Document) -> IsoreadyError:
    from difflib import get_close_matches  # noqa: PLC0415  only a slip pays for it

    names = [key.name for key in KEYS]
    near = get_close_matches(name.replace("_", "-"), names, n=1)
    hint = f"Did you mean `{near[0]}`?" if near else f"Use one of: {', '.join(names)}."
    return IsoreadyError(f"there is no setting `{name}`", hint, document.locate_key(*way, name))


def _value(key: Key, value: Any, way: tuple[str, ...], document: Document, folder: Path) -> Any:  # noqa: ANN401  each kind has a type of its own
    if not key.kind.fits(value):
        msg = f"`{key.name}` is not {key.kind.words}"
        raise IsoreadyError(msg, f"Write {key.kind.words}.", document.locate(*way, key.name))
    texts = value if isinstance(value, list) else [*value.values()] if isinstance(value, dict) else [value]
    if key.is_path and (out := next((text for text in texts if _OUT.match(text)), None)):
        msg = f"`{out}` leads out of the project"
        raise IsoreadyError(msg, "Name something beside or below this file, with `/`.", document.locate(*way, key.name))
    if key.is_path:
        texts = list(_placed(texts, folder))
    if isinstance(value, dict):
        return dict(zip(value, texts, strict=True))
    return texts if isinstance(value, list) else str(texts[0]) if not isinstance(value, bool) else value


def _placed(texts: list[str], folder: Path) -> Iterator[str]:
    """Paths as they are seen from where the person stands."""
    for text in texts:
        yield os.path.relpath(folder / text).replace(os.sep, "/")
