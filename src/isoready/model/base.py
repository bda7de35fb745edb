"""The base of every model read from a file: frozen, strict about keys, open to ``x-`` blocks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, Self

from pydantic import BaseModel, ConfigDict, ValidationError

_MARK: Final = "x-"


def _open_to_extensions(schema: dict[str, Any]) -> None:
    """Let the published schema accept the ``x-`` keys that the models pass over."""
    schema["patternProperties"] = {"^x-": {"description": "Yours to use; isoready keeps it and does not read it."}}


class FileModel(BaseModel):
    """One mapping in a file of ours. Keys that start with ``x-`` belong to the user and are passed over."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        serialize_by_alias=True,
        json_schema_extra=_open_to_extensions,
    )

    @classmethod
    def model_validate(cls, obj: Any, **how: Any) -> Self:  # noqa: ANN401  pydantic's signature
        """Validate, and pass over the ``x-`` keys of every mapping that is a model.

        Most files have none: they are taken out only where they were refused, for a look at each key would cost a
        checklist of hundreds of mappings a fifth of its time.

        Raises:
            ValidationError: anything else is at fault.
        """
        try:
            return super().model_validate(obj, **how)
        except ValidationError as refused:
            ways = _extensions(refused)
            if not ways:
                raise
        return super().model_validate(_without(obj, _tree(ways)), **how)


def _extensions(refused: ValidationError) -> list[tuple[int | str, ...]]:
    """The ways to the keys that were refused and are the user's own."""
    faults = refused.errors(include_url=False, include_context=False, include_input=False)
    return [fault["loc"] for fault in faults if fault["type"] == "extra_forbidden" and _is_own(fault["loc"][-1])]


def _is_own(key: int | str) -> bool:
    return isinstance(key, str) and key.startswith(_MARK)


def _tree(ways: Iterable[tuple[int | str, ...]]) -> dict[int | str, Any]:
    """All ways as one tree, so that a file with thousands of them is walked once; what is to go ends in None."""
    tree: dict[int | str, Any] = {}
    for way in ways:
        here = tree
        for step in way[:-1]:
            here = here.setdefault(step, {})
        here[way[-1]] = None
    return tree


def _without(data: Any, tree: dict[int | str, Any]) -> Any:  # noqa: ANN401  whatever the file holds
    """The data without what the tree ends in, and otherwise the same."""
    if isinstance(data, dict):
        kept = {key: value for key, value in data.items() if key not in tree or tree[key] is not None}
        made: Any = {key: _without(value, tree[key]) if key in tree else value for key, value in kept.items()}
    elif isinstance(data, list | tuple):
        made = [_without(value, tree[place]) if place in tree else value for place, value in enumerate(data)]
    else:
        return data
    for step, below in tree.items():  # pydantic puts the name of a union's arm on the way, which is no key of the data
        if below is not None and isinstance(step, str) and (not isinstance(data, dict) or step not in data):
            made = _without(made, below)
    return made
