"""The JSON Schema of a file with a firm's own checks, made of what their keys are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from isoready.checks.controls import REFERENCE
from isoready.checks.kinds import LONGEST_TEXT, MOST_RULES, Choice, Patterns, Words
from isoready.checks.language import LONGEST
from isoready.checks.own import ID, KEYS, MOST, READERS

if TYPE_CHECKING:
    from isoready.checks.kinds import Kind

FORMAT: Final = "isoready/checks/1"
_TEXT: Final = {"type": "string", "pattern": r"\S", "maxLength": LONGEST_TEXT}
_ENDINGS: Final = "|".join("".join(f"[{each}{each.upper()}]" for each in ending[1:]) for ending in READERS)
_NAMES: Final = r"\s*(.*/)?"
_FILE: Final = rf"^(?!\s*/)(?!{_NAMES}\.\.(/|\s*$))(?!{_NAMES}\*\*/(.*/)?\*\*/(.*/)?\*\*/).*[^/]\.({_ENDINGS})\s*$"
"""A path from the folder, never out of it, with ``**`` at most twice, whose ending says what kind of file it is."""
_CONTROLS: Final = rf"^\s*{REFERENCE.pattern}(\s+{REFERENCE.pattern})*\s*$"
_SHAPES: Final[dict[str, dict[str, Any]]] = {
    "id": {"pattern": rf"^\s*{ID.pattern}\s*$"},
    "assert": {"maxLength": LONGEST},
    "files": {"items": {**_TEXT, "pattern": _FILE}},
    "controls": {"items": {**_TEXT, "pattern": _CONTROLS}},
}
"""What is asked of some keys besides what their kind says."""


def schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of such a file; whether an assertion can be read only `check` knows."""
    properties = {key: _property(key) for key in KEYS}
    wanted = [key for key, setting in KEYS.items() if setting.default is ...]
    check = {"type": "object", "properties": properties, "required": wanted, "additionalProperties": False}
    return {
        "title": "OwnChecks",
        "description": "Checks of a firm's own: sentences that are asked of its files.",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT, "description": "Which format this is."},
            "checks": {
                "type": "array",
                "maxItems": MOST,
                "items": check,
                "description": "The checks, each with a name of its own.",
            },
        },
        "required": ["format", "checks"],
        "additionalProperties": False,
    }


def _property(key: str) -> dict[str, Any]:
    setting = KEYS[key]
    described = {"description": f"{setting.meaning[0].upper()}{setting.meaning[1:]}."}
    default = {} if setting.default in {..., ()} else {"default": setting.default}
    return {**_shape(setting.kind), **_SHAPES.get(key, {}), **described, **default}


def _shape(kind: Kind) -> dict[str, Any]:
    if isinstance(kind, Choice):
        return {"enum": [str(each) for each in kind.choices]}
    if isinstance(kind, Words | Patterns):
        return {"type": "array", "minItems": 1, "maxItems": MOST_RULES, "items": _TEXT}
    return dict(_TEXT)
