"""The keys a model knows at a place in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args, get_origin

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def keys_at(kind: type[BaseModel], keys: Sequence[str | int]) -> tuple[str, ...]:
    """The keys that a mapping may have where ``keys`` lead in a file of this kind, sorted; none where any will do."""
    annotations: list[Any] = [kind]
    for key in keys:
        annotations = [below for each in annotations for below in _below(each, key)]
    models = [model for each in annotations for model in _models(each)]
    return tuple(sorted({field.alias or name for model in models for name, field in model.model_fields.items()}))


def _below(annotation: Any, key: str | int) -> Iterator[Any]:  # noqa: ANN401  an annotation can be anything
    """What stands under a key or an index of something annotated so."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from (field.annotation for name, field in annotation.model_fields.items() if (field.alias or name) == key)
    elif origin is dict:
        yield arguments[1]
    elif origin is tuple:
        yield arguments[0]
    else:
        yield from (below for arm in arguments for below in _below(arm, key))


def _models(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401  an annotation can be anything
    """The models that a value annotated so may be."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) not in {dict, tuple}:
        yield from (model for arm in get_args(annotation) for model in _models(arm))
