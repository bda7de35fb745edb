"""Pairing: one text in two languages, to stand side by side where the two differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from os.path import commonprefix
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar, cast

from isoready.formats.report.wording import clean

if TYPE_CHECKING:
    from isoready.formats.report.words import Words

Shape = TypeVar("Shape")


_LONG: Final = 60
"""Characters from which a text is not said twice."""


class Both(str):
    """A text in English with the same in another language."""

    __slots__ = ("first", "other")

    first: str
    other: str

    def __new__(cls, first: str, other: str) -> Self:
        """Keep both."""
        made = super().__new__(cls, first)
        made.first, made.other = first, other
        return made


class PairedWords:
    """Every word of two languages; the page runs as the first one does."""

    def __init__(self, first: Words, second: Words) -> None:
        """Keep the two."""
        self.first, self.second = first, second
        self.language, self.direction = first.language, first.direction

    def __call__(self, key: str, /, **values: object) -> str:
        """Give the words under ``key`` in both, each with the values of its language put in."""
        mine = {name: value.first if isinstance(value, Both) else value for name, value in values.items()}
        theirs = {name: value.other if isinstance(value, Both) else value for name, value in values.items()}
        return paired(self.first(key, **mine), self.second(key, **theirs))


def paired(first: Shape, second: Shape) -> Shape:
    """Lay two views of one report over each other: what is the same stands once, what differs stands twice."""
    return cast("Shape", _paired(first, second))


def _paired(made: Any, other: Any) -> Any:  # noqa: ANN401  whatever a view holds
    if isinstance(made, str):
        return made if clean(made) == clean(other) else Both(made, _said_once(made, other))
    if is_dataclass(made) and not isinstance(made, type):
        names = [field.name for field in fields(made)]
        made = replace(made, **{name: _paired(getattr(made, name), getattr(other, name)) for name in names})
    elif isinstance(made, tuple):
        made = tuple(_paired(one, two) for one, two in zip(made, other, strict=True))
    elif isinstance(made, Mapping):
        made = {key: _paired(value, other[key]) for key, value in made.items()}
    return made


def _said_once(made: str, other: str) -> str:
    """Leave out of the second what both begin with, where that is long: it is the firm's own text, in no language."""
    same = made.rfind(" ", 0, len(commonprefix([made, other])))  # noqa: RUF071  characters are meant
    return other[same + 1 :] if same >= _LONG else other
