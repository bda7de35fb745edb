"""The keys of a configuration: the name of each, what it holds, and the option that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Kind(NamedTuple):
    """What a value must be."""

    words: str
    """As it is asked for: ``a list of texts``."""
    fits: Callable[[Any], bool]


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\0" not in value


TEXT: Final = Kind("a text", _text)
LEVELS: Final = ("error", "warning", "note", "never")
LEVEL: Final = Kind("one of error, warning, note and never", lambda value: value in LEVELS)
FLAG: Final = Kind("true or false", lambda value: isinstance(value, bool))
NUMBER: Final = Kind(
    "a percentage such as 70 or 72.5",
    lambda value: not isinstance(value, bool | list | dict),
)
TABLE: Final = Kind(
    "a table of texts",
    lambda value: isinstance(value, dict) and all(_text(each) for pair in value.items() for each in pair),
)
SWITCH: Final = Kind("true, false or a table of checks", lambda value: isinstance(value, bool | dict))
LIST: Final = Kind("a list of texts", lambda value: isinstance(value, list) and all(map(_text, value)))


class Key(NamedTuple):
    """One key."""

    name: str
    kind: Kind
    option: str
    """The parameter of the command line that it is the default of."""
    is_path: bool = False
    """Whether it names something inside the project."""


KEYS: Final = (
    Key("paths", LIST, "paths", is_path=True),
    Key("exclude", LIST, "exclude"),
    Key("checklists", LIST, "folders", is_path=True),
    Key("schemas", TABLE, "schemas", is_path=True),
    Key("format", LIST, "formats"),
    Key("fail-on", LEVEL, "fail_on"),
    Key("fail-under", NUMBER, "fail_under"),
    Key("fail-under-supported", NUMBER, "fail_under_supported"),
    Key("require", TEXT, "require"),
    Key("baseline", TEXT, "baseline", is_path=True),
    Key("exceptions", TEXT, "exceptions", is_path=True),
    Key("no-regression", TEXT, "no_regression"),
    Key("allow-empty", FLAG, "allow_empty"),
    Key("within", TEXT, "within"),
    Key("checks", SWITCH, "checks"),
)
"""Every key that ``[tool.isoready]`` may have."""
