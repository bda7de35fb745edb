"""Fields: two states of one thing compared key by key, by a table that says how much each key matters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel

from isoready.model.changes import Change, Level
from isoready.model.values import written

if TYPE_CHECKING:
    from collections.abc import Iterable

BREAKING, MINOR, PATCH = Level.BREAKING, Level.MINOR, Level.PATCH
Table = Mapping[str, tuple[Level, str]]
"""For each key, how much a change of it matters and what it is called."""


def changed(kind: str, name: str, old: Any, new: Any, table: Table) -> Iterator[Change]:  # noqa: ANN401  any model
    """Every key of the table in which two models differ."""
    for key, (level, what) in table.items():
        before, after = getattr(old, key), getattr(new, key)
        if before != after:
            yield Change(level, what, kind, name, key, said(before), said(after))


def by_id(
    kind: str, old: Mapping[str, Any], new: Mapping[str, Any], table: Table, levels: tuple[Level, Level]
) -> Iterator[Change]:
    """Things told apart by their ids: which came, which went (at these levels), and what changed in the others."""
    came, went = levels
    for name in old:
        if name not in new:
            yield Change(went, "removed", kind, name, old=title_of(old[name]))
    for name, each in new.items():
        if name not in old:
            yield Change(came, "added", kind, name, new=title_of(each))
        else:
            yield from changed(kind, name, old[name], each, table)


def title_of(model: Any) -> str:  # noqa: ANN401  any model
    """What people call it."""
    title = getattr(model, "title", "") or getattr(model, "question", "")
    return title if isinstance(title, str) else ""


_TRUTH: Final = {True: "yes", False: "no"}


def said(value: Any) -> str:  # noqa: ANN401  whatever a model holds
    """A value in one line."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return _TRUTH[value]
    if isinstance(value, Fraction):
        return written(value)
    if isinstance(value, BaseModel):
        keys = {key: getattr(value, key) for key in type(value).model_fields}
        return said({key: each for key, each in keys.items() if each is not None and each not in ("", ())})
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {said(each)}" for key, each in value.items())
    return _listed(value) if isinstance(value, tuple | list | frozenset) else str(value)


def _listed(values: Iterable[Any]) -> str:
    return "; ".join(said(each) for each in values)
