"""Wording: what a schema refuses, said to whoever wrote the file, with what to write instead."""

from __future__ import annotations

import re
from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.files.bounds import tell_bounds
from isoready.files.patterns import PATTERNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Refusal(NamedTuple):
    """Why a value was refused."""

    kind: str
    """Pydantic's name for it."""
    context: Mapping[str, Any]
    """The bound, pattern or choices that were not kept."""
    message: str
    """In pydantic's words."""
    value: object


_TYPES: Final = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}
_HOW: Final = {
    "text": "Write text on one line, or after `|` on several.",
    "a whole number": "Write digits only.",
    "true or false": "Write `true` or `false`.",
    "a list": "Write each item on a line of its own that begins with `- `, or all in brackets: `[one, two]`.",
    "a mapping": "Write `key: value` lines under it, indented.",
}
_CHOICE: Final = re.compile(r"'([^']*)'")
_ANY_PATTERN: Final = ("text of the right form", "...")
_SHORT: Final = 40


def tell(keys: Sequence[str | int], refusals: Sequence[Refusal], allowed: Sequence[str]) -> tuple[str, str]:
    """Say what is wrong with the value at ``keys``, and what to do; its mapping may have the keys ``allowed``."""
    name, first = name_of(keys), refusals[0]
    if first.kind == "missing":
        return f"{name} is missing", f"Add a line `{keys[-1]}: ...` here."
    if first.kind == "extra_forbidden":
        return _unknown_key(str(keys[-1]), allowed)
    wanted = [_TYPES[each.kind] for each in refusals if each.kind in _TYPES]
    if wanted:
        return _wrong_type(name, list(dict.fromkeys(wanted)), first.value)
    return _wrong_value(name, first)


def name_of(keys: Sequence[str | int]) -> str:
    """What to call the value at ``keys``: its key, or which item of a list it is."""
    if not keys:
        return "the file"
    last = keys[-1]
    return f"`{last}`" if isinstance(last, str) else f"item {last + 1} of {name_of(keys[:-1])}"


def _unknown_key(key: str, allowed: Sequence[str]) -> tuple[str, str]:
    near = get_close_matches(key.casefold().replace("-", "_"), allowed, n=1)
    hint = (
        f"Did you mean `{near[0]}`?" if near else f"Known here: {', '.join(allowed)}. Keys of your own begin with `x-`."
    )
    return f"the key `{_cut(key)}` is unknown here", hint


def _wrong_type(name: str, wanted: Sequence[str], value: object) -> tuple[str, str]:
    if value is None:
        return f"{name} has no value", f"Write {_either(wanted)}, or take the line out if it may be absent."
    message = f"{name} must be {_either(wanted)}, not {_what(value)}"
    if wanted[0] == "text" and not isinstance(value, dict | list):
        return message, "Put it in quotes."
    return message, _HOW[wanted[0]] if len(wanted) == 1 else "Write one of these."


def _either(wanted: Sequence[str]) -> str:
    """``text``, or ``a list, or text``."""
    return ", or ".join((", ".join(wanted[:-1]), wanted[-1])) if wanted[1:] else wanted[0]


def _wrong_value(name: str, refusal: Refusal) -> tuple[str, str]:
    kind, context, given = refusal.kind, refusal.context, f"{name} is `{_cut(str(refusal.value))}`"
    match kind:
        case "string_pattern_mismatch":
            words, example = PATTERNS.get(context["pattern"], _ANY_PATTERN)
            return f"{given}, which is no {words}", f"Write it like `{example}`."
        case "literal_error" | "enum":
            return _not_among(given, str(refusal.value), context["expected"])
        case "union_tag_invalid":
            return _not_among(
                f"{_plain(context)} is `{_cut(context['tag'])}`", context["tag"], context["expected_tags"]
            )
        case "union_tag_not_found":
            return f"{name} has no line `{_plain(context)}: ...`", "Add it; it says what kind of entry this is."
        case "value_error":
            return f"{name}: {context['error']}", "Mend the value, or take the line out if it may be absent."
        case _:
            return tell_bounds(name, kind, context, refusal.message)


def _not_among(given: str, value: str, expected: str) -> tuple[str, str]:
    choices = _CHOICE.findall(expected)
    near = get_close_matches(value, choices, n=1)
    hint = f"Did you mean `{near[0]}`?" if near else "Write one of these."
    return f"{given}, which is none of: {', '.join(choices)}", hint


def _plain(context: Mapping[str, Any]) -> str:
    return str(context["discriminator"]).strip("'")


def _what(value: object) -> str:
    """What the file holds, in its reader's words."""
    match value:
        case bool():
            return f"`{str(value).lower()}`"
        case int() | Decimal():
            return f"the number `{_cut(str(value))}`"
        case str():
            return f"the text `{_cut(value)}`"
        case list():
            return "a list"
        case _:
            return "a mapping"


def _cut(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}..."
