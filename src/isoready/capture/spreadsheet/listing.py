"""Lists in a cell: one item a line, in words where they read back alike, else as JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_DURATION: Final = re.compile(r"[1-9]\d{0,3} (day|week|month|year)s?")
_KIND: Final = re.compile(r"(file|link)\s*:\s*(.+)", re.IGNORECASE)
_LINK: Final = re.compile(r"[a-z][a-z0-9+.-]*://|www\.|mailto:", re.IGNORECASE)
_BULLET: Final = re.compile("^[-*\N{BULLET}]\\s+")
EVIDENCE: Final = ("file", "link", "shows", "observed", "valid_for")
"""What a piece of evidence can have in a cell; its digest cannot."""


def lined(items: Iterable[Any], words: Callable[[Any], str], read: Callable[[str], Any]) -> str:
    """Write items, one a line: with ``words`` where ``read`` gives the same back, else as JSON."""
    return "\n".join(_line(item, words, read) for item in items)


def _line(item: object, words: Callable[[Any], str], read: Callable[[str], Any]) -> str:
    line = words(item)
    sound = bool(line) and line == line.strip() and "\n" not in line and not line.startswith(("{", '"'))
    return line if sound and read(line) == item else json.dumps(item, ensure_ascii=False)


def items_of(cell: str, read: Callable[[str], Any], accept: Callable[[Any], bool]) -> list[Any]:
    """Read a cell that ``lined`` wrote or somebody typed; empty lines are nothing."""
    lines = (line.strip() for line in cell.split("\n"))
    return [_item(line, read, accept) for line in lines if line]


def _item(line: str, read: Callable[[str], Any], accept: Callable[[Any], bool]) -> object:
    if line.startswith(("{", '"')):
        try:
            item = json.loads(line)
        except (ValueError, RecursionError):
            return read(line)
        if accept(item):
            return item
    return read(line)


def evidence_cell(items: Sequence[Mapping[str, str]]) -> str:
    """Write evidence: ``docs/plan.md; the plan with its dates; 2026-11-16``, one a line."""
    return lined(items, _evidence_words, _evidence)


def evidence_of(cell: str) -> list[dict[str, str]]:
    """Read evidence: file or link; what it shows; the day it was looked at; how long it counts."""
    return items_of(cell, _evidence, _is_evidence)


def _evidence_words(item: Mapping[str, str]) -> str:
    kind = "link" if "link" in item else "file"
    source = item[kind]
    bare = _evidence(source) == {kind: source}
    rest = [item.get(key, "") for key in EVIDENCE[2:]]
    while rest and not rest[-1]:
        rest.pop()
    return "; ".join([source if bare else f"{kind}: {source}", *rest])


def _evidence(line: str) -> dict[str, str]:
    parts = [part.strip() for part in _BULLET.sub("", line, count=1).split(";")]
    found = _KIND.fullmatch(parts[0])
    kind = found[1].lower() if found else "link" if _LINK.match(parts[0]) else "file"
    rest = parts[1:]
    valid = rest.pop() if rest and _DURATION.fullmatch(_plain_digits(rest[-1])) else ""
    observed = rest.pop() if rest and _DATE.fullmatch(rest[-1]) else ""
    shows = "; ".join(part for part in rest if part)
    item = {
        kind: found[2] if found else parts[0],
        "shows": shows,
        "observed": _plain_digits(observed),
        "valid_for": _plain_digits(valid),
    }
    return {key: value for key, value in item.items() if value}


def _plain_digits(text: str) -> str:
    """The digits of any script as those of ASCII."""
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in text)


def _is_evidence(item: object) -> bool:
    return (
        isinstance(item, dict) and set(item) <= set(EVIDENCE) and all(isinstance(each, str) for each in item.values())
    )


def names_cell(names: Sequence[str]) -> str:
    """Write names, one a line."""
    return lined(names, str, str)


def names_of(cell: str) -> list[str]:
    """Read names."""
    return items_of(cell, str, lambda item: isinstance(item, str) and bool(item))


def instances_cell(instances: Mapping[str, str]) -> str:
    """Write instances of a process: ``till = The till``, one a line."""
    return lined([{key: name} for key, name in instances.items()], _instance_words, _instance)


def instances_of(cell: str) -> dict[str, str]:
    """Read instances; one without a name has an empty one, and of two with one id the first counts."""
    made: dict[str, str] = {}
    for item in items_of(cell, _instance, _is_instance):
        for key, name in item.items():
            made.setdefault(key, name)
    return made


def _instance_words(item: Mapping[str, str]) -> str:
    return "".join(f"{key} = {name}" for key, name in item.items())


def _instance(line: str) -> dict[str, str]:
    key, _, name = line.partition("=")
    return {key.strip(): name.strip()}


def _is_instance(item: object) -> bool:
    return isinstance(item, dict) and bool(item) and all(isinstance(each, str) for each in item.values())
