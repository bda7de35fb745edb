"""JSON for other programs: frozen, so what reads ``isoready/checklist-diff/1`` today reads it for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from isoready.model.changes import Changes

FORMAT: Final = "isoready/checklist-diff/1"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, use_attribute_docstrings=True)


class Difference(_Frozen):
    """One change."""

    level: Literal["breaking", "minor", "patch"]
    """Breaking: the same answers may be refused, or may give another number, grade or verdict."""
    what: Literal["added", "removed", "moved", "reworded", "re-weighted", "changed"]
    kind: str
    """What kind of thing it is about: `control`, `question`, `group`, `rung`, `rule`, `scoring` ..."""
    id: str
    """Which one; empty for the checklist itself."""
    key: str
    """Which of its keys; empty where it came or went as a whole."""
    old: str
    new: str


class Differences(_Frozen):
    """All that differs between two versions of a checklist."""

    format: Literal["isoready/checklist-diff/1"]
    """Which format this is; it never changes without its number."""
    old: str
    """`id@version`."""
    new: str
    breaking: bool
    """Whether any change is."""
    asks_for: str
    """The least version that may have these changes."""
    fits: bool
    """Whether the new version is at least that."""
    changes: tuple[Difference, ...]
    """Breaking ones first."""


def render(changes: Changes) -> bytes:
    """Write one JSON object, also when nothing differs."""
    told = Differences(
        format=FORMAT,
        old=changes.old,
        new=changes.new,
        breaking=bool(changes.breaking),
        asks_for=changes.asks_for,
        fits=changes.fits,
        changes=tuple(
            Difference.model_validate(
                {name: getattr(each, name) for name in ("what", "kind", "id", "key", "old", "new")}
                | {"level": each.level.value}
            )
            for each in changes.changes
        ),
    )
    return told.model_dump_json(indent=2).encode() + b"\n"


def schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of what ``render`` writes."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Differences.model_json_schema()}
