"""The base of every model read from a file: frozen, strict about keys, open to ``x-`` blocks."""

from __future__ import annotations

from typing import Any, Final

from pydantic import BaseModel, ConfigDict, model_validator


def _open_to_extensions(schema: dict[str, Any]) -> None:
    """Let the published schema accept the ``x-`` keys that the models pass over."""
    schema["patternProperties"] = {"^x-": {"description": "Yours to use; isoready keeps it and does not read it."}}


_MARK: Final = "x-"


class FileModel(BaseModel):
    """One mapping in a file of ours. Keys that start with ``x-`` belong to the user and are passed over."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        serialize_by_alias=True,
        json_schema_extra=_open_to_extensions,
    )

    @model_validator(mode="before")
    @classmethod
    def _pass_over_extensions(cls, data: object) -> object:
        if isinstance(data, dict) and _may_be_marked(data):
            return {key: value for key, value in data.items() if not str(key).startswith(_MARK)}
        return data


def _may_be_marked(data: dict[Any, Any]) -> bool:
    """Whether a key may begin with the mark: one look at all of them, for a checklist has hundreds of mappings."""
    try:
        return _MARK in "".join(data)
    except TypeError:  # a key that is no text
        return True
