"""Text for terminals: what breaks first, one change a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.ci.plain import plain
from isoready.model.changes import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.changes import Change, Changes

_TITLES: Final = {
    Level.BREAKING: "Breaking: the same answers may be refused, or give another number or verdict",
    Level.MINOR: "Minor: numbers stay, and some answers should be read again",
    Level.PATCH: "Patch: words and what decides nothing",
}
_LONG: Final = 60


def render(changes: Changes) -> bytes:
    """Write the changes by level, and which version they ask for."""
    return "".join(f"{plain(line)}\n" for line in _lines(changes)).encode()


def _lines(changes: Changes) -> Iterator[str]:
    yield f"{changes.old} -> {changes.new}"
    for level in Level:
        some = [change for change in changes.changes if change.level is level]
        if some:
            yield ""
            yield f"{_TITLES[level]} ({len(some)})"
            yield from (f"  {_line(change)}" for change in some)
    yield ""
    yield _verdict(changes)


def _verdict(changes: Changes) -> str:
    if not changes.changes:
        return "Nothing that people read or that decides a number has changed."
    enough = "which it is" if changes.fits else f"and {changes.new.partition('@')[2]} is less"
    return f"These changes ask for version {changes.asks_for} or higher, {enough}."


def _line(change: Change) -> str:
    name = " ".join(part for part in (change.kind, change.id) if part)
    if not change.key:
        return f"{name}: {change.what}{_came(change)}"
    if len(change.old) > _LONG or len(change.new) > _LONG:
        return f"{name}: {change.key} {change.what}"
    return f"{name}: {change.key} {change.what}: {change.old or 'none'} -> {change.new or 'none'}"


def _came(change: Change) -> str:
    if change.old and change.new:
        return f": {change.old} -> {change.new}"
    return f" ({change.old or change.new})" if change.old or change.new else ""
