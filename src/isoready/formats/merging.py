"""The account of a merge: what was taken and what disagrees, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.model.merged import Conflict

_SHOWN: Final = ("reason", "note", "owner", "due", "answered_by")
_MOST: Final = 60
"""Characters of one value that are shown."""


def account(name: str, given: int, changed: Sequence[str], conflicts: Sequence[Conflict]) -> str:
    """Tell what came of one file; ``given`` is how many responses it has."""
    return "\n".join(_lines(name, given, changed, conflicts))


def _lines(name: str, given: int, changed: Sequence[str], conflicts: Sequence[Conflict]) -> Iterator[str]:
    apart = len(conflicts)
    yield f"{name}: {_count(given, 'response')}, {len(changed)} of them new or changed here, {apart} in disagreement"
    for conflict in conflicts:
        key = "/".join(conflict.keys[1:] if conflict.keys[0] == "responses" else conflict.keys)
        yield f"  {key}: here {told(conflict.ours)}; in {conflict.source} {told(conflict.theirs)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def told(side: Any) -> str:  # noqa: ANN401  a response, or a value above them
    """One side of a conflict on one line."""
    if not isinstance(side, dict):
        return "nothing" if side is None else f"`{_short(side)}`"
    answer = side.get("answer")
    said = ", ".join(f"{name} `{_short(side[name])}`" for name in _SHOWN if side.get(name))
    return f"`{'open' if answer is None else _short(answer)}`" + (f" ({said})" if said else "")


def _short(value: object) -> str:
    words = " ".join(str(value).split())
    return words if len(words) <= _MOST else words[: _MOST - 1] + "…"
